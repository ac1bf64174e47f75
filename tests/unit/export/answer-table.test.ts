import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { answerTable, type TableContent } from '#src/export/answer-table.ts';
import { answer } from '../queue/submissions.ts';
import { questionnaire as sample, scaled } from '../survey/fixture.ts';

const LEVELS = [
  { value: 1, label: 'Rất kém' },
  { value: 2, label: 'Vừa' },
  { value: 3, label: 'Rất tốt' },
];

const scale = { id: 'nam-muc', levels: LEVELS, notApplicable: 'Không áp dụng' };

const questionnaire: Questionnaire = {
  ...sample,
  version: 1,
  screening: { id: 's', label: 'Đã nhận?', choices: [{ value: 'da-nhan', label: 'Đã nhận' }] },
  overall: scaled('chung', 'Nhìn chung', { scale }),
  factors: [
    {
      ...scaled('tc', 'Nơi làm thủ tục', { scale }),
      title: 'Tiếp cận',
      criteria: [scaled('tc_ghe', 'Ghế', { scale })],
    },
  ],
  comment: { id: 'y', label: 'Ý kiến', maxLength: 1000 },
};
const content: TableContent = { questionnaires: [questionnaire], procedures: [], rounds: [] };

function record(change: Partial<AnswerRecord>): AnswerRecord {
  return answer(1, change).record as AnswerRecord;
}

/** The row as head → value. */
function rowOf(change: Partial<AnswerRecord>, known = content) {
  const { heads, rows } = answerTable([record(change)], known);
  return Object.fromEntries(heads.map((head, index) => [head, rows[0]?.[index]]));
}

const LEGEND = '(1 = Rất kém, 3 = Rất tốt)';
const OVERALL = `Nhìn chung ${LEGEND}`;
const FACTOR = `Tiếp cận: Nơi làm thủ tục ${LEGEND}`;
const CRITERION = `Tiếp cận: Ghế ${LEGEND}`;

describe('answerTable', () => {
  test('has one column for each question, in the order of the form', () => {
    const { heads } = answerTable([], content);
    expect(heads.slice(11, 14)).toEqual([OVERALL, FACTOR, CRITERION]);
  });

  test('shows scores as numbers, zero as "Không áp dụng", and an open question as nothing', () => {
    expect(rowOf({ scores: { chung: 4, tc: 0 } })).toMatchObject({
      [OVERALL]: 4,
      [FACTOR]: 'Không áp dụng',
      [CRITERION]: '',
    });
  });

  test('speaks the words of the content', () => {
    const row = rowOf({
      screening: 'da-nhan',
      channel: 'post',
      source: 'qr',
      language: 'en',
      marks: ['too-fast', 'honeypot'],
    });
    expect(row).toMatchObject({
      'Mẫu phiếu': 'KS-01',
      'Ngôn ngữ': 'Tiếng Anh',
      'Đã nhận kết quả': 'Đã nhận',
      'Cách nộp hồ sơ': 'Bưu chính',
      'Nguồn phiếu': 'Mã QR',
      'Dấu hiệu cần xem': 'Gửi quá nhanh, Điền ô bẫy',
    });
  });

  test('keeps a procedure’s code from being read as a number', () => {
    const procedures = [{ code: '1.001100', name: 'Cấp thẻ' }] as never;
    expect(rowOf({ procedure: '1.001100' }, { ...content, procedures })).toMatchObject({
      'Thủ tục': '1.001100 Cấp thẻ',
    });
    expect(rowOf({ procedure: '1.001100' })).toMatchObject({ 'Thủ tục': 'Mã 1.001100' });
    expect(rowOf({ procedure: '', channel: '' })).toMatchObject({ 'Thủ tục': '', 'Cách nộp hồ sơ': '' });
  });

  test('has one row for each answer and never the same head twice', () => {
    const { heads, rows } = answerTable([record({}), record({}), record({ scores: { la: 1 } })], content);
    expect(rows.map((row) => row.length)).toEqual([heads.length, heads.length, heads.length]);
    expect(new Set(heads).size).toBe(heads.length);
  });

  test('leaves out no score, even of a question the content has forgotten', () => {
    expect(rowOf({ scores: { cau_cu: 2 } })).toMatchObject({ cau_cu: 2 });
    expect(rowOf({ scores: { chung: 5 } }, { questionnaires: [], procedures: [], rounds: [] })).toMatchObject(
      {
        chung: 5,
      },
    );
  });

  test('keeps equal questions of two forms apart', () => {
    const { heads } = answerTable([], {
      ...content,
      questionnaires: [questionnaire, { ...questionnaire, id: 'khac', formCode: 'KS-02' }],
    });
    expect(heads).toEqual(expect.arrayContaining([`KS-01: ${OVERALL}`, `KS-02: ${OVERALL}`]));
  });
});
