import { COLLECTIONS } from '../../content/collections.ts';
import type { AmendmentDraft } from '../../domain/amendment.ts';
import { sayValue } from '../../editing/difference/say-value.ts';
import type { Conflict } from '../../editing/form/merge.ts';
import { BODY_NAME } from '../../editing/form/names.ts';
import { labelAt, schemaAt } from '../../schema/walk.ts';
import { officeEditing } from '../../texts/office-editing.ts';
import { formatMoment } from '../../view/format-date.ts';
import { sendOffice } from '../send-office.ts';
import type { AskedDraft } from './asked-draft.ts';
import { type AtOdds, conflictsAt, isWhole } from './at-odds.ts';
import { chosenField } from './paths.ts';

const text = officeEditing.conflict;

/** One place that two people wrote. */
export interface ConflictRow {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

export interface ConflictView {
  text: string;
  amendment: string;
  path: string;
  /** Who wrote the other text. */
  other: string;
  rows: ConflictRow[];
  /** Paths of the rows, packed. */
  places: string;
  revision: number;
  /** Their text, and theirs with all of mine. */
  theirs: string;
  mine: string;
  /** Whether the other text is that of the file: the draft is brought onto it. */
  isCatchUp: boolean;
}

function said({ kind }: AskedDraft, path: Conflict['path'], value: unknown): string {
  if (value === undefined || value === null || value === '') return text.empty;
  if (path[0] === BODY_NAME || isWhole(path)) return String(value);
  return sayValue(schemaAt(COLLECTIONS[kind].schema, path), value);
}

function labelOf({ kind }: AskedDraft, path: Conflict['path']): string {
  if (isWhole(path)) return text.whole;
  if (path[0] === BODY_NAME) return text.body;
  return labelAt(COLLECTIONS[kind].schema, [...path]) ?? path.join('/');
}

interface Shown {
  theirs: Pick<AmendmentDraft, 'revision' | 'changedName' | 'changedAt'>;
  at: AtOdds;
  isCatchUp?: boolean;
}

/** Both texts side by side, to be chosen from for each field. */
export async function sendConflict(
  asked: AskedDraft,
  { theirs, at, isCatchUp = false }: Shown,
): Promise<void> {
  const { exchange, staff, amendment, draft } = asked;
  const conflict: ConflictView = {
    text: isCatchUp ? text.ofFile : text.text(theirs.changedName, formatMoment(theirs.changedAt)),
    amendment: amendment.id,
    path: draft.path,
    other: isCatchUp ? text.file : text.theirs(theirs.changedName),
    rows: conflictsAt(draft.path, at).map(({ path, mine, theirs: their }, index) => ({
      field: chosenField(index),
      label: labelOf(asked, path),
      mine: said(asked, path, mine),
      theirs: said(asked, path, their),
    })),
    places: JSON.stringify(at.places),
    revision: theirs.revision,
    theirs: at.theirs,
    mine: at.mine,
    isCatchUp,
  };
  await sendOffice(exchange, staff, { conflict }, { status: 409, address: '/van-phong/noi-dung/xung-dot' });
}
