import type { Content } from '../../domain/content.ts';
import { officeUpkeep as text } from '../../texts/office-upkeep.ts';
import { isBroken, type LinkHealth } from '../../upkeep/link-report.ts';
import { type Upkeep, UPKEEP_TROUBLES, type UpkeepRow } from '../../upkeep/register.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { slugOf } from '../../view/slug-of.ts';
import { startAddress } from '../editing/paths.ts';
import { askedRows, upkeepAddress, type UpkeepFilter } from './upkeep-fields.ts';

/** One line of a procedure's facts; a link where there is a page to it. */
export interface UpkeepFact {
  label: string;
  text: string;
  href: string | null;
}

export interface UpkeepRowView {
  code: string;
  name: string;
  path: string;
  /** Where editing its file begins; null: it stands on the page of another procedure. */
  editHref: string | null;
  troubles: string[];
  facts: UpkeepFact[];
  /** null: compared today already, or not in force. */
  canMark: boolean;
}

export interface UpkeepView {
  filter: UpkeepFilter;
  sectors: { value: string; label: string }[];
  /** Numbers on top, each leading to its list. */
  numbers: { label: string; count: string; href: string }[];
  count: string;
  rows: UpkeepRowView[];
  waiting: { number: string; title: string; day: string; isLate: boolean }[];
  documents: {
    number: string;
    href: string;
    title: string;
    trouble: string;
    procedures: { text: string; href: string; title: string }[];
  }[];
  /** Sentences on the nightly look at the portal. */
  links: string[];
  isOutageLikely: boolean;
  mayMark: boolean;
  /** What came of the last press of a button. */
  outcome: UpkeepOutcome | null;
}

export interface UpkeepOutcome {
  isDone: boolean;
  sentences: string[];
}

/** How the portal's page was found, in a few words. */
export function linkWords(link: LinkHealth | null): string {
  if (link === null) return text.link.unknown;
  const { failures, trouble, aliveOn } = link;
  if (failures > 0 && trouble !== null)
    return text.link.failing(formatNumber(failures), text.link.why[trouble]);
  return aliveOn === null ? text.link.unknown : text.link.alive(formatDate(aliveOn));
}

function openPointsFact({ openPoints }: UpkeepRow['procedure']): UpkeepFact[] {
  const since = openPoints.map((point) => point.since).sort()[0];
  if (since === undefined) return [];
  const said = text.row.openPointCount(formatNumber(openPoints.length), formatDate(since));
  return [{ label: text.row.openPoints, text: said, href: null }];
}

function listFact(label: string, entries: readonly string[]): UpkeepFact[] {
  return entries.length === 0 ? [] : [{ label, text: entries.join('; '), href: null }];
}

/** A decision with how long it took to the page. */
export function decisionWords({ procedure, decision }: UpkeepRow): string {
  const { publicationDecision } = procedure;
  if (publicationDecision === null) return text.row.noDecision;
  if (decision === null) return publicationDecision;
  return `${publicationDecision}, ${text.row.decisionDays(formatNumber(decision.workingDays))}`;
}

export function confirmationWords({ procedure: { confirmation } }: UpkeepRow): string {
  if (confirmation === null) return text.row.noConfirmation;
  return text.row.confirmedBy(confirmation.person, formatDate(confirmation.day));
}

function factsOf(row: UpkeepRow): UpkeepFact[] {
  const { procedure, nationalUrl, checkedDaysAgo } = row;
  const { row: words } = text;
  const checked = words.checkedAgo(formatDate(procedure.checkedOn), formatNumber(checkedDaysAgo));
  const national = nationalUrl === null ? words.noNational : words.openNational;
  return [
    { label: words.decision, text: decisionWords(row), href: null },
    { label: words.checked, text: checked, href: null },
    { label: words.national, text: national, href: nationalUrl },
    ...(nationalUrl === null ? [] : [{ label: words.link, text: linkWords(row.link), href: null }]),
    { label: words.confirmation, text: confirmationWords(row), href: null },
    ...openPointsFact(procedure),
    ...listFact(words.forms, row.missingForms),
    ...listFact(words.dead, row.deadDocuments),
    ...listFact(words.ending, row.endingDocuments),
  ];
}

function rowView(row: UpkeepRow): UpkeepRowView {
  const { code, name, path, slug, onPageOf, status } = row.procedure;
  return {
    code,
    name,
    path,
    editHref: onPageOf === null ? startAddress(`thu-tuc/${slug}.md`) : null,
    troubles: row.troubles.map((trouble) => text.troubles[trouble]),
    facts: factsOf(row),
    canMark: status === 'in-force' && row.checkedDaysAgo > 0,
  };
}

function linkSentences({ links }: Upkeep, isOff: boolean): string[] {
  if (isOff) return [text.links.off];
  if (links === null) return [text.links.never];
  const broken = links.links.filter(isBroken).length;
  const alive = links.links.filter(({ failures }) => failures === 0).length;
  return [
    text.links.last(formatMoment(links.at)),
    ...(links.hasNetwork ? [] : [text.links.noNetwork]),
    ...(links.links.length === 0 ? [] : [text.links.fine(formatNumber(alive))]),
    ...(broken === 0 ? [] : [text.links.broken(formatNumber(broken))]),
  ];
}

/** More than half of the pages have been away for three nights: it may be the portal itself. */
function isOutageLikely({ links }: Upkeep): boolean {
  const all = links?.links ?? [];
  return all.length > 0 && 2 * all.filter(isBroken).length > all.length;
}

export interface UpkeepPageFacts {
  content: Content;
  upkeep: Upkeep;
  filter: UpkeepFilter;
  isOff: boolean;
  mayMark: boolean;
  outcome: UpkeepOutcome | null;
}

/** What the register shows. */
export function upkeepView({
  content,
  upkeep,
  filter,
  isOff,
  mayMark,
  outcome,
}: UpkeepPageFacts): UpkeepView {
  const rows = askedRows(upkeep.rows, filter);
  const withTrouble = (trouble: (typeof UPKEEP_TROUBLES)[number]) =>
    upkeep.rows.filter(({ troubles }) => troubles.includes(trouble)).length;
  return {
    filter,
    sectors: content.sectors.map(({ slug, name }) => ({ value: slug, label: name })),
    numbers: UPKEEP_TROUBLES.map((trouble) => ({
      label: text.troubles[trouble],
      count: formatNumber(withTrouble(trouble)),
      href: upkeepAddress({ trouble }),
    })),
    count: text.count(formatNumber(rows.length), formatNumber(upkeep.rows.length)),
    rows: rows.map(rowView),
    waiting: upkeep.waiting.map(({ document, workingDay, isLate }) => ({
      number: document.number,
      title: document.title,
      day: workingDay === null ? text.waiting.noDay : text.waiting.day(formatNumber(workingDay)),
      isLate,
    })),
    documents: upkeep.documents.map(({ document, trouble, procedures }) => ({
      number: document.number,
      href: `/van-ban#${slugOf(document.number)}`,
      title: document.title,
      trouble:
        trouble === 'expires' && document.expiresOn !== null
          ? text.documents.until(formatDate(document.expiresOn))
          : text.documents.troubles[trouble],
      procedures: procedures.map(({ code, path, name }) => ({ text: code, href: path, title: name })),
    })),
    links: linkSentences(upkeep, isOff),
    isOutageLikely: isOutageLikely(upkeep),
    mayMark,
    outcome,
  };
}
