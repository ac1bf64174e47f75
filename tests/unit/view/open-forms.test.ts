import { expect, test } from 'vitest';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import { openForms } from '#src/view/open-forms.ts';

const form = (id: string, version: number, isOpen: boolean) => ({ id, version, isOpen }) as Questionnaire;

test('each open form is named once, closed ones are not', () => {
  const all = [
    form('a', 3, false),
    form('a', 2, true),
    form('a', 1, true),
    form('b', 1, false),
    form('c', 1, true),
  ];
  expect(openForms(all).map(({ id, version }) => `${id}${version}`)).toEqual(['a2', 'c1']);
});
