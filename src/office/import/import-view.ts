import type { Amendment } from '../../domain/amendment.ts';
import type { Content } from '../../domain/content.ts';
import { pieceName } from '../../editing/import/pieces.ts';
import type { Imported } from '../../editing/import/import-procedure.ts';
import { type Proposal, proposalsOf } from '../../editing/import/proposals.ts';
import { documentPath } from '../../editing/import/record/documents.ts';
import { officeImport as text } from '../../texts/office-import.ts';
import { slugOf } from '../../view/slug-of.ts';
import type { FieldFaults } from '../views.ts';
import { packImport, markOf, type Kept } from './packed.ts';
import type { Target } from './target.ts';

/** What is not understood, by the part of the table that it stood in. */
export interface LeftOverGroup {
  title: string;
  texts: string[];
}

/** What was read, to be made a draft. */
export interface ReadView {
  name: string;
  lead: string;
  isNew: boolean;
  held: string | null;
  /** Proposed as chosen: what differs. */
  proposals: Proposal[];
  leftOver: LeftOverGroup[];
  documents: string[];
  packed: string;
  seen: string;
  slug: string;
  amendments: { value: string; label: string }[];
  amendment: string;
}

export interface ImportView {
  faults: FieldFaults;
  read: ReadView | null;
}

const LONGEST_SLUG = 80;

function groupsOf({ leftOver }: Pick<Imported, 'leftOver'>): LeftOverGroup[] {
  const groups = Map.groupBy(leftOver, ({ key }) => pieceName(key) ?? text.noPlace);
  return [...groups].map(([title, pieces]) => ({
    title,
    texts: [...new Set(pieces.map((piece) => piece.text))],
  }));
}

/** Documents that are cited and that the site does not have. */
export function missingDocuments(
  { documents }: Kept,
  { legalDocuments }: Pick<Content, 'legalDocuments'>,
): [path: string, file: object][] {
  const known = new Set(legalDocuments.map(({ number }) => documentPath(number)));
  return [...documents].filter(([path]) => !known.has(path));
}

export interface ReadAsked {
  imported: Kept & Partial<Pick<Imported, 'leftOver'>>;
  target: Target;
  open: readonly Amendment[];
  content: Content;
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The page after a table was read. */
export function readView({ imported, target, open, content }: ReadAsked): ReadView {
  const [name, code] = [wordOf(imported.values['ten']), wordOf(imported.values['ma'])];
  const writable = open.filter(({ state }) => state === 'draft' || state === 'returned');
  return {
    name: name === '' ? text.unnamed : name,
    lead: target.path === null ? text.isNew(code) : text.isPresent(target.name),
    isNew: target.path === null,
    held: target.held === null ? null : text.isHeld(target.held.changedName),
    proposals: proposalsOf(imported, target.text),
    leftOver: groupsOf({ leftOver: imported.leftOver ?? [] }),
    documents: missingDocuments(imported, content).map(([, file]) =>
      wordOf((file as Record<string, unknown>)['ten']),
    ),
    packed: packImport(imported),
    seen: markOf(target.text),
    slug: slugOf(name).slice(0, LONGEST_SLUG).replace(/-$/, ''),
    amendments: [
      { value: '', label: text.fresh },
      ...writable.map(({ id, title, startedName }) => ({ value: id, label: `${title} (${startedName})` })),
    ],
    amendment: '',
  };
}
