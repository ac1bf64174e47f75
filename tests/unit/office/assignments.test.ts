import { expect, test } from 'vitest';
import { fieldsOf, typedFaults, typedOf } from '#src/office/assignments/assignment-form.ts';
import { OPEN, readFilter } from '#src/office/assignments/asked-assignments.ts';
import { assignmentsView } from '#src/office/assignments/list-view.ts';
import { evidenceKind } from '#src/office/assignments/words.ts';
import { ASSIGNMENT_FIELD } from '#src/office/assignments/paths.ts';
import { assignment, CALENDAR, day, proof } from '../assignments/fixture.ts';

const TODAY = '2026-07-10';
/** Evidence that nobody doubts. */
const ANY = { evidence: [], doubt: () => null };
const source = {
  id: 's',
  kind: 'meeting',
  number: '12/TB-SNgV',
  issuedOn: '2026-06-01',
  title: 'Kết luận',
} as const;
const all = [
  assignment({ id: 'late', text: 'Số hóa' }),
  assignment({ id: 'done', doneOn: '2026-06-20', evidence: proof('2026-06-20') }),
  assignment({ id: 'soon', due: day('2026-07-14'), unit: 'Thanh tra' }),
  assignment({ id: 'later', due: { kind: 'quarter', year: 2026, quarter: 4 }, source: 'khac' }),
];
const viewOf = (query: string) =>
  assignmentsView({
    ...{ assignments: all, sources: [source], filter: readFilter(new URLSearchParams(query)) },
    ...{ today: TODAY, calendar: CALENDAR, mayWrite: true, imported: '' },
  });
const shown = (query: string) => viewOf(query).rows.map(({ href }) => href.split('/').at(-1));

test('the list begins with what presses, and shows what is asked for', () => {
  expect(shown('')).toEqual(['late', 'soon', 'later', 'done']);
  expect(shown('trang-thai=late')).toEqual(['late']);
  expect(shown(`trang-thai=${OPEN}`)).toEqual(['late', 'soon', 'later']);
  expect(shown('trang-thai=khong-co')).toHaveLength(4);
  expect(shown('don-vi=Thanh+tra')).toEqual(['soon']);
  expect(shown('van-ban=s')).toEqual(['late', 'soon', 'done']);
  expect(shown('tim=so+hoa')).toEqual(['late']);
  expect(shown('tim=HOÁ+số+bao')).toEqual(['late']);
  expect(shown('tim=12/tb-sngv+thanh')).toEqual(['soon']);
  expect(shown('tim=ket+luan+bao+cao')).toEqual(['late', 'soon', 'done']);
  expect(shown('tim=khong+co+viec+nay')).toEqual([]);
  expect(viewOf('').rows[0]).toMatchObject({
    ...{
      from: '12/TB-SNgV, 01/6/2026, mục 1',
      who: 'Văn phòng, Chị Hoa',
      due: '30/6/2026',
      late: 'trễ 10 ngày',
    },
  });
  expect(viewOf('').counts.map(({ status, count, href }) => [status, count, href])).toEqual(
    ['late', 'at-risk', 'running', 'done'].map((status) => [
      ...[status, '1', `/van-phong/nhiem-vu?trang-thai=${status}`],
    ]),
  );
});

test('of one document those due on one day stand as in it', () => {
  const places = ['II.1', 'I.10', 'I.2'].map((place) =>
    assignment({ id: place, place, text: `Việc ${place}` }),
  );
  const facts = { assignments: places, sources: [source], filter: readFilter(new URLSearchParams()) };
  const view = assignmentsView({ ...facts, today: TODAY, calendar: CALENDAR, mayWrite: true, imported: '' });
  expect(view.rows.map(({ text }) => text)).toEqual(['Việc I.2', 'Việc I.10', 'Việc II.1']);
});

test('what is typed comes back as it is kept, and evidence keeps its day', () => {
  const kept = assignment({ coUnits: ['Thanh tra'], evidence: proof('2026-06-20'), doneOn: '2026-06-20' });
  const typed = typedOf(kept);
  const { place, text, product, unit, person, coUnits, due, evidence, doneOn, reason } = kept;
  const fields = { place, text, product, unit, person, coUnits, due, evidence, doneOn, reason };
  expect(fieldsOf(typed, { evidence, today: TODAY })).toEqual(fields);
  const more = { ...typed, evidence: `${typed.evidence}\n\nhttps://example.org/a\nbao-cao.pdf` };
  expect(fieldsOf(more, { evidence, today: TODAY }).evidence).toEqual([
    ...evidence,
    { kind: 'link', what: 'https://example.org/a', addedOn: TODAY },
    { kind: 'file', what: 'bao-cao.pdf', addedOn: TODAY },
  ]);
});

test('what cannot be saved is told at its field', () => {
  const typed = typedOf(assignment());
  expect(typedFaults(typed, TODAY, ANY)).toEqual({});
  const faults = typedFaults(
    { ...typed, text: '', due: 'sớm', doneOn: '2026-07-11', person: 'a'.repeat(201) },
    TODAY,
    ANY,
  );
  expect(Object.keys(faults).sort()).toEqual(
    [ASSIGNMENT_FIELD.doneOn, ASSIGNMENT_FIELD.due, ASSIGNMENT_FIELD.person, ASSIGNMENT_FIELD.text].sort(),
  );
  expect(typedFaults({ ...typed, doneOn: '2026-06-31' }, TODAY, ANY)[ASSIGNMENT_FIELD.doneOn]).toContain(
    'không có thật',
  );
});

test('only evidence that is new is doubted', () => {
  const typed = {
    ...typedOf(assignment({ evidence: proof('2026-06-20') })),
    evidence: '12/BC-SNgV\n/khong-co',
  };
  const doubt = (what: string): string => `không có ${what}`;
  const faults = typedFaults(typed, TODAY, { evidence: proof('2026-06-20'), doubt });
  expect(faults).toEqual({ [ASSIGNMENT_FIELD.evidence]: 'không có /khong-co' });
});

test.each([
  ['https://example.org/a.pdf', 'link'],
  ['/thu-tuc/xin-phep', 'publication'],
  ['báo cáo.PDF', 'file'],
  ['12/BC-SNgV', 'publication'],
  ['Báo cáo ngày 30.6.2026', 'publication'],
])('evidence by its words: %s is a %s', (what, kind) => {
  expect(evidenceKind(what)).toBe(kind);
});
