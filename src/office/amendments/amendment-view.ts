import { formatError, type ContentError } from '../../content/content-error.ts';
import { isAttachment } from '../../content/attachments.ts';
import type { Amendment, AmendmentDraft, AmendmentEvent, AmendmentLink } from '../../domain/amendment.ts';
import type { Difference, FileDifference } from '../../domain/difference.ts';
import { officeAmendments as text } from '../../texts/office-amendments.ts';
import { officeFiles } from '../../texts/office-files.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { editAddress } from '../editing/paths.ts';
import { hasRole } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { wordOf } from '../word-of.ts';
import { stateWords, type StampKind } from './amendments-view.ts';
import { type AskedAmendment, changesLaw } from './asked-amendment.ts';
import { comingPath } from './coming-version.ts';
import { AMENDMENT_FIELD, amendmentPath, previewPath } from './paths.ts';
import type { Act } from './permitted-acts.ts';
import { pageOfDraft } from './preview-address.ts';
import { troubleWords } from './publish-amendment.ts';

/** A file that somebody can open. */
export interface FileLink {
  label: string;
  href: string;
  /** Kind and size; '' where they are not known. */
  about: string;
}

/** One file of an amendment. */
export interface DraftPart {
  path: string;
  /** What becomes of it, '' where it only changes. */
  kind: string;
  differences: ShownDifference[];
  /** null: it is no text, or this person may not change it now. */
  editHref: string | null;
  /** Its own page as it would be; null: it has none. */
  previewHref: string | null;
  isOnlyWriting: boolean;
  /** Whether it may be made the coming version of its sheet. */
  mayCome: boolean;
  /** Of a file to download: the files that are compared. */
  downloads: FileLink[];
  /** A sentence where the uploaded file is gone; null: all is well. */
  lost: string | null;
  mayTakeOut: boolean;
}

export interface ShownDifference extends Difference {
  /** Document that a legally fixed part rests on; null: it is none. */
  basis: string | null;
}

/** What checking has found; null: it could not be done now. */
export interface CheckPart {
  errors: { sentence: string; href: string | null }[];
  warnings: string[];
}

/** Files that can be opened, by the path of the draft. */
export type Uploads = ReadonlyMap<string, { links: FileLink[]; isLost: boolean }>;

export interface AmendmentFacts {
  events: AmendmentEvent[];
  links: AmendmentLink[];
  check: { errors: ContentError[]; warnings: string[] } | null;
  uploads: Uploads;
}

export interface AmendmentPageView {
  id: string;
  path: string;
  title: string;
  revision: number;
  state: string;
  stamp: StampKind;
  /** What happened to it, a sentence each. */
  told: string[];
  /** Words of who decided, '' for none. */
  decision: string;
  aloneReason: string;
  trouble: { title: string; lines: string[] } | null;
  files: DraftPart[];
  check: CheckPart | null;
  basis: { isNeeded: boolean; shown: string | null };
  acts: ReadonlySet<Act>;
  /** Why somebody who decides cannot decide about this one; null: they can, or do not decide. */
  notDeciding: string | null;
  deputyOf: string | null;
  values: Readonly<Record<string, string>>;
  comments: { who: string; at: string; place: string; note: string }[];
  history: { at: string; words: string; note: string }[];
  links: { id: string; words: string; isLive: boolean }[];
  newLink: string | null;
  places: { value: string; label: string }[];
  done: string | null;
  faults: FieldFaults;
}

/** What somebody has just done there. */
export interface AmendmentAct {
  done: string | null;
  faults: FieldFaults;
  /** What was typed, by field. */
  values: Readonly<Record<string, string>>;
  /** A preview link, shown this once. */
  newLink: string | null;
}

export const NO_AMENDMENT_ACT: AmendmentAct = { done: null, faults: {}, values: {}, newLink: null };

export function basisWords({ basis }: Pick<Amendment, 'basis'>): string | null {
  return basis === null ? null : text.difference.basis(basis.document, formatDate(basis.issuedOn));
}

function toldOf(amendment: Amendment): string[] {
  const { startedName, startedAt, submittedBy, submittedName, submittedAt } = amendment;
  const { state, publishAt, publishedAt } = amendment;
  return [
    text.started(startedName, formatMoment(startedAt)),
    ...(submittedBy === '' ? [] : [text.submitted(submittedName, formatMoment(submittedAt))]),
    ...decidedWords(amendment),
    ...(state === 'scheduled' ? [text.scheduled(formatMoment(publishAt))] : []),
    ...(state === 'published' ? [text.published(formatMoment(publishedAt))] : []),
  ];
}

function decidedWords({ state, decidedBy, decidedName, decidedAt, unreviewedReason }: Amendment): string[] {
  if (decidedBy === '') return [];
  const how = unreviewedReason !== '' ? 'reviewed' : state === 'returned' ? 'returned' : 'approved';
  return [text.decided[how](decidedName, formatMoment(decidedAt))];
}

function uploadKind({ base, text: after }: AmendmentDraft): string {
  if (after === null) return text.upload.removed;
  return base === null ? text.upload.added : text.upload.replaced;
}

function filePart(
  draft: AmendmentDraft,
  { difference, uploads }: { difference: FileDifference | undefined; uploads: Uploads },
  asked: AskedAmendment,
): DraftPart {
  const { amendment, acts } = asked;
  const isText = difference !== undefined;
  const basis = basisWords(amendment) ?? text.difference.noBasis;
  const page = isText && draft.text !== null ? pageOfDraft(draft, asked.exchange.release.data.content) : null;
  return {
    path: draft.path,
    kind: isText ? text.fileKinds[difference.kind] : uploadKind(draft),
    differences: (difference?.differences ?? []).map((it) => ({ ...it, basis: it.isLegal ? basis : null })),
    editHref: isText && acts.has('edit') ? editAddress(amendment.id, draft.path) : null,
    previewHref: page === null ? null : previewPath(amendment.id, page),
    mayCome: acts.has('edit') && draft.text !== null && comingPath(draft.path) !== null,
    isOnlyWriting: difference?.kind === 'changed' && difference.differences.length === 0,
    mayTakeOut: acts.has('edit'),
    ...filePartOf(draft, uploads),
  };
}

function filePartOf({ path }: AmendmentDraft, uploads: Uploads): Pick<DraftPart, 'downloads' | 'lost'> {
  const { links, isLost } = uploads.get(path) ?? { links: [], isLost: false };
  return { downloads: links, lost: isLost ? officeFiles.review.lost : null };
}

function checkPart(
  { amendment, drafts, acts }: AskedAmendment,
  check: AmendmentFacts['check'],
): CheckPart | null {
  if (check === null) return null;
  const mine = new Set(drafts.filter(({ path }) => !isAttachment(path)).map(({ path }) => path));
  const errors = check.errors.map((error) => ({
    sentence: formatError(error),
    href: mine.has(error.file) && acts.has('edit') ? editAddress(amendment.id, error.file) : null,
  }));
  return { errors, warnings: check.warnings };
}

const SAID: readonly string[] = ['commented', 'remarked'];

const placeWords = ({ path, field }: AmendmentEvent): string =>
  [path, field].filter((part) => part !== '').join(' › ');

function commentsOf(events: readonly AmendmentEvent[]): AmendmentPageView['comments'] {
  return events
    .filter(({ what }) => SAID.includes(what))
    .map((event) => ({
      who: event.what === 'remarked' ? `${event.name} (${text.comments.outside})` : event.name,
      at: formatMoment(event.at),
      place: placeWords(event),
      note: event.note,
    }));
}

/** Notes that are moments or names of commits, not words for people. */
const AS_MOMENT: readonly string[] = ['scheduled', 'link-made'];
const WITHOUT_NOTE: readonly string[] = ['published', 'not-published', ...SAID];

function historyOf(events: readonly AmendmentEvent[]): AmendmentPageView['history'] {
  return events.map(({ at, who, name, what, path, note }) => ({
    at: formatMoment(at),
    words: [who === '' && name === '' ? text.site : name, wordOf(text.events, what), path]
      .filter(Boolean)
      .join(' '),
    note: WITHOUT_NOTE.includes(what)
      ? ''
      : AS_MOMENT.includes(what) && note !== ''
        ? formatMoment(note)
        : note,
  }));
}

function notDeciding({ amendment, staff, acts }: AskedAmendment): string | null {
  if (amendment.state !== 'waiting' || acts.has('approve') || !hasRole(staff, ['approver'])) return null;
  return text.acts.own;
}

/** What stands in the fields before anything is typed. */
function kept({ title, basis }: Amendment): Record<string, string> {
  return {
    [AMENDMENT_FIELD.title]: title,
    [AMENDMENT_FIELD.document]: basis?.document ?? '',
    [AMENDMENT_FIELD.issuedOn]: basis?.issuedOn ?? '',
    [AMENDMENT_FIELD.source]: basis?.source ?? '',
  };
}

function linkWords({ madeName, madeAt, expiresAt }: AmendmentLink): string {
  return text.links.row(madeName, formatMoment(madeAt), formatMoment(expiresAt));
}

/** Where a comment can be about: the whole, or one of the files. */
function placesOf(drafts: readonly AmendmentDraft[]): AmendmentPageView['places'] {
  const whole = { value: '', label: text.comments.whole };
  return [whole, ...drafts.map(({ path }) => ({ value: path, label: path }))];
}

function deputyOf({ staff, deputies, acts }: AskedAmendment): string | null {
  if (!acts.has('approve') || hasRole(staff, ['approver'])) return null;
  return deputies.find(({ deputy }) => deputy === staff.id)?.approverName ?? null;
}

/** The page of an amendment, after what somebody has just done there. */
export function amendmentView(
  asked: AskedAmendment,
  facts: AmendmentFacts,
  act: AmendmentAct,
  now: Date,
): AmendmentPageView {
  const { amendment, drafts, differences, acts } = asked;
  const byPath = new Map(differences.map((difference) => [difference.path, difference]));
  const isOver = (link: AmendmentLink) => link.endedAt !== '' || link.expiresAt <= now.toISOString();
  const { id, title, revision, decision, unreviewedReason, trouble } = amendment;
  return {
    ...{ id, title, revision, decision, acts, ...act, ...stateWords(amendment) },
    path: amendmentPath(id),
    told: toldOf(amendment),
    aloneReason: unreviewedReason,
    trouble: trouble && troubleWords(trouble),
    files: drafts.map((draft) =>
      filePart(draft, { difference: byPath.get(draft.path), uploads: facts.uploads }, asked),
    ),
    check: checkPart(asked, facts.check),
    basis: { isNeeded: changesLaw(asked), shown: basisWords(amendment) },
    notDeciding: notDeciding(asked),
    deputyOf: deputyOf(asked),
    values: { ...kept(amendment), ...act.values },
    comments: commentsOf(facts.events),
    history: historyOf(facts.events),
    links: facts.links.map((link) => ({ id: link.id, words: linkWords(link), isLive: !isOver(link) })),
    places: placesOf(drafts),
  };
}
