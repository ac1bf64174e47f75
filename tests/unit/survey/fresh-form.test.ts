import { describe, expect, test } from 'vitest';
import { SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { readToken } from '#src/survey/form-token.ts';
import { languageOf } from '#src/survey/form-address.ts';
import { freshForm } from '#src/survey/fresh-form.ts';
import { content, contentWith, keys, now, questionnaire } from './fixture.ts';

const CLIENT = '192.0.2.1';

function open(query = '', { form = 'hai-long', site = content, client = CLIENT, at = now } = {}) {
  return freshForm({
    keys,
    content: site,
    form,
    path: `/khao-sat/${form}`,
    query: new URLSearchParams(query),
    language: languageOf(new URLSearchParams(query)),
    source: 'web',
    client,
    now: at,
  });
}

/** Where a form asked without a showing is found. */
function begin(query = ''): URL {
  const outcome = open(query);
  if (outcome.kind !== 'begin') throw new Error(outcome.kind);
  return new URL(outcome.location, 'http://a.example');
}

function viewOf(query: string, more: Parameters<typeof open>[1] = {}) {
  const outcome = open(begin(query).search, more);
  return outcome.kind === 'form' ? outcome.view : null;
}

function tokenAt(search: string, more: Parameters<typeof open>[1] = {}): string {
  const outcome = open(search, more);
  return outcome.kind === 'form' ? outcome.view.token : '';
}

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('a form is for the newest open version', () => {
  const newest = { ...questionnaire, version: 3 };
  const outcome = open(begin().search, { site: contentWith([newest, questionnaire]) });
  expect(outcome).toMatchObject({
    kind: 'form',
    status: 200,
    view: { state: 'fresh', questionnaire: newest, errors: [] },
  });
  const token = outcome.kind === 'form' ? outcome.view.token : '';
  expect(readToken(keys, token)).toMatchObject({ form: 'hai-long', version: 3, issuedAt: now });
});

test('a newer version that is not open yet is not shown', () => {
  const draft = { ...questionnaire, version: 3, isOpen: false };
  expect(viewOf('', { site: contentWith([draft, questionnaire]) })).toMatchObject({ questionnaire });
});

test('the address chooses the procedure and carries the source tag', () => {
  expect(viewOf('thu-tuc=3.000604&nguon=QUAY-1')?.values).toEqual({
    [SURVEY_FIELDS.procedure]: '3.000604',
    [SURVEY_FIELDS.sourceTag]: 'quay-1',
  });
});

test('what does not fit is left out, and nothing foreign stays in the address', () => {
  expect(viewOf('thu-tuc=9.9&nguon=%3Cb%3E&la=1')?.values).toEqual({});
  expect([...begin('nguon=a&fbclid=x&la=1').searchParams.keys()]).toEqual(['nguon', 'luot']);
});

test('an unknown form is not found, a closed one closed', () => {
  expect(open('', { form: 'khac' })).toEqual({ kind: 'not-found' });
  const closed = { ...questionnaire, isOpen: false };
  expect(open('', { site: contentWith([closed]) })).toMatchObject({
    kind: 'door',
    status: 410,
    view: { reason: 'closed', questionnaire: closed, wasSent: false },
  });
});

describe('a showing', () => {
  test('asked for again is the same form with the same token, and its time goes on', () => {
    const { search } = begin();
    const token = tokenAt(search);
    expect(tokenAt(search, { at: later(600) })).toBe(token);
    expect(readToken(keys, token)?.issuedAt).toEqual(now);
  });

  test('opened anew has another token', () => {
    expect(tokenAt(begin().search)).not.toBe(tokenAt(begin().search));
  });

  test('that was passed on is a form of its own for somebody else', () => {
    const { search } = begin();
    const [mine, theirs] = [tokenAt(search), tokenAt(search, { client: '192.0.2.2' })];
    expect(readToken(keys, theirs)?.nonce).not.toEqual(readToken(keys, mine)?.nonce);
  });

  test('of one form is none of another version', () => {
    const { search } = begin();
    const site = contentWith([{ ...questionnaire, version: 3 }]);
    expect(readToken(keys, tokenAt(search, { site }))?.nonce).not.toEqual(
      readToken(keys, tokenAt(search))?.nonce,
    );
  });

  test.each([
    ['too old', 3601],
    ['from the future', -3601],
  ])('%s begins anew', (_, seconds) => {
    expect(open(begin().search, { at: later(seconds) }).kind).toBe('begin');
  });

  test('an hour old still stands', () => {
    expect(open(begin().search, { at: later(3600) }).kind).toBe('form');
  });

  test('that was changed begins anew', () => {
    const name = begin().searchParams.get('luot') ?? '';
    expect(name).toMatch(/^[a-z2-7]{40,60}$/);
    for (let at = 0; at < name.length; at++) {
      const changed = name.slice(0, at) + (name[at] === 'a' ? 'b' : 'a') + name.slice(at + 1);
      expect(open(`luot=${changed}`).kind).toBe('begin');
    }
  });
});
