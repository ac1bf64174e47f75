import type { Content } from '../../domain/content.ts';
import type { Simplification } from '../../domain/simplification.ts';
import type { Comment } from '../../pocketbase/comments.ts';
import { basisOf } from '../../simplification/from-sheet.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { amendmentPath } from '../amendments/paths.ts';
import type { FieldFaults } from '../views.ts';
import { reviewFile, reviewPath, yearAddress } from './paths.ts';
import { rowCounts, typedReview, type Typed } from './review-form.ts';
import { reviewWords, type ReviewWords } from './review-words.ts';
import { stateOf, type ReviewState } from './year-view.ts';

const { one: text } = officeSimplification;

/** Rows that are empty and wait to be filled in. */
const BLANK_ROWS = 3;

export interface ReviewView {
  title: string;
  action: string;
  revision: number;
  state: ReviewState;
  backHref: string;
  fileHref: string;
  /** null: there is no such sheet any more. */
  sheetHref: string | null;
  changed: string;
  typed: Typed;
  steps: number;
  cuts: number;
  /** Words that the sheet has, to be chosen from. */
  suggestions: string[];
  words: ReviewWords;
  /** null: not decided. */
  decidedBy: string | null;
  amendmentHref: string | null;
  /** What a carrying could not do; null: none was tried. */
  left: string[] | null;
  comments: { day: string; text: string }[];
  commentsFrom: string;
  faults: FieldFaults;
  /** What somebody else did meanwhile; null: nothing. */
  conflict: string | null;
  isSaved: boolean;
  mayWrite: boolean;
  mayDecide: boolean;
}

/** What somebody did on the page. */
export interface ReviewAct {
  typed?: Typed;
  faults?: FieldFaults;
  isConflict?: boolean;
  isSaved?: boolean;
  left?: string[];
}

export interface ReviewFacts {
  review: Simplification;
  content: Content;
  comments: readonly Comment[];
  commentsFrom: string;
  today: string;
  mayWrite: boolean;
  mayDecide: boolean;
}

/** Papers, steps, time limits and conditions of a sheet in its own words. */
function suggestionsOf({ procedures }: Content, code: string): string[] {
  const procedure = procedures.find((each) => each.code === code);
  if (procedure === undefined) return [];
  const { dossier, steps, conditions } = procedure;
  return [
    ...new Set([
      ...dossier.flatMap(({ items }) => items.map(({ label }) => label)),
      ...steps.map(({ name }) => name),
      ...(conditions === null ? [] : [conditions]),
    ]),
  ];
}

export function reviewView(facts: ReviewFacts, act: ReviewAct = {}): ReviewView {
  const { review, content, today, mayWrite, mayDecide } = facts;
  const { id, code, name, year, revision, fields, decision, amendment, changedName, changedAt } = review;
  const typed = act.typed ?? typedReview(fields);
  const counts = rowCounts(typed);
  const changedWhen = formatMoment(changedAt);
  return {
    title: text.title(code, name),
    action: reviewPath(id),
    revision,
    state: stateOf(review, today),
    backHref: yearAddress(year),
    fileHref: reviewFile(id),
    sheetHref: content.procedures.find((each) => each.code === code)?.path ?? null,
    changed: text.changed(changedName, changedWhen),
    typed,
    steps: counts.steps + BLANK_ROWS,
    cuts: counts.cuts + BLANK_ROWS,
    suggestions: suggestionsOf(content, code),
    words: reviewWords(review, basisOf(content.costFigures, code)),
    decidedBy: decision === null ? null : officeSimplification.decide.is(decision.decidedName),
    amendmentHref: amendment === '' ? null : amendmentPath(amendment),
    left: act.left ?? null,
    comments: facts.comments.map((comment) => ({ day: formatDate(comment.day), text: comment.text })),
    commentsFrom: formatDate(facts.commentsFrom),
    faults: act.faults ?? {},
    conflict: act.isConflict === true ? text.theirs(changedName, changedWhen) : null,
    isSaved: act.isSaved ?? false,
    mayWrite: mayWrite && decision === null,
    mayDecide,
  };
}
