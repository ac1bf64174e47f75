import { expect, test } from 'vitest';
import { countsCsv, indexesCsv, summarySchema } from '#src/export/open-data.ts';
import type { AnswerSummary } from '#src/integrity/summary.ts';
import { countedQuestionnaire, contentWith } from '../survey/fixture.ts';

const content = contentWith([countedQuestionnaire]);
const figure = { share: 0.824, low: 0.801, high: 0.845, n: 1_234 };
const summary: AnswerSummary = {
  version: 1,
  until: '2026-12-31',
  groups: [
    {
      ...{ form: 'hai-long', round: '=1+1', answers: 1_300, withoutMarked: 1_290 },
      bySource: { web: 1_200, qr: 100 },
      byMark: { burst: 10 },
    },
  ],
  indexes: [
    {
      ...{ form: 'hai-long', round: '', year: '2026' },
      index: {
        all: figure,
        without: [{ sources: ['qr'], figure: { ...figure, n: 1_134 } }],
        withoutMarked: 'hidden',
        factors: [
          { id: 'thu-tuc', figure },
          { id: 'tiep-can', figure: null },
        ],
      },
    },
    { form: 'hai-long', round: 'q1', year: '', index: null },
  ],
  rounds: [],
};

const rowsOf = (csv: string): string[] => csv.trimEnd().split('\r\n').slice(1);

test('figures are one row each as they are published; what is hidden has none', () => {
  expect(rowsOf(indexesCsv(summary, content))).toEqual([
    '"hai-long","Khảo sát","","2026","Mọi phiếu",1234,82.4,80.1,84.5',
    '"hai-long","Khảo sát","","2026","Không kể: Mã QR",1134,82.4,80.1,84.5',
    '"hai-long","Khảo sát","","2026","Yếu tố: Thủ tục",1234,82.4,80.1,84.5',
  ]);
});

test('numbers of answers are told by source and by mark, and no cell begins a formula', () => {
  const rows = rowsOf(countsCsv(summary, content));
  expect(rows[0]).toBe('"hai-long","Khảo sát","\'=1+1","Phiếu được tính",1300');
  expect(rows.map((row) => row.split(',').slice(3).join())).toEqual([
    '"Phiếu được tính",1300',
    '"Không kể phiếu có dấu",1290',
    '"Nguồn: Trang web",1200',
    '"Nguồn: Mã QR",100',
    expect.stringMatching(/^"Dấu: .+",10$/) as string,
  ]);
});

test('the schema describes every key that the summary has', () => {
  const schema = JSON.parse(summarySchema()) as { properties: object; required: string[] };
  expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(Object.keys(summary)));
  expect(schema.required).toContain('indexes');
});
