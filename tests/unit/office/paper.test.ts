import { describe, expect, test } from 'vitest';
import type { Condition } from '#src/domain/questionnaire.ts';
import { CHANNEL_QUESTION } from '#src/domain/questionnaire.ts';
import type { Lot, LotSheet, SheetEntry } from '#src/domain/lot.ts';
import { entryOfAnswer } from '#src/office/paper/correction-changes.ts';
import { nextSheet } from '#src/office/paper/lot-view.ts';
import { lotPath, paperPlace, settlePath, sheetPath } from '#src/office/paper/paths.ts';
import { EMPTY, settledEntry, WHOLE } from '#src/office/paper/settle-view.ts';
import { changeWords } from '#src/office/paper/sheet-words.ts';
import { paperQuestions, turnsAt } from '#src/paper/paper-questions.ts';
import { takeSheet } from '#src/paper/take-sheet.ts';
import { questionField } from '#src/survey/field-names.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { content, overallField, questionnaire, scaled, screeningField } from '../survey/fixture.ts';

const online: Condition = { question: CHANNEL_QUESTION, values: ['online', 'post'], isOnlyThen: false };
const bad: Condition = { question: 'chung', values: ['1', '2'], isOnlyThen: true };
const branching = {
  ...questionnaire,
  choices: [
    {
      id: 'vi-sao',
      label: 'Vì sao?',
      isRequired: false,
      when: bad,
      choices: [{ value: 'lau', label: 'Lâu' }],
    },
  ],
  factors: [
    {
      ...scaled('tiep-can', 'Tiếp cận?'),
      title: 'Tiếp cận',
      criteria: [scaled('bien', 'Biển?', { when: online }), scaled('ghe', 'Ghế?', { when: online })],
    },
    { ...scaled('thu-tuc', 'Thủ tục?', { when: online }), title: 'Thủ tục', criteria: [] },
  ],
};

describe('the questions on paper', () => {
  const questions = paperQuestions(branching);

  test('stand in the order of the web with a number, the channel before the scales, and one key an answer', () => {
    expect(questions.map(({ number, id }) => `${number} ${id}`)).toEqual([
      '1 ket-qua',
      '2 kenh',
      '3 chung',
      '4 vi-sao',
      '5 tiep-can',
      '6 bien',
      '7 ghe',
      '8 thu-tuc',
    ]);
    const keysOf = (index: number) => questions[index]?.answers.map(({ key }) => key).join('');
    expect([keysOf(0), keysOf(1), keysOf(2), keysOf(4)]).toEqual(['12', '123', '12345', '123450']);
    for (const { answers } of questions)
      expect(new Set(answers.map(({ key }) => key)).size).toBe(answers.length);
  });

  test('say once where a branch leads', () => {
    const turns = questions.map((_, index) => turnsAt(questions, index));
    expect(turns.map((each) => each.length)).toEqual([0, 0, 0, 1, 0, 1, 0, 0]);
    expect(turns[3]).toMatchObject([{ other: 3, answers: ['1', '2'], target: 5 }]);
    expect(turns[5]).toMatchObject([{ other: 2, answers: ['Trực tuyến', 'Bưu chính'], target: null }]);
  });
});

describe('the next sheet to type', () => {
  const lot = { sheets: 4, sample: [2, 3, 4], state: 'first' } as unknown as Lot;
  const typed = (number: number, firstBy: string, secondBy = '') =>
    ({ number, firstBy, secondBy }) as LotSheet;

  test('is the next open one, then the first that was passed over, then none', () => {
    const sheets = [typed(2, 'a'), typed(3, 'b')];
    expect(nextSheet({ lot, sheets }, { id: 'a' }, 2)).toBe(4);
    expect(nextSheet({ lot, sheets: [...sheets, typed(4, 'a')] }, { id: 'a' }, 4)).toBe(1);
    expect(nextSheet({ lot, sheets: [1, 2, 3, 4].map((n) => typed(n, 'a')) }, { id: 'a' })).toBeNull();
  });

  test('is of the sample, and not one’s own, the second time', () => {
    const second = { ...lot, state: 'second' } as Lot;
    const sheets = [typed(1, 'b'), typed(2, 'a'), typed(3, 'b', 'c'), typed(4, 'b')];
    expect(nextSheet({ lot: second, sheets }, { id: 'a' })).toBe(4);
    expect(nextSheet({ lot: second, sheets }, { id: 'b' })).toBe(2);
    expect(nextSheet({ lot: { ...lot, state: 'closed' } as Lot, sheets }, { id: 'a' })).toBeNull();
  });
});

describe('settling', () => {
  const entry = (values: Record<string, string>, change: Partial<SheetEntry> = {}): SheetEntry => ({
    values,
    comment: 'Lời',
    aside: '',
    ...change,
  });
  const typed = {
    own: null,
    first: entry({ a: '1', b: '2' }),
    second: entry({ a: '3', b: '2' }),
    differing: ['a'],
  };

  test('takes what is chosen, and leaves the rest and the text as they were', () => {
    expect(settledEntry(typed, { a: '4' })).toEqual(entry({ a: '4', b: '2' }));
    expect(settledEntry(typed, { a: EMPTY })).toEqual(entry({ b: '2' }));
  });

  test('takes one of the two where one was set aside', () => {
    const second = entry({}, { comment: '', aside: 'blank' });
    const whole = { ...typed, second, differing: [WHOLE] };
    expect(settledEntry(whole, { [WHOLE]: 'first' })).toBe(typed.first);
    expect(settledEntry(whole, { [WHOLE]: 'second' })).toBe(second);
  });
});

test('addresses name round, lot and sheet, and are read back', () => {
  const lot = { round: 'dot-1', id: 'a1b2c3d4e5f6g7h' };
  expect(paperPlace(settlePath(lot, 12))).toEqual({ round: 'dot-1', lot: lot.id, number: 12 });
  expect(paperPlace(sheetPath(lot, 3))).toMatchObject({ number: 3 });
  expect(paperPlace(lotPath(lot))).toEqual({ round: 'dot-1', lot: lot.id, number: 0 });
  expect(paperPlace('/van-phong/dot-khao-sat/dot-1/phieu-giay/mau-in')).toMatchObject({
    round: 'dot-1',
    lot: '',
  });
});

test('a stored answer reads as the sheet it was typed from, so that a correction shows only what changes', () => {
  const why = questionField('vi-sao');
  const entry: SheetEntry = {
    values: {
      [screeningField]: 'roi',
      kenh: 'in-person',
      [overallField]: '1',
      [why]: 'lau',
      'thu-tuc': '3.000604',
    },
    comment: 'Tốt',
    aside: '',
  };
  const lot = { id: 'l'.repeat(15), round: 'dot-1', day: '2026-12-01' };
  const sheet = { lot, place: { number: 1, revision: 0 }, entry };
  const request = takeSheet(content, branching, { paper: Buffer.alloc(32, 1) }, sheet);
  const read = entryOfAnswer(branching, request?.submission.record as AnswerRecord);
  expect(read).toEqual(entry);
  expect(changeWords(read, entry, branching, content)).toEqual([]);
  const { [why]: _, ...values } = entry.values;
  const after = { ...entry, values: { ...values, [overallField]: '4' } };
  expect(changeWords(read, after, branching, content)).toEqual([
    '3. Nhìn chung: “1. Mức 1” thành “4. Mức 4”',
    '4. Vì sao?: “1. Lâu” thành “bỏ trống”',
  ]);
});
