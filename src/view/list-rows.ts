import type { Procedure } from '../domain/procedure.ts';
import type { Sector } from '../domain/site.ts';
import { vi } from '../texts/vi.ts';
import { authorityOf } from './authority.ts';
import { formatChannels, openChannels, timeLimitsOf } from './channels.ts';
import { formatTimeLimits } from './format-time-limit.ts';
import { romanNumeral } from './numbering.ts';
import { openPointsOf } from './open-points.ts';

/** A row of the list; null means "to be checked". */
export interface ListRow {
  place: number;
  procedure: Procedure;
  time: string | null;
  channels: string | null;
  decidedAt: string | null;
}

export interface ListGroup {
  /** `I. Hội nghị, hội thảo quốc tế`. */
  heading: string;
  rows: ListRow[];
}

/** Time limits in a phrase; null when they are unknown. */
export function timeOrNull(procedure: Procedure): string | null {
  const text = formatTimeLimits(timeLimitsOf(procedure));
  if (text !== '') return text;
  return openPointsOf(procedure, 'time').length > 0 ? null : vi.sheet.noTimeLimit;
}

function rowOf(procedure: Procedure, place: number): ListRow {
  return {
    place,
    procedure,
    time: timeOrNull(procedure),
    channels: formatChannels(openChannels(procedure).map(({ channel }) => channel)) || null,
    decidedAt: procedure.decidingBody === null ? null : authorityOf(procedure.decidingBody).name,
  };
}

/** Numbers procedures from `firstPlace` and groups them by sector, in the sectors' order. */
export function listGroups(procedures: Procedure[], sectors: Sector[], firstPlace = 1): ListGroup[] {
  const rows = procedures.map((procedure, index) => rowOf(procedure, firstPlace + index));
  return sectors
    .map(({ slug, name }) => ({ name, rows: rows.filter(({ procedure }) => procedure.sector === slug) }))
    .filter((group) => group.rows.length > 0)
    .map(({ name, rows: own }, index) => ({ heading: `${romanNumeral(index + 1)}. ${name}`, rows: own }));
}
