import { NEW_ENTRY } from './names.ts';
import type { Sent } from './sent.ts';

/** What the buttons of lists ask for; behind it stands the name of the list's order field. */
export const LIST_STEP = { add: 'them', remove: 'bo', up: 'len', down: 'xuong' } as const;

export type ListStep = (typeof LIST_STEP)[keyof typeof LIST_STEP];

/** One step of a list as a button sends it: step, order field, and the entry that is meant. */
export function stepValue(step: ListStep, order: string, id = ''): string {
  return [step, order, id].join(' ');
}

function moved(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id);
  const to = from + by;
  // The first stands for the list itself.
  if (from < 1 || to < 1 || to >= ids.length) return [...ids];
  const rest = ids.filter((other) => other !== id);
  rest.splice(to, 0, id);
  return rest;
}

function next(ids: readonly string[], step: string, id: string): string[] | null {
  if (step === LIST_STEP.add) return [...ids, `${NEW_ENTRY}${ids.length}`];
  if (step === LIST_STEP.remove) return ids.filter((other) => other !== id);
  if (step === LIST_STEP.up) return moved(ids, id, -1);
  return step === LIST_STEP.down ? moved(ids, id, 1) : null;
}

/**
 * What was sent, with one step of a list done.
 *
 * @param value see {@link stepValue}
 * @returns null: it is no step, or of no list that was sent
 */
export function withStep(sent: Sent, value: string): Sent | null {
  const [step = '', order = '', id = ''] = value.split(' ');
  const ids = sent.get(order);
  const moves = ids === undefined ? null : next(ids, step, id);
  return moves === null ? null : new Map([...sent, [order, moves]]);
}
