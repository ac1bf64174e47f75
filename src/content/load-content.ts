import type { Content } from '../domain/content.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { toDepartment } from '../schema/department-file.ts';
import { toLegalDocument } from '../schema/legal-document-file.ts';
import { toQuestionnaire } from '../schema/questionnaire-file.ts';
import { toNotice, toPortal, toPostal, toSectors } from '../schema/site-files.ts';
import { checkChannels } from './check-channels.ts';
import { checkDates } from './check-dates.ts';
import { checkDuplicates } from './check-duplicates.ts';
import { checkFacts } from './check-facts.ts';
import { checkLinks } from './check-links.ts';
import { checkReferences } from './check-references.ts';
import { checkSite } from './check-site.ts';
import type { CollectionName, Collections, Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { knownOf } from './known.ts';
import { renderMarkdown } from './markdown.ts';
import { parseFiles } from './parse-files.ts';
import { type Files, readFolder } from './read-folder.ts';
import { toProcedure } from './to-procedure.ts';
import type { z } from 'zod';

export { type ContentError, formatError } from './content-error.ts';

export interface LoadOptions {
  /** Decides which documents are in force; default: now. */
  now?: Date;
  /** Time of the content's last change, ISO; default: `now`. */
  changedAt?: string;
}

export type Loaded = { content: Content } | { errors: ContentError[] };

/**
 * Read a content folder. Either all of it is right, or every fault of every file comes back at once,
 * in the order of the files.
 *
 * @throws when the folder itself cannot be read
 */
export async function loadContent(dir: string, options: LoadOptions = {}): Promise<Loaded> {
  const { files, errors } = await readFolder(dir);
  return contentOf(files, errors, options);
}

/** The same for files already in memory; `errors` are faults found while reading them. */
export function contentOf(files: Files, errors: ContentError[], options: LoadOptions = {}): Loaded {
  const unreadable = errors.map(({ file }) => file);
  const parsed = parseFiles(files, unreadable);
  const { entries } = parsed;
  const known = knownOf(parsed);
  const found = [
    ...errors,
    ...parsed.errors,
    ...checkDuplicates(entries),
    ...checkReferences(entries, known),
    ...checkFacts(entries),
    ...checkChannels(entries),
    ...checkDates(entries),
    ...checkLinks(parsed, known),
    ...checkSite(parsed),
  ];
  if (found.length > 0) return { errors: found.sort((a, b) => compare(a.file, b.file)) };
  const now = options.now ?? new Date();
  return { content: assemble(entries, vietnamDay(now), options.changedAt ?? now.toISOString()) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

type Valid<Name extends CollectionName> = Entry<Name> & { value: z.output<Collections[Name]['schema']> };

/** Entries of a faultless folder all have a value. */
function valid<Name extends CollectionName>(entries: Entries, name: Name): Valid<Name>[] {
  return entries[name] as Valid<Name>[];
}

function single<Name extends CollectionName>(entries: Entries, name: Name): Valid<Name>['value'] {
  const [entry] = valid(entries, name);
  if (entry === undefined) throw new Error(`no file for ${name} in content without faults`);
  return entry.value;
}

function assemble(entries: Entries, today: string, changedAt: string): Content {
  const portal = toPortal(single(entries, 'portal'));
  const department = single(entries, 'department');
  const site = single(entries, 'site');
  const legalDocuments = valid(entries, 'documents').map(({ value }) => toLegalDocument(value, today));
  const situations = situationsOf(entries);
  return {
    mode: site.che_do,
    changedAt,
    department: toDepartment(department),
    portal,
    postal: toPostal(single(entries, 'postal')),
    sectors: toSectors(single(entries, 'sectors')),
    situations,
    procedures: proceduresOf(entries, { portal, legalDocuments, situations }),
    legalDocuments: legalDocuments.sort(newestFirst),
    guides: pagesOf(entries, 'guides'),
    pages: Object.fromEntries(pagesOf(entries, 'pages').map((page) => [page.slug, page])),
    notices: valid(entries, 'notices')
      .map(({ value }) => toNotice(value))
      .sort((a, b) => compare(b.date, a.date)),
    questionnaires: questionnairesOf(entries),
    redirects: Object.fromEntries(site.chuyen_huong.map(({ tu, den }) => [tu, den])),
  };
}

function newestFirst(
  a: { issuedOn: string | null; number: string },
  b: { issuedOn: string | null; number: string },
) {
  return compare(b.issuedOn ?? '', a.issuedOn ?? '') || compare(a.number, b.number);
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
    .sort((a, b) => a.order - b.order || compare(a.slug, b.slug));
}

/** In the order of the sectors, then of the codes. */
function proceduresOf(
  entries: Entries,
  { portal, legalDocuments, situations }: Pick<Content, 'portal' | 'legalDocuments' | 'situations'>,
): Content['procedures'] {
  const documents = new Map(legalDocuments.map((document) => [document.number, document]));
  const roles = new Map(single(entries, 'department').vai_tro.map((role) => [role.ma, role]));
  const sectors = single(entries, 'sectors').linh_vuc.map(({ duong_dan }) => duong_dan);
  return valid(entries, 'procedures')
    .map(({ slug, value }) =>
      toProcedure(slug, value, {
        documents,
        role: roles.get(value.ma),
        portal,
        situations: situations
          .filter(({ procedures }) => procedures.includes(value.ma))
          .map((each) => each.slug),
      }),
    )
    .sort((a, b) => sectors.indexOf(a.sector) - sectors.indexOf(b.sector) || compare(a.code, b.code));
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
  return valid(entries, 'questionnaires')
    .map(({ slug, value }) => {
      const [id = '', version = ''] = slug.split('/');
      return toQuestionnaire(id, Number(version), value);
    })
    .sort((a, b) => compare(a.id, b.id) || b.version - a.version);
}
