import { collectionOf, type CollectionName, COLLECTIONS } from '../../content/collections.ts';
import type { Amendment, AmendmentDraft } from '../../domain/amendment.ts';
import type { Content } from '../../domain/content.ts';
import type { ListedFile } from '../../publisher/content-desk.ts';
import { fold } from '../../search/text/fold.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { paginate, pageHref } from '../../view/paginate.ts';
import { amendmentPath } from '../amendments/paths.ts';
import { CONTENT_PATH, editAddress, EDIT_FIELD, startAddress } from './paths.ts';

/** With several kinds on one page, so many of each are shown. */
const SHOWN_OF_KIND = 10;
const ROWS_OF_PAGE = 100;

const text = officeEditing.list;

export type HeldFile = Pick<AmendmentDraft, 'path' | 'amendment' | 'changedName' | 'changedAt'>;

export interface FileRow {
  title: string;
  path: string;
  href: string;
  changed: string;
  /** Who has it in an open draft; null: nobody. */
  held: string | null;
}

export interface KindList {
  title: string;
  count: number;
  rows: FileRow[];
  /** Where the rest is; null: all are here. */
  moreHref: string | null;
}

export interface ContentListView {
  query: string;
  kind: string;
  kinds: { value: string; label: string }[];
  isFiltering: boolean;
  found: string;
  lists: KindList[];
  pages: { label: string; href: string; isCurrent: boolean }[];
  open: { title: string; state: string; href: string; text: string }[];
  /** The process that owns the content does not answer. */
  isDown: boolean;
  mayWrite: boolean;
}

export interface ContentListing {
  /** null: nobody can say now. */
  files: readonly ListedFile[] | null;
  held: readonly HeldFile[];
  open: readonly Amendment[];
  /** Of the live release: codes of procedures. */
  content: Content;
  query: URLSearchParams;
  mayWrite: boolean;
}

type KindFile = ListedFile & { collection: CollectionName };

const words = (said: string): string[] =>
  fold(said)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

function isMeant(file: ListedFile, wanted: readonly string[], codes: ReadonlyMap<string, string>): boolean {
  const held = ` ${words([file.title, file.path, codes.get(file.path) ?? ''].join(' ')).join(' ')}`;
  return wanted.every((word) => held.includes(` ${word}`));
}

function rowOf(file: KindFile, held: ReadonlyMap<string, HeldFile>): FileRow {
  const { path, title, changedAt } = file;
  const draft = held.get(path);
  return {
    title,
    path,
    href: draft === undefined ? startAddress(path) : editAddress(draft.amendment, path),
    changed: changedAt === null ? text.notYet : formatMoment(changedAt),
    held: draft === undefined ? null : text.held(draft.changedName, formatMoment(draft.changedAt)),
  };
}

/** Drafts of files that are new: the content does not have them yet. */
function newFiles({ files, held }: ContentListing): KindFile[] {
  const known = new Set(files?.map(({ path }) => path));
  return held.flatMap(({ path }) => {
    const collection = collectionOf(path)?.name;
    if (collection === undefined || known.has(path)) return [];
    return [{ path, collection, title: path, bytes: 0, changedAt: null, usedBy: null }];
  });
}

function addressOf(query: URLSearchParams, change: Readonly<Record<string, string>>): string {
  const next = new URLSearchParams([...query].filter(([key]) => key !== 'trang'));
  for (const [key, value] of Object.entries(change)) next.set(key, value);
  return `${CONTENT_PATH}?${next.toString()}`;
}

function listsOf(listing: ContentListing, found: readonly KindFile[], page: number): KindList[] {
  const { query } = listing;
  const held = new Map(listing.held.map((draft) => [draft.path, draft]));
  const isOneKind = (query.get(EDIT_FIELD.kind) ?? '') !== '';
  return (Object.keys(COLLECTIONS) as CollectionName[]).flatMap((kind) => {
    const files = found.filter(({ collection }) => collection === kind);
    if (files.length === 0) return [];
    const shown = isOneKind ? paginate(files, page, ROWS_OF_PAGE).rows : files.slice(0, SHOWN_OF_KIND);
    return {
      title: officeEditing.kinds[kind].many,
      count: files.length,
      rows: shown.map((file) => rowOf(file, held)),
      moreHref:
        isOneKind || shown.length === files.length ? null : addressOf(query, { [EDIT_FIELD.kind]: kind }),
    };
  });
}

function pagesOf(query: URLSearchParams, count: number, page: number): ContentListView['pages'] {
  const isOneKind = (query.get(EDIT_FIELD.kind) ?? '') !== '';
  const pageCount = isOneKind ? Math.ceil(count / ROWS_OF_PAGE) : 1;
  if (pageCount <= 1) return [];
  return Array.from({ length: pageCount }, (_, index) => ({
    label: text.page(index + 1),
    href: pageHref(CONTENT_PATH, query, index + 1),
    isCurrent: index + 1 === page,
  }));
}

function openRows(open: readonly Amendment[]): ContentListView['open'] {
  return open.map(({ id, title, state, startedName, startedAt }) => ({
    title,
    state: officeEditing.states[state],
    href: amendmentPath(id),
    text: text.openBy(startedName, formatDate(startedAt.slice(0, 10))),
  }));
}

/** Everything there is to edit, what is being edited, and by whom. */
export function contentListView(listing: ContentListing): ContentListView {
  const { files, content, query, open, mayWrite } = listing;
  const typed = query.get(EDIT_FIELD.search) ?? '';
  const kind = query.get(EDIT_FIELD.kind) ?? '';
  const codes = new Map(content.procedures.map(({ slug, code }) => [`thu-tuc/${slug}.md`, code]));
  const all = [...newFiles(listing), ...(files ?? [])].filter(
    (file): file is KindFile => file.collection !== null,
  );
  const wanted = words(typed);
  const found = all.filter(
    (file) => (kind === '' || file.collection === kind) && isMeant(file, wanted, codes),
  );
  const page = Number(query.get('trang') ?? 1) || 1;
  const kinds = [...new Set(all.map(({ collection }) => collection))];
  return {
    query: typed,
    kind,
    kinds: [
      { value: '', label: text.all },
      ...kinds.map((name) => ({ value: name, label: officeEditing.kinds[name].many })),
    ],
    isFiltering: typed !== '' || kind !== '',
    found: text.count(found.length),
    lists: listsOf(listing, found, page),
    pages: pagesOf(query, found.length, page),
    open: openRows(open),
    isDown: files === null,
    mayWrite,
  };
}
