import { expect, test } from 'vitest';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import type { Round } from '#src/domain/round.ts';
import { openForms } from '#src/view/open-forms.ts';

const form = (id: string, version: number, isOpen: boolean, access = 'public') =>
  ({ id, version, isOpen, access }) as Questionnaire;
const now = new Date('2026-12-01T03:00:00Z');

test('each open form is named once; closed ones and those for invited people are not', () => {
  const questionnaires = [
    form('a', 3, false),
    form('a', 2, true),
    form('a', 1, true),
    form('b', 1, false),
    form('c', 1, true),
    form('d', 1, true, 'link'),
    form('e', 1, true, 'unlisted'),
  ];
  const listed = openForms({ questionnaires, rounds: [] }, now);
  expect(listed.map(({ questionnaire: { id, version } }) => `${id}${version}`)).toEqual(['a2', 'c1']);
});

test('a form with rounds is named while one runs, in the version of the round', () => {
  const questionnaires = [form('a', 3, true), form('a', 2, true)];
  const round = { id: 'q4', form: 'a', version: 2, closesAt: '2026-12-31T24:00:00+07:00' };
  const from = (opensAt: string) =>
    openForms({ questionnaires, rounds: [{ ...round, opensAt } as Round] }, now);
  expect(from('2026-12-01T10:00:00+07:00')).toMatchObject([
    { questionnaire: { version: 2 }, round: { id: 'q4' } },
  ]);
  expect(from('2026-12-01T10:00:01+07:00')).toEqual([]);
});
