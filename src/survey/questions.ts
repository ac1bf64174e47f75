import type {
  Choice,
  ChoiceQuestion,
  Condition,
  Factor,
  Question,
  Questionnaire,
  ScaleQuestion,
} from '../domain/questionnaire.ts';
import { memoBy } from '../lib/memo-by.ts';

/** Stored for "không áp dụng", never counted. */
export const NOT_APPLICABLE = 0;

/** A question with set answers, in its place on the page. */
export interface PlacedQuestion extends Omit<Question, 'when'> {
  kind: 'screening' | 'choice' | 'scale';
  /** What it is called away from its place. */
  name: string;
  /** Answers as they are sent, and their words. */
  answers: Choice[];
  /** All must hold: its own condition, and that of the factor around it. */
  when: Condition[];
}

/** Overall, then each factor with its criteria. */
export function scaleQuestions({ overall, factors }: Questionnaire): ScaleQuestion[] {
  return [
    ...(overall === null ? [] : [overall]),
    ...factors.flatMap((factor) => [factor, ...factor.criteria]),
  ];
}

/** Choice questions that depend on this one and stand right behind it. */
export function choicesAfter({ choices }: Questionnaire, question: string): ChoiceQuestion[] {
  return choices.filter(({ when }) => when?.question === question);
}

/** Choice questions that depend on no question with a scale: they are asked first. */
export function choicesAtStart(questionnaire: Questionnaire): ChoiceQuestion[] {
  const scaled = new Set(scaleQuestions(questionnaire).map(({ id }) => id));
  return questionnaire.choices.filter(({ when }) => when === null || !scaled.has(when.question));
}

function conditionsOf(...questions: (Pick<Question, 'when'> | null)[]): Condition[] {
  return questions.flatMap((question) => question?.when ?? []);
}

function placedScale(question: ScaleQuestion, name: string, around: Factor | null): PlacedQuestion {
  const { id, label, isRequired, scale } = question;
  const when = conditionsOf(around, question);
  const levels = scale.levels.map((level) => ({ value: String(level.value), label: level.label }));
  const none =
    scale.notApplicable === null ? [] : [{ value: String(NOT_APPLICABLE), label: scale.notApplicable }];
  return { kind: 'scale', id, label, isRequired, when, name, answers: [...levels, ...none] };
}

function placedChoice(question: ChoiceQuestion): PlacedQuestion {
  const { id, label, isRequired, choices } = question;
  const when = conditionsOf(question);
  return { kind: 'choice', id, label, isRequired, when, name: label, answers: choices };
}

function placeAll(questionnaire: Questionnaire): readonly PlacedQuestion[] {
  const { screening, overall, factors } = questionnaire;
  const following = (id: string) => choicesAfter(questionnaire, id).map(placedChoice);
  const scaled = (question: ScaleQuestion, name: string, around: Factor | null = null) => [
    placedScale(question, name, around),
    ...following(question.id),
  ];
  return [
    ...(screening === null
      ? []
      : [
          {
            kind: 'screening' as const,
            id: screening.id,
            label: screening.label,
            isRequired: true,
            when: [],
            name: screening.label,
            answers: screening.choices,
          },
        ]),
    ...choicesAtStart(questionnaire).map(placedChoice),
    ...(overall === null ? [] : scaled(overall, overall.label)),
    ...factors.flatMap((factor) => [
      ...scaled(factor, factor.title),
      ...factor.criteria.flatMap((criterion) => scaled(criterion, criterion.label, factor)),
    ]),
  ];
}

/** All questions with set answers, in the order of the page: one may depend on those before it. */
export const placedQuestions = memoBy(placeAll);
