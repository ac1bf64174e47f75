import { expect, test } from 'vitest';
import { seal } from '#src/survey/sealed.ts';
import { thanksLocation, thanksView } from '#src/survey/thanks.ts';
import { keys, now, questionnaire } from './fixture.ts';

const receipt = 'K7Q4 M2XD 0A1B 1111 ZZZZ';
const nothing = { receipt: null, formCode: null, day: null, round: null, language: 'vi' };
const answered = { questionnaire, round: null };

function sealedIn(location: string): string {
  return new URL(location, 'http://localhost').searchParams.get('phieu') ?? '';
}

test('the thank-you shows the receipt for fifteen minutes, then nothing', () => {
  const sealed = sealedIn(thanksLocation(keys, receipt, answered, now));
  expect(thanksView(keys, sealed, now)).toEqual({
    receipt,
    formCode: 'KS-01',
    day: '2026-11-24',
    round: null,
    language: 'vi',
  });
  expect(thanksView(keys, sealed, new Date(now.getTime() + 901_000))).toEqual(nothing);
});

test('the address does not hold the receipt', () => {
  const location = thanksLocation(keys, receipt, answered, now);
  expect(location.toUpperCase()).not.toContain('K7Q4');
});

test.each([
  '',
  'abc',
  seal(keys, 'rating', { receipt, formCode: 'KS-01', day: '2026-11-24' }, now),
  seal(keys, 'thanks', 1, now),
])('a value that is no thank-you shows nothing (%#)', (sealed) => {
  expect(thanksView(keys, sealed, now)).toEqual(nothing);
});
