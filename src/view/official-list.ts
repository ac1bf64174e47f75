import type { IsoDate, Procedure } from '../domain/procedure.ts';
import type { Department, Portal } from '../domain/site.ts';
import { vi } from '../texts/vi.ts';
import { channelsOf, feesOf, hostOf, timeLimitsOf } from './channels.ts';
import { describeFee } from './format-fee.ts';
import { describeTimeLimits } from './format-time-limit.ts';
import { timeOrNull } from './list-rows.ts';
import { sortCitations } from './legal-documents.ts';
import { departmentReceives } from '../domain/role.ts';

/** Cells of the official list; null: not certain. */
export interface OfficialRow {
  procedure: Procedure;
  time: string | null;
  /** One line per way of filing. */
  where: string[];
  fee: string | null;
  basis: string[];
  body: string | null;
}

/** Procedures that belong on the department's list: those it decides, or receives and forwards. */
export function listedProcedures(procedures: Procedure[]): Procedure[] {
  return procedures.filter((procedure) => procedure.status === 'in-force' && departmentReceives(procedure));
}

/**
 * The newest day on which one of the procedures was edited, from the content itself: that of the release
 * would be the day of installation. null for none.
 */
export function lastEdit(procedures: readonly Procedure[]): IsoDate | null {
  const days = procedures.map(({ editedOn }) => editedOn);
  return days.toSorted().at(-1) ?? null;
}

/** Where the department itself receives; what is not known says of what it is the address. */
function receivingPlace(procedure: Procedure, department: Department): string {
  return (
    procedure.receivingBody ?? department.address ?? `${vi.channels.departmentsPlace}: ${vi.site.unknown}`
  );
}

function whereLines(procedure: Procedure, department: Department, portal: Portal): string[] {
  const places = {
    online: `${portal.name} (${hostOf(portal.home)})`,
    'in-person': `${vi.channels.oneStopCentresShort}; ${receivingPlace(procedure, department)}`,
    post: procedure.postal.reason ?? '',
  };
  return channelsOf(procedure)
    .filter(({ available }) => available === true)
    .map(({ channel }) => [vi.channels.names[channel], places[channel]].filter(Boolean).join(': '));
}

function feeText(procedure: Procedure): string | null {
  const fees = feesOf(procedure);
  if (fees.length === 0 || fees.some(({ status }) => status === 'unverified')) return null;
  return fees.map(describeFee).join('; ');
}

/** One row of the list as decision texts print it. */
export function officialRow(procedure: Procedure, department: Department, portal: Portal): OfficialRow {
  return {
    procedure,
    time: describeTimeLimits(timeLimitsOf(procedure)) || timeOrNull(procedure),
    where: whereLines(procedure, department, portal),
    fee: feeText(procedure),
    basis: sortCitations(procedure.legalBasis)
      .filter(({ isHistory }) => !isHistory)
      .map(({ document }) => document.number),
    body: procedure.decidingBody,
  };
}
