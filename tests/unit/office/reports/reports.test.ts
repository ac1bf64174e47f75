import { describe, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import type { ReportRules } from '#src/domain/report-rules.ts';
import type { KeptReport } from '#src/domain/report.ts';
import type { DashboardFigures } from '#src/figures/dashboard.ts';
import type { Figure } from '#src/figures/index-figures.ts';
import { dueDay, dueReports } from '#src/office/reports/due-reports.ts';
import { reportTexts, writtenParts } from '#src/office/reports/report-texts.ts';
import { figureList } from '#src/office/reports/sheets.ts';
import { generatedTexts, type Told } from '#src/office/reports/sentences.ts';
import { countedQuestionnaire as counted } from '../../survey/fixture.ts';

const CALENDAR = { years: [2026], holidays: [], swaps: [] };
const source = { source: 'x', certainty: 'unclear' } as const;

function rules(...kinds: ReportRules['reports'][number]['kind'][]): ReportRules {
  const reports = kinds.map((kind) => ({
    kind,
    window: source,
    due: { ...source, rule: { workingDays: 2 } },
  }));
  return { form: 'hai-long', symbol: 'BC', addressee: null, recipients: ['x'], reports };
}

const KEPT: KeptReport = {
  ...{ form: 'hai-long', period: '2026-q4', parts: [], revision: 0, changedName: '', changedAt: '' },
  ...{ filed: '', filedName: '', filedAt: '' },
};

describe('a report', () => {
  const due = (today: string, kept: KeptReport[] = []) =>
    dueReports(rules('year', 'quarter', 'month', 'half', 'nine-months'), CALENDAR, kept, today).map(
      ({ period, closes, due: day, isLate }) => [period.kind, closes, day, isLate],
    );

  test('is due by working days after its last day, or on a day of its last month', () => {
    // Friday; the weekend does not count.
    expect(dueDay({ workingDays: 2 }, '2026-08-14', CALENDAR)).toBe('2026-08-18');
    expect(dueDay({ dayOfMonth: 20 }, '2026-09-14', CALENDAR)).toBe('2026-09-20');
  });

  test('waits from a week before its period ends until it is filed, and not for ever', () => {
    expect(due('2026-12-06')).toEqual([['month', '2026-11-14', '2026-11-17', true]]);
    expect(due('2026-12-07').map(([kind]) => kind)).toEqual(['year', 'quarter', 'month', 'half']);
    expect(due('2026-12-17')).toEqual(
      ['year', 'quarter', 'month', 'half'].map((kind) => [kind, '2026-12-14', '2026-12-16', true]),
    );
    const filed = { ...KEPT, filed: 'noted' as const };
    expect(due('2026-12-17', [KEPT]).length - due('2026-12-17', [filed]).length).toBe(1);
    expect(due('2026-09-20').map(([kind]) => kind)).toEqual(['quarter', 'month', 'nine-months']);
    expect(due('2027-03-01').map(([kind]) => kind)).toEqual(['month']);
  });
});

const figure = (share: number, half: number, n = 100): Figure => ({
  share,
  n,
  interval: { low: share - half, high: share + half },
});

function told(now: Figure, then: Figure | null, factors: readonly Figure[], criterion: Figure): Told {
  const index = (whole: Figure) => ({
    whole,
    overall: null,
    factors: counted.factors.map(({ id, criteria }, i) => ({
      id,
      figure: factors[i] ?? null,
      criteria: criteria.map((each, j) => ({ id: each.id, figure: j === 0 ? criterion : null })),
    })),
  });
  const period = (whole: Figure) => ({
    answers: 120,
    leftOut: 20,
    population: null,
    index: index(whole),
    levels: {},
  });
  const figures: DashboardFigures = {
    period: period(now),
    compared: then && period(then),
    withMarked: null,
    tables: { procedure: [], channel: [], source: [], round: [] },
    months: [],
  };
  const quarter = { kind: 'quarter', year: 2026, number: 4 } as const;
  const content = { procedures: [], rounds: [] } as unknown as Content;
  return {
    questionnaire: counted,
    period: quarter,
    comparedWith: { ...quarter, year: 2025 },
    today: '2026-12-15',
    figures,
    content,
  };
}

describe('the sentences of a report', () => {
  const wide = figure(0.8, 0.05);

  test('tell of a change, a lowest factor and low criteria where intervals share nothing', () => {
    const texts = generatedTexts(
      told(figure(0.8, 0.02), figure(0.7, 0.02), [figure(0.9, 0.02), figure(0.6, 0.02)], figure(0.5, 0.02)),
    );
    expect(texts.result).toContain('So với quý IV/2025 (70,0\u00a0%), chỉ số tăng 10 điểm phần trăm');
    expect(texts.factors).toContain('Thấp hơn hẳn mọi yếu tố khác: Thủ tục.');
    expect(texts.factors).toContain('Tiêu chí thấp hơn hẳn chỉ số chung: “Biển?” (50,0\u00a0%).');
  });

  test('claim nothing where they overlap, and nothing of a period that cannot be told', () => {
    const texts = generatedTexts(
      told(wide, figure(0.75, 0.05), [figure(0.82, 0.05), wide], figure(0.75, 0.06)),
    );
    const all = Object.values(texts).join('\n');
    expect(all).toContain('So với quý IV/2025 (75,0\u00a0%), chưa đủ để nói là tăng');
    expect(all).toContain('Chưa đủ để nói yếu tố nào thấp nhất');
    expect(all).toContain('Không tiêu chí nào thấp hơn hẳn');
    expect(all).not.toMatch(/chỉ số (tăng|giảm)|Thấp hơn hẳn mọi|Tiêu chí thấp hơn hẳn chỉ/);
    const alone = generatedTexts(told(wide, null, [wide, wide], wide)).result;
    expect(alone).toContain('Không so được với quý IV/2025');
    const without = told(wide, null, [wide, wide], wide);
    const empty = generatedTexts({ ...without, figures: { ...without.figures, period: null } });
    expect(Object.values(empty).join('\n')).not.toMatch(/\d %/);
    expect(empty.survey).toContain('dưới 5 phiếu');
  });
});

test('a report says that its period still runs, in words and files, until it has ended', () => {
  const wide = figure(0.8, 0.05);
  const ended = told(wide, null, [wide, wide], wide);
  const nobody = { ...ended.figures, period: null };
  const running = /hết ngày 14\/12\/2026 mới kết thúc; lúc lập báo cáo kỳ chưa hết/;
  for (const figures of [ended.figures, nobody]) {
    const on = (today: string) => ({ ...ended, figures, today });
    expect(generatedTexts(on('2026-12-14')).survey).toMatch(running);
    expect(JSON.stringify(figureList(on('2026-12-14')).rows)).toMatch(running);
    expect(Object.values(generatedTexts(on('2026-12-15'))).join()).not.toContain('chưa hết');
    expect(JSON.stringify(figureList(on('2026-12-15')).rows)).not.toContain('chưa hết');
  }
});

describe('words that were changed', () => {
  const generated = { survey: 'a', result: 'b', factors: 'c', limits: 'd', proposals: '' };

  test('are kept; the others follow the figures, as does what was emptied', () => {
    const sent = { survey: 'a', result: 'B', factors: '', limits: 'd', proposals: 'e' };
    const parts = writtenParts(sent, generated);
    expect(parts).toEqual([
      { id: 'result', text: 'B', basis: 'b' },
      { id: 'proposals', text: 'e', basis: '' },
    ]);
    const later = reportTexts({ parts }, { ...generated, survey: 'a2', result: 'b2' });
    expect(later.map(({ text, isStale }) => [text, isStale])).toEqual([
      ['a2', false],
      ['B', true],
      ['c', false],
      ['d', false],
      ['e', false],
    ]);
  });
});
