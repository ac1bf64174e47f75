import { describe, expect, test } from 'vitest';
import { completionBy, completionPeriod } from '#src/assignments/completion.ts';
import { lastDayOf, readDue } from '#src/assignments/due.ts';
import { lastLookedAt, reminderOn } from '#src/assignments/reminders.ts';
import { movementSince, snapshotOf } from '#src/assignments/snapshot.ts';
import { daysLate, statusOn } from '#src/assignments/status.ts';
import type { Due } from '#src/domain/assignment.ts';
import { addDays } from '#src/lib/add-days.ts';
import { isWorkingDay } from '#src/lib/working-days.ts';
import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { assignment, CALENDAR, day, postponed, proof } from './fixture.ts';

/** What somebody who looks at the Office's page on every working day is told of an assignment, by day. */
function toldBetween(due: Due, first: string, last: string): string[] {
  const told: string[] = [];
  for (let today = first; today <= last; today = addDays(today, 1)) {
    if (!isWorkingDay(today, CALENDAR)) continue;
    const span = { since: lastLookedAt(today, CALENDAR), today };
    const reminder = reminderOn(assignment({ due }), span, CALENDAR);
    if (reminder !== null)
      told.push(`${today} ${reminder.kind === 'late' ? 'late' : `${reminder.days} left`}`);
  }
  return told;
}

/** Days on which the status becomes another one. */
function turns(due: Due, first: string, last: string): string[] {
  const found: string[] = [];
  for (let today = first; today <= last; today = addDays(today, 1)) {
    const [was, is] = [addDays(today, -1), today].map((each) =>
      statusOn(assignment({ due }), each, CALENDAR),
    );
    if (was !== is) found.push(`${today} ${is ?? ''}`);
  }
  return found;
}

describe.each([
  [
    'over the end of a month',
    day('2026-04-29'),
    ['2026-04-22 at-risk', '2026-04-30 late'],
    ['2026-04-22 7 left', '2026-04-27 2 left', '2026-05-05 late'],
  ],
  [
    'that ends on a leap day',
    readDue('tháng 2/2028'),
    ['2028-02-22 at-risk', '2028-03-01 late'],
    ['2028-02-22 7 left', '2028-02-28 1 left', '2028-03-01 late'],
  ],
  [
    'that ends with February, on a Sunday',
    readDue('tháng 2/2027'),
    ['2027-02-22 at-risk', '2027-03-02 late'],
    ['2027-02-22 7 left', '2027-03-01 0 left', '2027-03-02 late'],
  ],
  [
    'that ends within Tết, and so after it',
    day('2027-02-06'),
    ['2027-02-05 at-risk', '2027-02-13 late'],
    ['2027-02-12 0 left', '2027-02-15 late'],
  ],
  [
    'that ends with the year',
    readDue('Quý IV/2026'),
    ['2026-12-24 at-risk', '2027-01-01 late'],
    ['2026-12-24 7 left', '2026-12-29 2 left', '2027-01-04 late'],
  ],
] satisfies [string, Due | null, string[], string[]][])('a deadline %s', (_, due, statuses, reminders) => {
  if (due === null) throw new Error('The deadline cannot be read');
  const last = lastDayOf(due, CALENDAR) ?? '';
  const [first, end] = [addDays(last, -12), addDays(last, 6)];

  test('is at risk seven days before and late on the day after', () => {
    expect(turns(due, first, end)).toEqual(statuses);
    expect(daysLate(assignment({ due }), addDays(last, 3), CALENDAR)).toBe(3);
  });

  test('is told seven and two days before and when it is late, of days off on the first working day after them', () => {
    expect(toldBetween(due, first, end)).toEqual(reminders);
  });
});

describe('the day', () => {
  test('begins at midnight in Viet Nam, seven hours before it does in London', () => {
    const at = (moment: string) => statusOn(assignment(), vietnamDay(new Date(moment)), CALENDAR);
    expect(at('2026-06-30T16:59:59.999Z')).toBe('at-risk');
    expect(at('2026-06-30T17:00:00Z')).toBe('late');
  });

  test('of a snapshot and of a half-year is that of Viet Nam too', () => {
    const eve = vietnamDay(new Date('2026-12-31T16:59:00Z'));
    const newYear = vietnamDay(new Date('2026-12-31T17:00:00Z'));
    expect([eve.slice(0, 7), newYear.slice(0, 7)]).toEqual(['2026-12', '2027-01']);
    expect(completionPeriod({ year: 2026, half: 2 }, eve).asOf).toBe('2026-12-31');
    expect(completionPeriod({ year: 2026, half: 2 }, newYear).asOf).toBe('2026-12-31');
  });
});

describe('over the turn of a year', () => {
  const due = readDue('Quý IV/2026') ?? day('2026-12-31');
  const inTime = assignment({ id: 'in-time', due, doneOn: '2026-12-31', evidence: proof('2026-12-31') });
  const later = assignment({ id: 'later', due, doneOn: '2027-01-04', evidence: proof('2027-01-04') });
  const open = assignment({ id: 'open', due });

  test('the old year ends as it stood on its last day, and the new one begins with what is owed', () => {
    const all = [inTime, later, open];
    const [old] = completionBy(
      'unit',
      all,
      completionPeriod({ year: 2026, half: null }, '2027-03-01'),
      CALENDAR,
    );
    expect(old?.ids).toEqual({ done: ['in-time'], 'at-risk': ['later', 'open'] });
    const [fresh] = completionBy(
      'unit',
      all,
      completionPeriod({ year: 2027, half: 1 }, '2027-03-01'),
      CALENDAR,
    );
    expect(fresh?.ids).toEqual({ 'done-late': ['later'], late: ['open'] });
  });

  test('a snapshot tells what became late since December’s, and a longer term decided later changes neither', () => {
    const moved = { ...open, postponements: [postponed('2027-03-31', '2027-02-01')] };
    const of = (all: (typeof open)[], on: string) =>
      snapshotOf(all, { month: on.slice(0, 7), day: on }, CALENDAR);
    const [december, january] = [of([inTime, open], '2026-12-28'), of([inTime, open], '2027-01-29')];
    expect(movementSince(december, january)).toMatchObject({ becameLate: ['open'], finished: ['in-time'] });
    expect(of([inTime, moved], '2026-12-28')).toEqual(december);
    expect(of([inTime, moved], '2027-01-29')).toEqual(january);
  });
});
