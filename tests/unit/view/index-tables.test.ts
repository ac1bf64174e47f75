import { expect, test } from 'vitest';
import type { AnswerSummary, PublishedIndex } from '#src/integrity/summary.ts';
import { countedQuestionnaire } from '../survey/fixture.ts';
import { indexTables } from '#src/view/index-tables.ts';

const content = { questionnaires: [], rounds: [] };
const figure = { share: 0.8245, low: 0.8, high: 0.845, n: 1_234 };

function tablesOf(...indexes: PublishedIndex[]) {
  const summary: AnswerSummary = { version: 1, until: '2026-11-28', groups: [], rounds: [], indexes };
  return indexTables(summary, content);
}

test('an index is shown with all answers, without each source and without marked ones, as people read numbers', () => {
  const without = [{ sources: ['link', 'paper'], figure: { ...figure, n: 1_200 } }];
  const index = { all: figure, without, withoutMarked: { ...figure, share: 1, n: 900 }, factors: [] };
  const [table] = tablesOf({ form: 'hai-long', round: '', year: '2026', index });
  expect(table?.title).toBe('hai-long, năm 2026');
  expect(table?.table?.rows.map((row) => row.map(({ text }) => text.replace(/\u00a0/g, ' ')))).toEqual([
    ['Mọi phiếu', '1.234', '82,5 %', '80,0 % đến 84,5 %'],
    ['Không kể: Liên kết mời, Phiếu giấy', '1.200', '82,5 %', '80,0 % đến 84,5 %'],
    ['Không kể phiếu có dấu', '900', '100,0 %', '80,0 % đến 84,5 %'],
  ]);
  expect(table?.notes).toEqual([]);
});

test('what is not shown is told with its reason, the newest round first', () => {
  const index = { all: figure, without: [], withoutMarked: 'hidden' as const, factors: [] };
  const [few, one] = tablesOf(
    { form: 'hai-long', round: 'quy-1', year: '', index },
    { form: 'hai-long', round: 'quy-2', year: '', index: null },
  );
  expect(few).toEqual({
    ...{ title: 'hai-long, đợt quy-2', table: null, factors: null },
    notes: ['Dưới 5 phiếu, không hiện.'],
  });
  expect(one?.table?.rows).toHaveLength(1);
  expect(one?.notes).toHaveLength(2);
});

test('factors are told by their names in the form, and what is hidden with its reason', () => {
  const factors = [
    { id: 'thu-tuc', figure },
    { id: 'bo', figure: null },
  ];
  const index = { all: figure, without: [], withoutMarked: 'none' as const, factors };
  const summary = { indexes: [{ form: 'hai-long', round: '', year: '2026', index }] };
  const [table] = indexTables(summary, { questionnaires: [countedQuestionnaire], rounds: [] });
  expect(table?.factors?.rows.map((row) => row.slice(0, 2).map(({ text }) => text))).toEqual([
    ['Thủ tục', '1.234'],
    ['bo', 'không hiện'],
  ]);
  expect(table?.notes.at(-1)).toMatch(/^Yếu tố không hiện/);
});
