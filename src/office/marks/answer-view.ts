import type { Content } from '../../domain/content.ts';
import type { AnswerRecord } from '../../domain/submission.ts';
import { formLabel, markLabels, roundLabel } from '../../export/labels.ts';
import type { StoredMarkDecision } from '../../pocketbase/mark-decisions.ts';
import { MARK_BY_HAND, marksInForce } from '../../survey/effective-marks.ts';
import { placedQuestions } from '../../survey/questions.ts';
import { marks as texts } from '../../texts/marks.ts';
import { officeMarks } from '../../texts/office-marks.ts';
import { vi } from '../../texts/vi.ts';
import { formatDate } from '../../view/format-date.ts';
import { type ShownRequest, shownRequest } from '../shown-request.ts';
import { type Staff, hasRole } from '../staff.ts';
import { WHO_ASKS } from '../two-people.ts';
import type { FieldFaults } from '../views.ts';
import { wordOf } from '../word-of.ts';
import { requestTitle, wishValue } from './marks-view.ts';
import { answerMarksPath, shortId } from './paths.ts';

/** Names and values, as a list shows them. */
type Facts = { name: string; value: string }[];

export interface MarkedAnswerView {
  path: string;
  title: string;
  facts: Facts;
  /** Those that count, each with its reason. */
  marks: Facts;
  takenBack: string;
  scores: Facts;
  /** null: not asked for. */
  comment: string | null;
  requests: ShownRequest[];
  /** What can be asked for, by the value that is sent; empty: not by this person. */
  wishes: { value: string; label: string }[];
  typed: TypedRequest;
  faults: FieldFaults;
  /** What has just been done, in words; null: nothing. */
  done: string | null;
}

/** What was typed into a form that comes back. */
export interface TypedRequest {
  what: string;
  note: string;
  /** The request that was to be decided, '' for none. */
  id: string;
}

export interface AnswerParts {
  answer: AnswerRecord;
  decisions: readonly StoredMarkDecision[];
  staff: Staff;
  content: Content;
  showsText: boolean;
  typed: TypedRequest;
  faults: FieldFaults;
  done: string | null;
}

function factsOf({ answer, content: { questionnaires, rounds } }: AnswerParts): Facts {
  const { facts, noRound } = officeMarks;
  return [
    { name: facts.id, value: answer.id },
    { name: facts.day, value: formatDate(answer.day) },
    { name: facts.form, value: formLabel(answer.form, questionnaires) },
    { name: facts.round, value: roundLabel(answer.round, rounds) || noRound },
    { name: facts.source, value: vi.answersExport.sources[answer.source] },
  ];
}

/** The levels that were chosen, in the order of the page; a version that is gone leaves the ids. */
function scoresOf({ answer, content }: AnswerParts): Facts {
  const form = content.questionnaires.find(
    ({ id, version }) => id === answer.form && version === answer.version,
  );
  const placed = form === undefined ? [] : placedQuestions(form);
  const known = new Map(placed.map((question) => [question.id, question]));
  const order = [...known.keys()];
  return Object.entries(answer.scores)
    .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([id, score]) => {
      const question = known.get(id);
      const word = question?.answers.find(({ value }) => value === String(score))?.label;
      return { name: question?.name ?? id, value: word ?? String(score) };
    });
}

/** What somebody may ask for now. */
function wishesOf({ staff }: AnswerParts, inForce: readonly string[]): MarkedAnswerView['wishes'] {
  if (!hasRole(staff, WHO_ASKS)) return [];
  const removals = inForce.map((mark) => ({ action: 'remove', mark }) as const);
  const adding = inForce.includes(MARK_BY_HAND) ? [] : [{ action: 'add', mark: MARK_BY_HAND } as const];
  return [...removals, ...adding].map((wish) => ({
    value: wishValue(wish),
    label: requestTitle(wish),
  }));
}

export function markedAnswerView(parts: AnswerParts): MarkedAnswerView {
  const { answer, decisions, staff, showsText, typed, faults, done } = parts;
  const inForce = marksInForce(decisions)(answer);
  return {
    path: answerMarksPath(answer.id),
    title: officeMarks.answer(shortId(answer.id)),
    facts: factsOf(parts),
    marks: inForce.map((mark) => ({ name: markLabels([mark]), value: wordOf(texts.reasons, mark) })),
    takenBack: markLabels(answer.marks.filter((mark) => !inForce.includes(mark))),
    scores: scoresOf(parts),
    comment: showsText ? answer.comment || officeMarks.noComment : null,
    requests: decisions.map((request) => shownRequest(staff, request, requestTitle(request))),
    wishes: wishesOf(parts, inForce),
    typed,
    faults,
    done,
  };
}
