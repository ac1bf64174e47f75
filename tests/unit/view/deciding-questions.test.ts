import { describe, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import type { DecidingAnswer, DecidingQuestion } from '#src/domain/deciding-question.ts';
import { adviceFor, papersFor, parseAnswers, saidAnswers } from '#src/view/deciding-questions.ts';
import { paper, procedure } from './procedure.ts';

const answer = (key: string, changes: Partial<DecidingAnswer> = {}): DecidingAnswer => ({
  key,
  label: key,
  adds: [],
  removes: [],
  goTo: null,
  note: null,
  ...changes,
});
const item = (label: string, key: string | null = null) => paper({ label, key });

const questions: DecidingQuestion[] = [
  {
    key: 'ho-chieu',
    text: 'Bạn có hộ chiếu chưa?',
    answers: [
      answer('co', { adds: ['ho-chieu-cu'] }),
      answer('mat', { adds: ['bao-mat'], note: 'Báo mất ngay.' }),
      answer('chua'),
    ],
  },
  {
    key: 'cach',
    text: 'Bạn nộp thế nào?',
    answers: [answer('truc-tuyen', { removes: ['anh'] }), answer('khac', { goTo: '2.000002' })],
  },
];
const sheet = procedure({
  questions,
  dossier: [
    { key: null, condition: null, items: [item('Tờ khai'), item('Ảnh', 'anh')] },
    { key: 'ho-chieu-cu', condition: 'Đã có hộ chiếu', items: [item('Hộ chiếu')] },
    { key: 'bao-mat', condition: 'Mất hộ chiếu', items: [item('Văn bản báo mất')] },
    { key: null, condition: 'Con dưới 18', items: [item('Giấy khai sinh')] },
  ],
});
const labels = (query: string) =>
  papersFor(sheet, parseAnswers(questions, new URLSearchParams(query))).flatMap(({ items }) =>
    items.map(({ label }) => label),
  );

describe('papers', () => {
  test('are all there while nothing is answered', () => {
    expect(labels('')).toEqual(['Tờ khai', 'Ảnh', 'Hộ chiếu', 'Văn bản báo mất', 'Giấy khai sinh']);
  });

  test.each([
    ['ho-chieu=co', ['Tờ khai', 'Ảnh', 'Hộ chiếu', 'Giấy khai sinh']],
    ['ho-chieu=mat', ['Tờ khai', 'Ảnh', 'Văn bản báo mất', 'Giấy khai sinh']],
    ['ho-chieu=chua', ['Tờ khai', 'Ảnh', 'Giấy khai sinh']],
    ['cach=truc-tuyen', ['Tờ khai', 'Hộ chiếu', 'Văn bản báo mất', 'Giấy khai sinh']],
    ['ho-chieu=co&cach=truc-tuyen', ['Tờ khai', 'Hộ chiếu', 'Giấy khai sinh']],
  ])('for %s are those that it asks for', (query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  test('of a case that has lost all of them leave no empty case', () => {
    const only = procedure({
      questions,
      dossier: [{ key: null, condition: 'Nếu cần', items: [item('Ảnh', 'anh')] }],
    });
    expect(papersFor(only, { cach: 'truc-tuyen' })).toEqual([]);
  });

  test('are not touched by answers that the sheet does not ask for', () => {
    expect(parseAnswers(questions, new URLSearchParams('ho-chieu=x&la=co&nguon=quay-1'))).toEqual({});
  });
});

describe('advice', () => {
  const content = { procedures: [procedure({ code: '2.000002', slug: 'khac', name: 'Việc khác' })] };
  const advice = (query: string) =>
    adviceFor(sheet, parseAnswers(questions, new URLSearchParams(query)), content as unknown as Content);

  test('is the note of the answer, or the procedure that suits better', () => {
    expect(advice('ho-chieu=mat&cach=khac')).toEqual([
      { note: 'Báo mất ngay.', goTo: null },
      { note: null, goTo: { code: '2.000002', name: 'Việc khác', path: '/thu-tuc/khac' } },
    ]);
  });

  test('is none where an answer only changes the papers', () => {
    expect(advice('ho-chieu=co')).toEqual([]);
  });
});

test('what was answered is told with its question, and nothing of what was not', () => {
  expect(saidAnswers(questions, { cach: 'khac' })).toEqual(['Bạn nộp thế nào? khac.']);
  expect(saidAnswers(questions, {})).toEqual([]);
});
