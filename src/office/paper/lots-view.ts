import { type Lot, MAX_SHEETS, UNCLOSED_STATES } from '../../domain/lot.ts';
import type { Round } from '../../domain/round.ts';
import { paperUntil } from '../../paper/paper-days.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { roundPath } from '../rounds/paths.ts';
import type { FieldFaults } from '../views.ts';
import { lotPath, paperPath, paperPrintPath } from './paths.ts';

/** One lot in words. */
export interface LotRow {
  name: string;
  path: string;
  clerk: string;
  sheets: string;
  state: string;
}

/** What was typed to open a lot, and what is wrong with it. */
export interface OpenAct {
  values: { sheets: string; scan: string };
  faults: FieldFaults;
}

/** The paper forms of a round. */
export interface PaperView extends OpenAct {
  title: string;
  path: string;
  print: string;
  back: string;
  until: string;
  /** That lots wait; null: none does. */
  unclosed: string | null;
  rows: LotRow[];
  /** Why no lot can be opened; null: one can. */
  shut: string | null;
  mayOpen: boolean;
  sheetsHint: string;
}

function rowOf(lot: Lot): LotRow {
  return {
    name: text.lotName(lot.number),
    path: lotPath(lot),
    clerk: text.lot.by(lot.clerkName, formatMoment(lot.openedAt)),
    sheets: formatNumber(lot.sheets),
    state: text.states[lot.state],
  };
}

export function paperView(
  round: Round,
  lots: readonly Lot[],
  options: { shut: string | null; mayOpen: boolean },
  act: OpenAct,
): PaperView {
  const unclosed = lots.filter(({ state }) => UNCLOSED_STATES.includes(state)).length;
  return {
    ...act,
    ...options,
    unclosed: unclosed === 0 ? null : text.unclosedHint(unclosed),
    title: text.title(round.title),
    path: paperPath(round.id),
    print: paperPrintPath(round.id),
    back: roundPath(round.id),
    until: text.until(formatDate(paperUntil(round))),
    rows: lots.map(rowOf),
    sheetsHint: text.open.sheetsHint(formatNumber(MAX_SHEETS)),
  };
}
