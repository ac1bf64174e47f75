import { CHANNELS } from '../domain/procedure.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { askedAmong, fieldOfCondition, holds } from './conditions.ts';
import { questionField } from './field-names.ts';
import { placedQuestions } from './questions.ts';
import type { FormValues } from './survey-view.ts';

/**
 * Ids of the questions with set answers that are asked of somebody who has filled in these values. What was
 * answered to a question that is not asked turns nothing.
 */
export function askedQuestions(questionnaire: Questionnaire, values: FormValues): Set<string> {
  return askedAmong(placedQuestions(questionnaire), values);
}

/** One way through a form: what is answered where it branches, and the questions that are asked then. */
export interface Branch {
  /** Answers to the questions on which others depend, by field name; '' for none. */
  values: FormValues;
  asked: Set<string>;
}

/** The questions on which others depend, each with one answer for every way it can turn. */
function turningPoints(questionnaire: Questionnaire): [field: string, answers: string[]][] {
  const placed = placedQuestions(questionnaire);
  const conditions = placed.flatMap(({ when }) => when);
  return [...new Set(conditions.map(fieldOfCondition))].map((field) => {
    const on = conditions.filter((condition) => fieldOfCondition(condition) === field);
    const answers = placed.find(({ id }) => questionField(id) === field)?.answers.map(({ value }) => value);
    const turns = new Map<string, string>();
    for (const answer of [...(answers ?? CHANNELS), '']) {
      const turn = on.map((condition) => holds(condition, { [field]: answer })).join();
      if (!turns.has(turn)) turns.set(turn, answer);
    }
    return [field, [...turns.values()]];
  });
}

/** Every way through a form that asks other questions, each once; the one without any condition is alone. */
export function branchesOf(questionnaire: Questionnaire): Branch[] {
  const combinations = turningPoints(questionnaire).reduce<FormValues[]>(
    (before, [field, answers]) =>
      before.flatMap((values) => answers.map((answer) => ({ ...values, [field]: answer }))),
    [{}],
  );
  const branches = new Map<string, Branch>();
  for (const values of combinations) {
    const asked = askedQuestions(questionnaire, values);
    const key = [...asked].join();
    if (!branches.has(key)) branches.set(key, { values, asked });
  }
  return [...branches.values()];
}
