import { describe, expect, test } from 'vitest';
import { completionBy, completionPeriod } from '#src/assignments/completion.ts';
import { movementSince, snapshotOf } from '#src/assignments/snapshot.ts';
import { assignment, CALENDAR, day, postponed, proof } from './fixture.ts';

const may = { month: '2026-05', day: '2026-05-29' };
const july = { month: '2026-07', day: '2026-07-03' };

describe('the snapshot of a month', () => {
  test('tells what is done, late, at risk and new, and what moved since the last one', () => {
    const before = [
      assignment({ id: 'done' }),
      assignment({ id: 'late' }),
      assignment({ id: 'moved' }),
      assignment({ id: 'gone' }),
    ];
    const now = [
      assignment({ id: 'done', doneOn: '2026-06-15', evidence: proof('2026-06-15') }),
      assignment({ id: 'late', reason: 'Thiếu người' }),
      assignment({ id: 'moved', postponements: [postponed('2026-07-08', '2026-06-10')] }),
      assignment({ id: 'new', due: day('2026-12-31') }),
    ];
    const last = snapshotOf(before, may, CALENDAR);
    const snapshot = snapshotOf(now, july, CALENDAR);
    expect(snapshot.rows.map(({ id, status, daysLate }) => [id, status, daysLate])).toEqual([
      ['done', 'done', 0],
      ['late', 'late', 3],
      ['moved', 'at-risk', 0],
      ['new', 'running', 0],
    ]);
    expect(movementSince(last, snapshot)).toEqual({
      ...{ added: ['new'], finished: ['done'], becameLate: ['late'], becameAtRisk: ['moved'] },
      ...{ postponed: ['moved'], gone: ['gone'] },
    });
    expect(movementSince(null, last)).toMatchObject({
      added: ['done', 'late', 'moved', 'gone'],
      finished: [],
    });
  });

  test('taken again for a day that is past is the same, whatever was done since', () => {
    const then = [assignment()];
    const since = [assignment({ doneOn: '2026-07-20', evidence: proof('2026-07-20') })];
    expect(snapshotOf(since, july, CALENDAR)).toEqual(snapshotOf(then, july, CALENDAR));
  });
});

describe('completion', () => {
  const half = completionPeriod({ year: 2026, half: 1 }, '2026-09-01');
  const assignments = [
    assignment({ id: '1', doneOn: '2026-06-01', evidence: proof('2026-06-01') }),
    assignment({ id: '2', due: day('2026-03-31'), doneOn: '2026-04-02', evidence: proof('2026-04-02') }),
    assignment({ id: '3', unit: 'Phòng Lãnh sự', due: day('2026-05-20') }),
    assignment({ id: '4', unit: 'Phòng Lãnh sự', due: day('2026-12-31') }),
    assignment({ id: '5', unit: 'Phòng Lãnh sự', doneOn: '2026-06-29' }),
    assignment({ id: '6', due: day('2025-12-15'), doneOn: '2025-12-10', evidence: proof('2025-12-10') }),
    assignment({ id: '7', unit: '', due: { kind: 'standing' } }),
  ];

  test('counts by unit what was due or done in the period, traced to the assignments', () => {
    expect(completionBy('unit', assignments, half, CALENDAR)).toEqual([
      { name: 'Phòng Lãnh sự', ids: { late: ['3'], unproven: ['5'] }, total: 2, share: 0 },
      { name: 'Văn phòng', ids: { done: ['1'], 'done-late': ['2'] }, total: 2, share: 0.5 },
    ]);
  });

  test('while the period runs tells how it stands today, and calls nothing late that is not', () => {
    const now = completionPeriod({ year: 2026, half: null }, '2026-07-10');
    expect(now).toEqual({ first: '2026-01-01', last: '2026-12-31', asOf: '2026-07-10' });
    const [consular] = completionBy('unit', assignments, now, CALENDAR);
    expect(consular).toMatchObject({ ids: { late: ['3'], running: ['4'], unproven: ['5'] }, total: 3 });
    expect(completionPeriod({ year: 2026, half: 2 }, '2027-01-05')).toMatchObject({
      ...{ first: '2026-07-01', asOf: '2026-12-31' },
    });
  });

  test('of persons counts the same assignments', () => {
    const [row, ...more] = completionBy('person', assignments, half, CALENDAR);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ name: 'Chị Hoa', total: 4, share: 0.25 });
  });
});
