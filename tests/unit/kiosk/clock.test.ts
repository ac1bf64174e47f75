import { beforeEach, describe, expect, test } from 'vitest';
import { DeviceClock, NEW_CLOCK } from '#src/kiosk/clock.ts';
import type { ClockState } from '#src/kiosk/clock.ts';

const HOUR = 3_600_000;
const REAL = Date.parse('2026-11-28T02:00:00Z');

/** What the tablet's clocks show. */
let wall: number;
let steady: number;

beforeEach(() => {
  wall = REAL;
  steady = 0;
});

const clock = (state: ClockState = NEW_CLOCK) => new DeviceClock(state, () => ({ wall, steady }));
function pass(ms: number): void {
  wall += ms;
  steady += ms;
}

describe('a tablet’s clock', () => {
  test('that is wrong is set right by the first contact, with half of the way there and back', () => {
    wall = REAL - 30 * HOUR;
    const it = clock();
    const sentAt = wall;
    pass(200);
    it.learn(REAL + 100, sentAt, wall);
    expect([it.now(), it.isWrong, it.offsetInMinutes]).toEqual([REAL + 200, true, 30 * 60]);
    pass(HOUR);
    expect(it.now()).toBe(REAL + 200 + HOUR);
  });

  test('that is right is said to be', () => {
    const it = clock();
    it.learn(REAL + 1_000, REAL, REAL);
    expect(it.isWrong).toBe(false);
  });

  test('that is set back while the page is open changes nothing', () => {
    const it = clock();
    it.learn(REAL, wall, wall);
    pass(HOUR);
    wall -= 5 * HOUR;
    expect(it.now()).toBe(REAL + HOUR);
    pass(HOUR);
    expect(it.now()).toBe(REAL + 2 * HOUR);
  });

  test('of a tablet that was asleep goes on', () => {
    const it = clock();
    it.learn(REAL, wall, wall);
    wall += 8 * HOUR;
    expect(it.now()).toBe(REAL + 8 * HOUR);
  });

  test('that begins in the year of its making is no earlier than what was known', () => {
    const before = clock();
    before.learn(REAL, wall, wall);
    pass(HOUR);
    const kept = before.state();
    wall = Date.parse('2015-01-01T00:00:00Z');
    steady = 0;
    expect(clock(kept).now()).toBe(REAL + HOUR);
  });

  test('that was far ahead goes back when the site says so', () => {
    wall = REAL + 48 * HOUR;
    const it = clock();
    expect(it.now()).toBe(REAL + 48 * HOUR);
    it.learn(REAL, wall, wall);
    expect(it.now()).toBe(REAL);
  });
});
