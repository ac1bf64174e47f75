import type { Assignment, Due, Postponement } from '#src/domain/assignment.ts';
import type { WorkCalendar } from '#src/domain/calendar.ts';

/** Holidays and a swapped day, shortened. */
export const CALENDAR: WorkCalendar = {
  years: [2026, 2027, 2028],
  holidays: [
    { name: 'Tết Dương lịch', from: '2027-01-01', until: '2027-01-01', basis: '' },
    { name: 'Tết Nguyên đán', from: '2027-02-05', until: '2027-02-11', basis: '' },
    { name: '30/4, 1/5', from: '2026-04-30', until: '2026-05-01', basis: '' },
  ],
  swaps: [{ off: '2026-05-04', worked: '2026-05-09', basis: '' }],
};

export const day = (iso: string): Due => ({ kind: 'day', day: iso });

export function assignment(change: Partial<Assignment> = {}): Assignment {
  return {
    ...{ id: 'a', source: 's', place: '1', text: 'Rà soát thủ tục', product: 'Báo cáo', unit: 'Văn phòng' },
    ...{ person: 'Chị Hoa', coUnits: [], due: day('2026-06-30'), postponements: [], evidence: [] },
    ...{
      doneOn: '',
      reason: '',
      splitFrom: '',
      isPublic: false,
      revision: 1,
      changedName: '',
      changedAt: '',
    },
    ...change,
  };
}

/** A postponement of what was due on 30 June, approved or not. */
export const postponed = (
  to: string,
  decidedOn: string,
  state: Postponement['state'] = 'approved',
): Postponement => ({
  ...{ from: day('2026-06-30'), to: day(to), reason: 'chờ ý kiến Bộ', state, decidedOn },
  ...{ askedBy: 'a', askedName: 'Chị Hoa', decidedName: '', decision: '' },
});

export const proof = (addedOn: string) => [{ kind: 'publication' as const, what: '12/BC-SNgV', addedOn }];
