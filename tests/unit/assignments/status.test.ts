import { describe, expect, test } from 'vitest';
import { reminderOn } from '#src/assignments/reminders.ts';
import { daysLate, statusOn } from '#src/assignments/status.ts';
import { assignment, CALENDAR, day, postponed, proof } from './fixture.ts';

const on = (today: string, change: Parameters<typeof assignment>[0] = {}) =>
  statusOn(assignment(change), today, CALENDAR);

describe('the status of an assignment', () => {
  test('follows its dates: running, at risk seven days before, late after the last day', () => {
    expect(on('2026-06-22')).toBe('running');
    expect(on('2026-06-23')).toBe('at-risk');
    expect(on('2026-06-23', { evidence: proof('2026-06-20') })).toBe('running');
    expect(on('2026-06-30')).toBe('at-risk');
    expect(on('2026-07-01')).toBe('late');
    expect(daysLate(assignment(), '2026-07-11', CALENDAR)).toBe(11);
    expect(on('2026-07-01', { due: { kind: 'standing' } })).toBe('standing');
  });

  test('is done only with evidence, and late when it was done late', () => {
    expect(on('2026-07-05', { doneOn: '2026-06-30', evidence: proof('2026-07-01') })).toBe('done');
    expect(on('2026-07-05', { doneOn: '2026-07-01', evidence: proof('2026-07-01') })).toBe('done-late');
    expect(on('2026-07-05', { doneOn: '2026-06-30' })).toBe('unproven');
    expect(daysLate(assignment({ doneOn: '2026-06-30' }), '2026-07-05', CALENDAR)).toBe(0);
  });

  test('of a day that is past is what that day knew', () => {
    const done = { doneOn: '2026-07-10', evidence: proof('2026-07-12') };
    expect(on('2026-07-09', done)).toBe('late');
    expect(on('2026-07-11', done)).toBe('unproven');
    expect(on('2026-07-12', done)).toBe('done-late');
  });
});

describe('a reminder', () => {
  const reminded = (since: string, today: string, change: Parameters<typeof assignment>[0] = {}) =>
    reminderOn(assignment(change), { since, today }, CALENDAR);

  test('comes seven and two days before, and on the first day afterwards, once each', () => {
    expect(reminded('2026-06-21', '2026-06-22')).toBeNull();
    expect(reminded('2026-06-22', '2026-06-23')).toEqual({ kind: 'before', days: 7 });
    expect(reminded('2026-06-23', '2026-06-24')).toBeNull();
    expect(reminded('2026-06-27', '2026-06-28')).toEqual({ kind: 'before', days: 2 });
    expect(reminded('2026-06-30', '2026-07-01')).toEqual({ kind: 'late', last: '2026-06-30' });
    expect(reminded('2026-07-01', '2026-07-02')).toBeNull();
  });

  test('that fell on days when the site did not run comes afterwards, the most urgent alone', () => {
    expect(reminded('2026-06-20', '2026-06-29')).toEqual({ kind: 'before', days: 1 });
    expect(reminded('2026-06-20', '2026-07-20')).toMatchObject({ kind: 'late' });
    expect(reminded('', '2026-07-20')).toMatchObject({ kind: 'late' });
  });

  test('follows days off and postponements, and comes for nothing that is done or standing', () => {
    expect(reminded('2027-02-09', '2027-02-10', { due: day('2027-02-06') })).toEqual({
      kind: 'before',
      days: 2,
    });
    expect(reminded('2026-06-22', '2026-06-23', { doneOn: '2026-06-22' })).toBeNull();
    expect(reminded('2026-06-22', '2026-06-23', { due: { kind: 'standing' } })).toBeNull();
    const postponements = [postponed('2026-09-30', '2026-06-01')];
    expect(reminded('2026-06-30', '2026-07-01', { postponements })).toBeNull();
  });
});
