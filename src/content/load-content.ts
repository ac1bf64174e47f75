import type { Content } from '../domain/content.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { SiteMode } from '../domain/site.ts';
import { compareText } from '../lib/compare-text.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { toCalendar } from '../schema/calendar-file.ts';
import { NO_COST_FIGURES } from '../domain/cost-figures.ts';
import { toCostFigures } from '../schema/cost-figures-file.ts';
import { toDepartment } from '../schema/department-file.ts';
import { toDictionary } from '../schema/dictionary-file.ts';
import { toInternalProcess } from '../schema/internal-process-file.ts';
import { toReportRules } from '../schema/report-file.ts';
import { toRound } from '../schema/round-file.ts';
import { toCommentTags, toImprovement } from '../schema/improvement-file.ts';
import { toNotice, toPortal, toPostal, toSectors, toSecurityContact } from '../schema/site-files.ts';
import { toQuestionnaire } from '../schema/to-questionnaire.ts';
import type { Attachments } from './attachments.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkChannels } from './check-channels.ts';
import { checkComing } from './check-coming.ts';
import { checkCostFigures } from './check-cost-figures.ts';
import { checkDates } from './check-dates.ts';
import { checkDeadDocuments } from './check-dead-documents.ts';
import { checkDisclosures } from './check-disclosures.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkFacts } from './check-facts.ts';
import { checkForms, unlinkedAttachments } from './check-forms.ts';
import { checkFutureDays } from './check-future-days.ts';
import { checkImprovements } from './check-improvements.ts';
import { type CarriedOn, checkLinks } from './check-links.ts';
import { checkProcesses } from './check-processes.ts';
import { checkReferences } from './check-references.ts';
import { checkReports } from './check-reports.ts';
import { checkRounds } from './check-rounds.ts';
import { checkSharedPages } from './check-shared-pages.ts';
import { checkSheets } from './check-sheets.ts';
import { checkSite } from './check-site.ts';
import { checkSuccession } from './check-succession.ts';
import { checkSurveys } from './check-surveys.ts';
import type { CollectionName, Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { knownOf } from './known.ts';
import { legalDocumentsOf } from './legal-documents.ts';
import { renderMarkdown } from './markdown.ts';
import { type ParsedFiles, parseFiles } from './parse-files.ts';
import { readFolder, type ReadFolder } from './read-folder.ts';
import { proceduresOf } from './procedures.ts';
import { single, valid } from './valid-entries.ts';
import { disclosuresOf } from './to-disclosure.ts';
import { toForm } from './to-forms.ts';

export { type ContentError, formatError } from './content-error.ts';

export interface LoadOptions {
  /** Decides which documents are in force; default: now. */
  now?: Date;
  /** Time of the content's last change, ISO; default: `now`. */
  changedAt?: string;
  /** Addresses that the live release carries on (slug of a sheet → code of its procedure); default: none. */
  carriedOn?: CarriedOn;
  /** Whose sheets are shown short for want of a confirmation; default: those of the content's own mode. */
  shownAsIn?: SiteMode;
}

export type Loaded =
  | {
      content: Content;
      attachments: Attachments;
      /** Names of files to download that nothing leads to. */
      unlinked: string[];
    }
  | { errors: ContentError[] };

/**
 * Read a content folder. Either all of it is right, or every fault of every file comes back at once,
 * in the order of the files.
 *
 * @throws when the folder itself cannot be read
 */
export function loadContent(dir: string, options: LoadOptions = {}): Loaded {
  return contentOf(readFolder(dir), options);
}

/** The same for a folder already in memory. */
export function contentOf(folder: ReadFolder, options: LoadOptions = {}): Loaded {
  const { parsed, errors } = examined(folder, options);
  return errors.length > 0 ? { errors } : contentFrom(parsed, folder, options);
}

/**
 * The same for a look before everything is right: what only publishing demands may be missing, unless pages cannot
 * be made without it.
 */
export function previewOf(folder: ReadFolder, options: LoadOptions = {}): Loaded {
  const { parsed, errors } = examined(folder, options);
  const unusable = new Set(
    Object.values(parsed.entries).flatMap((entries: Entry<CollectionName>[]) =>
      entries.flatMap(({ file, value }) => (value === null ? [file] : [])),
    ),
  );
  const hindering = errors.filter(({ file, tier }) => tier !== 'publish' || unusable.has(file));
  return hindering.length > 0 ? { errors: hindering } : contentFrom(parsed, folder, options);
}

/** Every fault of a folder, in the order of the files. */
function examined(
  folder: ReadFolder,
  { now = new Date(), carriedOn = {} }: LoadOptions,
): { parsed: ParsedFiles; errors: ContentError[] } {
  const unreadable = folder.errors.map(({ file }) => file);
  const parsed = parseFiles(folder.files, unreadable);
  const errors = [
    ...folder.errors,
    ...parsed.errors,
    ...faultsOf(parsed, folder.attachments, { now, carriedOn }),
  ];
  return { parsed, errors: errors.sort((a, b) => compareText(a.file, b.file)) };
}

function contentFrom(parsed: ParsedFiles, folder: ReadFolder, options: LoadOptions): Loaded {
  const now = options.now ?? new Date();
  const changedAt = options.changedAt ?? now.toISOString();
  const { attachments } = folder;
  const { shownAsIn } = options;
  return {
    content: assemble(parsed.entries, { now, changedAt, attachments, shownAsIn }),
    attachments,
    unlinked: unlinkedAttachments(parsed.entries, attachments),
  };
}

/** What the files say about each other. A coming version must be as right as a present one. */
function faultsOf(
  parsed: ParsedFiles,
  attachments: Attachments,
  { now, carriedOn }: { now: Date; carriedOn: CarriedOn },
): ContentError[] {
  const { entries } = parsed;
  const known = knownOf(parsed);
  const coming = entries.coming as unknown as Entries['procedures'];
  const withComing: Entries = { ...entries, procedures: [...entries.procedures, ...coming] };
  return [
    ...checkDuplicates(entries),
    ...checkReferences(withComing, known),
    ...checkFacts(withComing),
    ...checkDeadDocuments(withComing),
    ...checkChannels(withComing),
    ...checkSheets(withComing, known),
    ...checkSharedPages(withComing),
    ...checkComing(entries),
    ...checkForms(withComing, attachments),
    ...checkCalendar(entries),
    ...checkDates(entries),
    ...checkFutureDays(withComing, vietnamDay(now)),
    ...checkSuccession(entries),
    ...checkLinks(parsed, { known, attachments, carriedOn }),
    ...checkSite(parsed),
    ...checkSurveys(entries),
    ...checkRounds(entries, now),
    ...checkImprovements(entries),
    ...checkReports(entries),
    ...checkDisclosures(entries, attachments),
    ...checkProcesses(entries, known),
    ...checkCostFigures(entries, known),
  ];
}

interface Assembling {
  now: Date;
  changedAt: string;
  attachments: Attachments;
  shownAsIn: SiteMode | undefined;
}

function assemble(entries: Entries, { now, changedAt, attachments, shownAsIn }: Assembling): Content {
  const today = vietnamDay(now);
  const portal = toPortal(single(entries, 'portal'), now);
  const department = single(entries, 'department');
  const site = single(entries, 'site');
  const legalDocuments = legalDocumentsOf(entries, today);
  const situations = situationsOf(entries);
  const calendar = toCalendar(valid(entries, 'calendar').map(({ slug, value }) => [Number(slug), value]));
  const commentTags = valid(entries, 'commentTags').flatMap(({ value }) => toCommentTags(value));
  return {
    mode: site.che_do,
    changedAt,
    department: toDepartment(department),
    portal,
    postal: toPostal(single(entries, 'postal')),
    sectors: toSectors(single(entries, 'sectors')),
    situations,
    procedures: proceduresOf(entries, {
      portal,
      legalDocuments,
      situations,
      mode: shownAsIn ?? site.che_do,
      today,
    }),
    legalDocuments,
    forms: valid(entries, 'forms').map(({ slug, value }) => toForm(slug, value, attachments)),
    dictionary: toDictionary(valid(entries, 'dictionary').map(({ file, value }) => [file, value])),
    calendar,
    guides: pagesOf(entries, 'guides'),
    pages: Object.fromEntries(pagesOf(entries, 'pages').map((page) => [page.slug, page])),
    notices: valid(entries, 'notices')
      .map(({ value }) => toNotice(value))
      .sort((a, b) => compareText(b.date, a.date)),
    commentTags,
    improvements: valid(entries, 'improvements')
      .map(({ value }) => toImprovement(value, commentTags))
      .sort((a, b) => compareText(b.date, a.date)),
    ...disclosuresOf(entries, { attachments, calendar, today }),
    internalProcesses: valid(entries, 'processes').map(({ slug, value }) => toInternalProcess(slug, value)),
    costFigures: valid(entries, 'costFigures').map(({ value }) => toCostFigures(value))[0] ?? NO_COST_FIGURES,
    questionnaires: questionnairesOf(entries),
    scales: valid(entries, 'scales').map(({ slug, value }) => ({ name: slug, levels: value.muc })),
    rounds: valid(entries, 'rounds')
      .map(({ slug, value }) => toRound(slug, value))
      .sort((a, b) => Date.parse(b.opensAt) - Date.parse(a.opensAt)),
    reportRules: valid(entries, 'reports').map(({ value }) => toReportRules(value))[0] ?? null,
    redirects: Object.fromEntries(site.chuyen_huong.map(({ tu, den }) => [tu, den])),
    securityContact: toSecurityContact(site.bao_loi_bao_mat, today),
  };
}

function situationsOf(entries: Entries): Content['situations'] {
  return valid(entries, 'situations')
    .map(({ slug, value }) => ({
      slug,
      name: value.ten,
      text: value.mo_ta,
      procedures: value.thu_tuc,
      order: value.thu_tu,
      onHome: value.trang_chu,
    }))
    .sort((a, b) => a.order - b.order || compareText(a.slug, b.slug));
}

function pagesOf(entries: Entries, name: 'pages' | 'guides'): Content['guides'] {
  return valid(entries, name).map(({ slug, value, body }) => ({
    slug,
    title: value.tieu_de,
    lead: value.mo_dau,
    html: renderMarkdown(body),
    editedOn: value.ngay_sua,
  }));
}

function questionnairesOf(entries: Entries): Questionnaire[] {
  const scales = new Map(valid(entries, 'scales').map(({ slug, value }) => [slug, value]));
  return valid(entries, 'questionnaires')
    .map(({ slug, value }) => {
      const [id = '', version = ''] = slug.split('/');
      return toQuestionnaire({ id, version: Number(version), file: value, scales });
    })
    .sort((a, b) => compareText(a.id, b.id) || b.version - a.version);
}
