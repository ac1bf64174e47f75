import { describe, expect, test } from 'vitest';
import { cornerPinOf, groupedCode, normaliseCode } from '#src/kiosk/codes.ts';
import { asSent, fitting, largerBatch, settle, smallerBatch, waitAfter } from '#src/kiosk/deliver.ts';
import { deskTag } from '#src/kiosk/desk-tag.ts';
import { IDLE_IN_MS, idleAfter } from '#src/kiosk/idle.ts';
import { Pace } from '#src/kiosk/pace.ts';
import { newKioskCode } from '#src/kiosk/server/kiosk-secrets.ts';
import { MAX_ANSWERS_AT_ONCE, MAX_MESSAGE_BYTES, MESSAGE_FIELD } from '#src/kiosk/wire.ts';
import { BURST_ANSWERS, BURST_SPAN_IN_MS } from '#src/survey/burst-limits.ts';
import { isSourceTag } from '#src/survey/form-fields.ts';
import { kioskAnswer } from '../../api/support/kiosk-device.ts';

describe('a code', () => {
  test('is read as people type it', () => {
    const code = newKioskCode();
    expect(normaliseCode(groupedCode(code))).toBe(code);
    expect(normaliseCode(' 1234-5678–9012 ')).toBe('123456789012');
    expect(groupedCode('123456789012')).toBe('1234 5678 9012');
    expect(cornerPinOf('123456789012')).toBe('789012');
  });

  test.each(['', '12345678901', '1234567890123', '12345678901a'])('is not “%s”', (text) => {
    expect(normaliseCode(text)).toBe(null);
  });
});

test.each([
  ['Quầy số 1', 'quay-so-1'],
  ['  Đối ngoại – tầng 2 ', 'doi-ngoai-tang-2'],
  ['***', ''],
])('the tag of “%s” is “%s”', (desk, tag) => {
  expect(deskTag(desk)).toBe(tag);
  expect(isSourceTag(tag)).toBe(true);
});

test('a tablet that nobody touches warns for ten seconds, then begins anew', () => {
  expect(idleAfter(0, IDLE_IN_MS)).toEqual({ state: 'calm' });
  expect(idleAfter(49_999, IDLE_IN_MS)).toEqual({ state: 'calm' });
  expect(idleAfter(50_000, IDLE_IN_MS)).toEqual({ state: 'warning', seconds: 10 });
  expect(idleAfter(59_001, IDLE_IN_MS)).toEqual({ state: 'warning', seconds: 1 });
  expect(idleAfter(60_000, IDLE_IN_MS)).toEqual({ state: 'over' });
});

describe('the pace of a tablet', () => {
  test('of six answers in ten minutes for a day is no burst', () => {
    const pace = new Pace();
    const day = Array.from({ length: 300 }, (_, n) => pace.isBurst((n * 8 * 3_600_000) / 300));
    expect(day.filter(Boolean)).toEqual([]);
  });

  test('marks what comes beyond the measure, and nothing after a rest', () => {
    const pace = new Pace();
    const quick = Array.from({ length: BURST_ANSWERS + 2 }, (_, n) => pace.isBurst(n));
    expect(quick.filter(Boolean).length).toBe(2);
    expect(pace.isBurst(2 * BURST_SPAN_IN_MS)).toBe(false);
  });
});

describe('a delivery', () => {
  test('keeps what the site could not take, or did not name', () => {
    expect(settle({ a: 'stored', b: 'refused', c: 'unfit', d: 'again' })).toEqual({
      done: ['a', 'b'],
      refused: 1,
      unfit: ['c'],
    });
    expect(asSent({ ...kioskAnswer(1), isUnfit: true })).toEqual(kioskAnswer(1));
  });

  test('that cannot be read is halved until the one answer is alone, and grows again', () => {
    expect([100, 50, 3, 1].map(smallerBatch)).toEqual([50, 25, 1, 1]);
    expect([1, 60, 300].map(largerBatch)).toEqual([2, 120, MAX_ANSWERS_AT_ONCE]);
  });

  test('holds as many answers as one message takes, and one that is too long by itself goes alone', () => {
    const long = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`cau_${n}_${'x'.repeat(20)}`, '4']));
    const answers = Array.from({ length: 500 }, (_, n) => kioskAnswer(n, { values: long }));
    const batch = fitting(answers, MAX_ANSWERS_AT_ONCE);
    const message = new URLSearchParams({ [MESSAGE_FIELD]: JSON.stringify({ answers: batch }) });
    expect(batch).toEqual(answers.slice(0, batch.length));
    expect(message.toString().length).toBeLessThan(MAX_MESSAGE_BYTES);
    expect(message.toString().length).toBeGreaterThan(MAX_MESSAGE_BYTES * 0.98);
    expect(fitting(answers, 3)).toHaveLength(3);
    const huge = kioskAnswer(1, { values: { a: 'x'.repeat(MAX_MESSAGE_BYTES) } });
    expect(fitting([huge, kioskAnswer(2)], 500)).toEqual([huge]);
    expect(fitting([], 500)).toEqual([]);
  });

  test('that fails is tried again soon, then each minute', () => {
    expect([0, 1, 2, 3, 4, 5, 50].map(waitAfter)).toEqual([
      60_000, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000,
    ]);
  });
});
