import { expect, test } from 'vitest';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { sourceTable } from '#src/export/source-table.ts';
import { content, questionnaire } from '../survey/fixture.ts';

const formula = { kind: 'satisfied-share', satisfied: [4, 5], counted: null } as const;
const counted = {
  ...content,
  questionnaires: [
    {
      ...questionnaire,
      formula: { ...formula, satisfied: [4, 5], source: '', validUntil: null, caution: null },
    },
  ],
};

function answers(count: number, change: Partial<AnswerRecord>): AnswerRecord[] {
  const open = { procedure: '', channel: '', choices: {}, comment: '', marks: [], sourceTag: '' };
  const form = { form: 'hai-long', version: 2, round: '', day: '2026-08-01', language: 'vi' } as const;
  const given = { id: '', source: 'web', screening: 'roi', scores: { 'tiep-can': 5 } } as const;
  return Array.from({ length: count }, () => ({ ...open, ...form, ...given, ...change }));
}

test('counts and indexes are told by source, of what still runs, too', () => {
  const all = [
    ...answers(6, {}),
    ...answers(5, { source: 'paper', scores: { 'tiep-can': 1 }, marks: ['too-fast'] }),
  ];
  const { heads, rows } = sourceTable([...all, ...answers(2, { form: 'khac', source: 'link' })], counted);
  expect(heads).toHaveLength(5);
  expect(rows.map((row) => row.map((cell) => String(cell).replace(/\u00a0/g, ' ')).join(' | '))).toEqual([
    'Khảo sát, năm 2026 | Số phiếu: Trang web | 6 |  | ',
    'Khảo sát, năm 2026 | Số phiếu: Phiếu giấy | 5 |  | ',
    'Khảo sát, năm 2026 | Số phiếu có dấu | 5 |  | ',
    expect.stringMatching(/^Khảo sát, năm 2026 \| Mọi phiếu \| 11 \| 54,5 % \| .+ đến .+$/) as string,
    expect.stringMatching(/\| Không kể: Phiếu giấy \| 6 \| 100,0 % \|/) as string,
    expect.stringMatching(/\| Không kể: Trang web \| 5 \| 0,0 % \|/) as string,
    expect.stringMatching(/\| Không kể phiếu có dấu \| 6 \| 100,0 % \|/) as string,
    expect.stringMatching(/\| Tiếp cận \| 11 \| 54,5 % \|/) as string,
    'khac, năm 2026 | Số phiếu: Liên kết mời | 2 |  | ',
    'khac, năm 2026 | Số phiếu có dấu | 0 |  | ',
  ]);
});
