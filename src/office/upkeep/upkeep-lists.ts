import { officeUpkeep as text } from '../../texts/office-upkeep.ts';
import { vi } from '../../texts/vi.ts';
import type { LinkReport } from '../../upkeep/link-report.ts';
import type { Upkeep, UpkeepRow } from '../../upkeep/register.ts';
import { formatDate } from '../../view/format-date.ts';
import type { FigureSheet } from '../reports/sheets.ts';
import { confirmationWords, linkWords } from './upkeep-view.ts';

type Cells = FigureSheet['rows'][number];

const { excelHeads: heads, excelSheets: names } = text;

function procedureCells(row: UpkeepRow): Cells {
  const { procedure, decision, checkedDaysAgo, nationalUrl } = row;
  return [
    procedure.name,
    procedure.code,
    procedure.publicationDecision ?? text.row.noDecision,
    decision?.workingDays ?? '',
    formatDate(procedure.checkedOn),
    checkedDaysAgo,
    nationalUrl ?? '',
    procedure.openPoints.length,
    confirmationWords(row),
    row.missingForms.join('; '),
    row.deadDocuments.join('; '),
    row.endingDocuments.join('; '),
    nationalUrl === null ? '' : linkWords(row.link),
    row.troubles.map((trouble) => text.troubles[trouble]).join('; '),
  ];
}

function openPointCells({ procedure: { name, code, openPoints } }: UpkeepRow): Cells[] {
  return openPoints.map(({ part, reason, since }) => [
    name,
    code,
    vi.openPoints[part],
    reason,
    formatDate(since),
  ]);
}

function documentCells({ documents }: Upkeep): Cells[] {
  return documents.map(({ document, trouble, procedures }) => [
    document.title,
    document.number,
    vi.status.legal[document.status],
    document.expiresOn === null ? '' : formatDate(document.expiresOn),
    text.documents.troubles[trouble],
    procedures.map(({ code }) => code).join('; '),
  ]);
}

function waitingCells({ waiting }: Upkeep): Cells[] {
  return waiting.map(({ document, workingDay, isLate }) => [
    document.title,
    document.number,
    document.issuedOn === null ? '' : formatDate(document.issuedOn),
    workingDay ?? '',
    isLate ? text.yes : '',
  ]);
}

function linkCells(report: LinkReport | null): Cells[] {
  return (report?.links ?? []).map(({ url, code, failures, trouble, aliveOn }) => [
    url,
    code,
    failures,
    trouble === null ? '' : text.link.why[trouble],
    aliveOn === null ? '' : formatDate(aliveOn),
  ]);
}

/**
 * Every list of the register, each as a worksheet.
 *
 * @param rows procedures that were asked for
 */
export function upkeepLists(upkeep: Upkeep, rows: readonly UpkeepRow[]): FigureSheet[] {
  return [
    { name: names.procedures, rows: [heads.procedures, ...rows.map(procedureCells)] },
    { name: names.openPoints, rows: [heads.openPoints, ...rows.flatMap(openPointCells)] },
    { name: names.documents, rows: [heads.documents, ...documentCells(upkeep)] },
    { name: names.waiting, rows: [heads.waiting, ...waitingCells(upkeep)] },
    { name: names.links, rows: [heads.links, ...linkCells(upkeep.links)] },
  ];
}
