import { expect, test } from 'vitest';
import { SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { readToken } from '#src/survey/form-token.ts';
import { freshView } from '#src/survey/fresh-form.ts';
import { content, contentWith, keys, now, questionnaire } from './fixture.ts';

function open(query = '', { form = 'hai-long', site = content } = {}) {
  return freshView({ keys, content: site, form, query: new URLSearchParams(query), now });
}

function viewOf(query: string) {
  const outcome = open(query);
  return outcome.kind === 'form' ? outcome.view : null;
}

test('a fresh form has a token of its own for the newest open version', () => {
  const newest = { ...questionnaire, version: 3 };
  const outcome = open('', { site: contentWith([newest, questionnaire]) });
  expect(outcome).toMatchObject({
    kind: 'form',
    status: 200,
    view: { state: 'fresh', questionnaire: newest, errors: [] },
  });
  const token = outcome.kind === 'form' ? outcome.view.token : '';
  expect(readToken(keys, token)).toMatchObject({ form: 'hai-long', version: 3, issuedAt: now });
  expect(viewOf('')?.token).not.toBe(viewOf('')?.token);
});

test('a newer version that is not open yet is not shown', () => {
  const draft = { ...questionnaire, version: 3, isOpen: false };
  expect(open('', { site: contentWith([draft, questionnaire]) })).toMatchObject({ view: { questionnaire } });
});

test('the address chooses the procedure and carries the source tag', () => {
  expect(viewOf('thu-tuc=3.000604&nguon=QUAY-1')?.values).toEqual({
    [SURVEY_FIELDS.procedure]: '3.000604',
    [SURVEY_FIELDS.sourceTag]: 'quay-1',
  });
});

test('what does not fit is left out', () => {
  expect(viewOf('thu-tuc=9.9&nguon=%3Cb%3E&la=1')?.values).toEqual({});
});

test('an unknown form is not found, a closed one closed', () => {
  expect(open('', { form: 'khac' })).toEqual({ kind: 'not-found' });
  const closed = { ...questionnaire, isOpen: false };
  expect(open('', { site: contentWith([closed]) })).toEqual({ kind: 'closed', questionnaire: closed });
});
