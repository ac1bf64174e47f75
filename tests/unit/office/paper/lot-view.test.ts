import { describe, expect, test } from 'vitest';
import type { Lot, LotState } from '#src/domain/lot.ts';
import type { Round } from '#src/domain/round.ts';
import { lotView, NO_LOT_ACT } from '#src/office/paper/lot-view.ts';
import { LOT_TASK } from '#src/office/paper/paths.ts';
import type { Staff } from '#src/office/staff.ts';
import { officePaper as text } from '#src/texts/office-paper.ts';

const lot: Lot = {
  id: 'l',
  round: 'q4',
  form: 'hai-long',
  version: 2,
  number: 3,
  clerk: 'a',
  clerkName: 'An',
  openedAt: '2026-11-24T01:00:00.000Z',
  scan: '',
  sheets: 0,
  percent: 10,
  sample: [],
  state: 'second',
  day: '',
  closedName: '',
  closedAt: '',
  note: '',
};
const LATE = 'Đã hết hạn.';

function view(state: LotState, shut: string | null, roles: Staff['roles'] = ['editor']) {
  const staff = { id: 'b', roles } as unknown as Staff;
  const facts = { lot: { ...lot, state }, sheets: [], corrections: [], changes: new Map() };
  return lotView({ title: 'Đợt' } as Round, facts, { staff, shut, act: NO_LOT_ACT });
}

const buttons = (of: ReturnType<typeof view>) => of.steps.map(({ button }) => button?.task);

describe('when the time of a round’s paper is over', () => {
  test.each(['first', 'second'] as const)('a lot in its %s turn goes no further, and says so', (state) => {
    expect(buttons(view(state, null)).length).toBeGreaterThan(0);
    expect(buttons(view(state, LATE))).toEqual([]);
    expect(view(state, LATE).shut).toBe(`${LATE} ${text.lot.notCounted}`);
    expect(view(state, LATE, ['approver']).mayCancel).toBe(true);
  });

  test('a lot whose closing was interrupted is still closed: some of its answers count', () => {
    expect(buttons(view('closing', LATE))).toEqual([LOT_TASK.close]);
    expect(buttons(view('closing', LATE, ['viewer']))).toEqual([]);
    expect(view('closing', LATE, ['approver']).mayCancel).toBe(false);
  });

  test.each(['closed', 'cancelled'] as const)('a lot that is %s waits for nobody', (state) => {
    expect([buttons(view(state, LATE)), view(state, LATE).shut]).toEqual([[], LATE]);
  });
});
