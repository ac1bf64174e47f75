import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_COST_FIGURES } from '#src/domain/cost-figures.ts';
import { CUT_PARTS, type Initiative, type Simplification } from '#src/domain/simplification.ts';
import { initiativeFrom, typedFaults, typedOf } from '#src/office/initiatives/initiative-form.ts';
import { excelRows, initiativesView, wordRows } from '#src/office/initiatives/initiatives-view.ts';
import { INITIATIVE_FIELD } from '#src/office/initiatives/paths.ts';
import { readFigure } from '#src/office/simplification/figures.ts';
import { cutField, REVIEW_FIELD, stepField } from '#src/office/simplification/paths.ts';
import { planFaults, reviewFaults, reviewFrom, typedReview } from '#src/office/simplification/review-form.ts';
import { reviewWords } from '#src/office/simplification/review-words.ts';
import { stateOf, yearView } from '#src/office/simplification/year-view.ts';
import { BASIS, cut, review } from '../simplification/fixture.ts';

const kept = {
  id: 'a'.repeat(15),
  revision: 1,
  changedName: 'Chị Hoa',
  changedAt: '2027-01-02T03:04:05.000Z',
};

const simplification = (change: Partial<Simplification> = {}): Simplification => ({
  ...{ ...kept, year: 2027, code: '3.000604', name: 'Xin phép hội thảo', fields: review() },
  ...{ decision: null, amendment: '' },
  ...change,
});

const decided = (isApproved = true) => ({
  ...{ isApproved, document: '2816/QĐ-UBND', issuedOn: '2027-11-20', note: '' },
  ...{ basis: BASIS, decidedName: 'Anh Nam' },
});

describe('a figure as it is typed', () => {
  test.each([
    ['', null],
    ['20.000', 20_000],
    ['3,5', 3.5],
    ['1.234.567,25', 1_234_567.25],
    ['0', 0],
    ['ba', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['2,', undefined],
  ])('“%s” is %s', (typed, figure) => {
    expect(readFigure(typed)).toBe(figure);
  });
});

describe('the form of a review', () => {
  test('keeps everything that is written into it', () => {
    const figure = fc.option(fc.nat(1_000_000), { nil: null });
    const pair = fc.record({ before: figure, after: figure });
    const word = fc.stringMatching(/^[a-zđ]{1,12}$/);
    const step = fc.record({ name: word, hours: pair, hired: pair });
    const someCut = fc.record({
      part: fc.constantFrom(...CUT_PARTS),
      was: word,
      becomes: fc.constantFrom('', 'ít hơn'),
      reason: fc.constantFrom('', 'lý do'),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 8 }),
        fc.array(someCut, { maxLength: 8 }),
        pair,
        pair,
        (steps, cuts, fees, days) => {
          const fields = review({ steps, cuts, fees, days });
          const typed = typedReview(fields);
          expect(reviewFaults(typed)).toEqual({});
          expect(reviewFrom(typed)).toEqual(fields);
        },
      ),
    );
  });

  test('says of each field what keeps it from being saved', () => {
    const typed = new Map([
      ...typedReview(review()),
      [REVIEW_FIELD.dueOn, '2027-02-30'],
      [stepField(0, 'hours'), 'ba'],
      [stepField(5, 'hired'), '10'],
      [cutField(3, 'was'), 'không chọn phần'],
      [REVIEW_FIELD.fees, '1,2,3'],
    ]);
    expect(Object.keys(reviewFaults(typed)).sort()).toEqual(
      [
        ...[REVIEW_FIELD.dueOn, REVIEW_FIELD.fees, stepField(0, 'hours'), stepField(5, 'name')],
        cutField(3, 'was'),
      ].sort(),
    );
    expect(planFaults(new Map([[REVIEW_FIELD.costRate, '101']]))).toHaveProperty(REVIEW_FIELD.costRate);
  });
});

describe('what a review comes to, in words', () => {
  const NO_BASIS = { hourlyIncome: null, timesAYear: null, subjects: null };
  const said = (one: Simplification, basis = BASIS) =>
    reviewWords(one, basis)
      .parts.flatMap(({ lines }) => lines)
      .join('\n');

  test('tells the saving with year and source of its figures, and the agency’s days apart', () => {
    const words = said(simplification());
    for (const part of ['3.200.000 đồng', '10 %', '40.000 đồng, năm 2025', 'Sổ theo dõi', 'giảm 5 ngày'])
      expect(words).toContain(part);
  });

  test('names what is missing and tells no cost', () => {
    const words = said(simplification(), NO_BASIS);
    expect(words).toContain('Chưa tính được chi phí tuân thủ');
    expect(words).not.toContain('đồng một năm');
  });

  test('of a decided one rests on the figures of the decision, whatever the content says now', () => {
    expect(said(simplification({ decision: decided() }), NO_BASIS)).toContain('3.200.000 đồng');
  });
});

describe('a year', () => {
  const content = { costFigures: NO_COST_FIGURES, procedures: [] };
  const of = (reviews: Simplification[]) =>
    yearView({ year: 2027, plans: [], reviews, content, today: '2027-07-01', mayWrite: true });

  test('tells what is late, what was decided, and what of it is known', () => {
    const refused = simplification({ decision: decided(false) });
    const view = of([simplification(), simplification({ decision: decided() }), refused]);
    expect(view.rows.map(({ state }) => state)).toEqual(['late', 'approved', 'refused']);
    expect(view.rows.map(({ saved }) => saved)).toEqual([
      'chưa tính được',
      '3.200.000 đồng (10 %)',
      '3.200.000 đồng (10 %)',
    ]);
    expect(view.result.join(' ')).toContain('tiết kiệm 3.200.000 đồng một năm trên 32.000.000 đồng');
    expect(of([]).result).toEqual([]);
  });

  test('the last day is in time', () => {
    const fields = review({ dueOn: '2027-06-30' });
    expect(stateOf({ fields, decision: null }, '2027-06-30')).toBe('planned');
    expect(stateOf({ fields, decision: null }, '2027-07-01')).toBe('late');
    expect(stateOf({ fields: review({ dueOn: '', cuts: [cut()] }), decision: null }, '2099-01-01')).toBe(
      'planned',
    );
  });
});

describe('initiatives', () => {
  const initiative = (change: Partial<Initiative> = {}): Initiative => ({
    ...{ ...kept, year: 2026, recognition: null },
    fields: {
      ...{ title: 'Mẫu điền sẵn', authors: 'Chị Hoa\nAnh Nam', unit: 'Văn phòng', content: 'Nay' },
      ...{ effect: 'Đỡ một giờ', appliedOn: '2026-05-01', evidence: '45/BC' },
    },
    ...change,
  });
  const recognition = {
    ...{ state: 'recognised' as const, level: 'cấp tỉnh', document: '9/QĐ-UBND', issuedOn: '2026-12-01' },
  };

  test('keep what is typed, and say what is missing', () => {
    const { year, fields } = initiative();
    const typed = typedOf(initiative());
    expect([typedFaults(typed), initiativeFrom(typed)]).toEqual([{}, { year, fields }]);
    const faults = typedFaults({ ...typed, title: '', year: '26', appliedOn: '2026-13-01' });
    expect(Object.keys(faults).sort()).toEqual(
      [INITIATIVE_FIELD.title, INITIATIVE_FIELD.year, INITIATIVE_FIELD.appliedOn].sort(),
    );
  });

  test('are listed by year, with authors and recognition on one line, for Word and for Excel', () => {
    const all = [initiative({ recognition }), initiative({ year: 2025 })];
    const view = initiativesView(all, { year: 2026, mayWrite: false });
    expect(view.rows.map(({ who, recognition: words }) => [who, words])).toEqual([
      ['Chị Hoa, Anh Nam; Văn phòng', 'Được công nhận cấp tỉnh, 9/QĐ-UBND, ngày 01/12/2026'],
    ]);
    expect(view.years).toEqual([2026, 2025]);
    expect(initiativesView(all, { year: null, mayWrite: false }).rows).toHaveLength(2);
    expect(wordRows(all).map((cells) => cells.at(-1))).toEqual([
      'Được công nhận cấp tỉnh, 9/QĐ-UBND, ngày 01/12/2026',
      'Chưa xét',
    ]);
    expect(excelRows(all)[0]).toEqual(
      expect.arrayContaining([2026, 'Chị Hoa, Anh Nam', 'Nay', '01/5/2026', '45/BC']),
    );
  });
});
