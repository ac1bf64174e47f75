import { expect, test } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import { askedQuestions, branchesOf } from '#src/survey/branching.ts';
import { questionField } from '#src/survey/field-names.ts';
import { parseAnswer } from '#src/survey/parse-answer.ts';
import { placedQuestions } from '#src/survey/questions.ts';
import { SHIPPED } from '../content/shipped.ts';
import { content, contentWith, questionnaire, scaled, screeningField } from './fixture.ts';

const after = (question: string, ...values: string[]) => ({ question, values, isOnlyThen: true });
const unless = (question: string, ...values: string[]) => ({ question, values, isOnlyThen: false });

const [first, second] = questionnaire.factors as [Questionnaire['factors'][0], Questionnaire['factors'][0]];
const branching: Questionnaire = {
  ...questionnaire,
  choices: [
    {
      id: 'vi-sao',
      label: 'Vì sao?',
      isRequired: true,
      when: after('chung', '1', '2'),
      choices: [
        { value: 'lau', label: 'Lâu' },
        { value: 'khac', label: 'Khác' },
      ],
    },
  ],
  factors: [
    {
      ...first,
      when: unless('ket-qua', 'chua'),
      criteria: [scaled('bien', 'Biển?', { when: after('kenh', 'in-person') })],
    },
    { ...second, when: after('vi-sao', 'khac') },
  ],
};

const asked = (values: Record<string, string>) => [...askedQuestions(branching, values)];

test('a question is asked only after the answer it waits for, or unless the answer that makes it needless', () => {
  expect(asked({})).toEqual(['ket-qua', 'chung', 'tiep-can']);
  expect(asked({ 'cau-chung': '2', kenh: 'in-person' })).toEqual([
    'ket-qua',
    'chung',
    'vi-sao',
    'tiep-can',
    'bien',
  ]);
  expect(asked({ [screeningField]: 'chua', kenh: 'in-person' })).toEqual(['ket-qua', 'chung']);
});

test('what was answered to a question that is not asked turns nothing', () => {
  expect(asked({ 'cau-chung': '5', 'cau-vi-sao': 'khac' })).not.toContain('thu-tuc');
  expect(asked({ 'cau-chung': '1', 'cau-vi-sao': 'khac' })).toContain('thu-tuc');
});

test('a required question is missed only where it is asked', () => {
  const fields = (level: string): [string, string][] => [
    [screeningField, 'roi'],
    ['cau-chung', level],
  ];
  expect(parseAnswer(content, branching, fields('4'))).toHaveProperty('answer');
  expect(parseAnswer(content, branching, fields('1'))).toEqual({
    errors: [{ field: 'cau-vi-sao', message: 'Chọn “Lâu” hoặc “Khác”.' }],
  });
});

test('an answer to a question that is not asked is kept, for no answer is lost', () => {
  const fields: [string, string][] = [
    [screeningField, 'chua'],
    ['cau-chung', '4'],
    ['cau-tiep-can', '3'],
  ];
  expect(parseAnswer(content, branching, fields)).toMatchObject({
    answer: { scores: { chung: 4, 'tiep-can': 3 } },
  });
});

test('every way through a form is walked once', () => {
  const ways = branchesOf(branching).map((branch) => [...branch.asked].join(' '));
  expect(new Set(ways).size).toBe(ways.length);
  // Result or not; in person or not (with a result); satisfied, or not for two kinds of reason.
  expect(ways).toHaveLength(3 * 3);
  expect(branchesOf(questionnaire)).toHaveLength(1);
});

const loaded = loadContent(SHIPPED);
const shipped = 'content' in loaded ? loaded.content.questionnaires : [];
const inAllLanguages = shipped.flatMap((each) => [each, ...(each.english === null ? [] : [each.english])]);

test.each(inAllLanguages.map((each) => [`${each.id}/${each.version} ${each.language}`, each] as const))(
  'each branch of each shipped form can be answered in full, and each question is in one: %s',
  (_name, form) => {
    const branches = branchesOf(form);
    const reached = new Set<string>();
    for (const { values, asked: ids } of branches) {
      const answers = placedQuestions(form)
        .filter(({ id }) => ids.has(id))
        .map(({ id, answers: all }): [string, string] => {
          reached.add(id);
          return [questionField(id), values[questionField(id)] || (all.at(-1)?.value ?? '')];
        });
      const channel: [string, string][] = values['kenh'] ? [['kenh', values['kenh']]] : [];
      const parsed = parseAnswer(contentWith([form]), form, [...answers, ...channel]);
      expect(parsed, JSON.stringify(values)).toHaveProperty('answer');
    }
    expect([...reached].toSorted()).toEqual(
      placedQuestions(form)
        .map(({ id }) => id)
        .toSorted(),
    );
  },
);
