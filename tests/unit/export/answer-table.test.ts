import { describe, expect, test } from 'vitest';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { answerTable } from '#src/export/answer-table.ts';
import { answer } from '../queue/submissions.ts';

const questionnaire: Questionnaire = {
  id: 'hai-long',
  formCode: 'KS-01',
  version: 1,
  title: 'Khảo sát',
  isOpen: true,
  notice: [],
  screening: { id: 's', label: 'Đã nhận?', choices: [{ value: 'da-nhan', label: 'Đã nhận' }] },
  scale: { id: 'nam-muc', levels: [], notApplicable: 'Không áp dụng' },
  overall: { id: 'chung', label: 'Nhìn chung' },
  factors: [
    { id: 'tc', title: 'Tiếp cận', label: 'Nơi làm thủ tục', criteria: [{ id: 'tc_ghe', label: 'Ghế' }] },
  ],
  comment: { id: 'y', label: 'Ý kiến', maxLength: 1000 },
  source: '',
};
const content = { questionnaires: [questionnaire], procedures: [] };

function record(change: Partial<AnswerRecord>): AnswerRecord {
  return answer(1, change).record as AnswerRecord;
}

/** The row as head → value. */
function rowOf(change: Partial<AnswerRecord>, known = content) {
  const { heads, rows } = answerTable([record(change)], known);
  return Object.fromEntries(heads.map((head, index) => [head, rows[0]?.[index]]));
}

describe('answerTable', () => {
  test('has one column for each question, in the order of the form', () => {
    const { heads } = answerTable([], content);
    expect(heads.slice(11, 14)).toEqual(['Nhìn chung', 'Tiếp cận: Nơi làm thủ tục', 'Tiếp cận: Ghế']);
  });

  test('shows scores as numbers, zero as "Không áp dụng", and an open question as nothing', () => {
    expect(rowOf({ scores: { chung: 4, tc: 0 } })).toMatchObject({
      'Nhìn chung': 4,
      'Tiếp cận: Nơi làm thủ tục': 'Không áp dụng',
      'Tiếp cận: Ghế': '',
    });
  });

  test('speaks the words of the content', () => {
    const row = rowOf({
      screening: 'da-nhan',
      channel: 'post',
      source: 'qr',
      marks: ['too-fast', 'honeypot'],
    });
    expect(row).toMatchObject({
      'Đã nhận kết quả': 'Đã nhận',
      'Cách nộp hồ sơ': 'Bưu chính',
      'Nguồn phiếu': 'Mã QR',
      'Dấu hiệu cần xem': 'too-fast, honeypot',
    });
  });

  test('leaves out no score, even of a question the content has forgotten', () => {
    expect(rowOf({ scores: { cau_cu: 2 } })).toMatchObject({ cau_cu: 2 });
    expect(rowOf({ scores: { chung: 5 } }, { questionnaires: [], procedures: [] })).toMatchObject({
      chung: 5,
    });
  });

  test('keeps equal questions of two forms apart', () => {
    const { heads } = answerTable([], {
      ...content,
      questionnaires: [questionnaire, { ...questionnaire, id: 'khac' }],
    });
    expect(heads).toEqual(expect.arrayContaining(['hai-long: Nhìn chung', 'khac: Nhìn chung']));
  });
});
