import type { Content } from '../domain/content.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { vi } from '../texts/vi.ts';
import { answerSchema, type AnswerContent } from './answer-schema.ts';
import { isQuestionField, questionField, scaleQuestionIds, SURVEY_FIELDS } from './field-names.ts';
import {
  firstValue,
  groupFields,
  isSourceTag,
  onlyValue,
  type FormFields,
  type GroupedFields,
} from './form-fields.ts';
import type { FieldError, FormValues } from './survey-view.ts';

export type ParsedAnswer = { answer: AnswerContent } | { errors: FieldError[] };

function fieldNames(questionnaire: Questionnaire): string[] {
  const { screening, comment } = questionnaire;
  const questions = [screening.id, ...scaleQuestionIds(questionnaire), comment.id];
  return [...questions.map(questionField), SURVEY_FIELDS.procedure, SURVEY_FIELDS.channel];
}

/** What was typed, to be shown again; fields that the form does not have are left out. */
export function typedValues(questionnaire: Questionnaire, fields: FormFields): FormValues {
  const grouped = groupFields(fields);
  const values = fieldNames(questionnaire).map((name) => [name, firstValue(grouped, name)]);
  return { ...Object.fromEntries(values), [SURVEY_FIELDS.sourceTag]: sourceTagOf(fields) };
}

/** A tag that is none is dropped: the respondent neither sees nor can mend it. */
export function sourceTagOf(fields: FormFields): string {
  const tag = firstValue(groupFields(fields), SURVEY_FIELDS.sourceTag);
  return isSourceTag(tag) ? tag : '';
}

function inputOf(questionnaire: Questionnaire, fields: GroupedFields): unknown {
  const { screening, comment } = questionnaire;
  const scores = scaleQuestionIds(questionnaire)
    .map((id) => [id, onlyValue(fields, questionField(id))] as const)
    .filter(([, value]) => value !== undefined);
  return {
    screening: onlyValue(fields, questionField(screening.id)),
    procedure: onlyValue(fields, SURVEY_FIELDS.procedure),
    channel: onlyValue(fields, SURVEY_FIELDS.channel),
    scores: Object.fromEntries(scores),
    comment: onlyValue(fields, questionField(comment.id)),
  };
}

/** The field that a path in `answerSchema` stands for. */
function fieldOfPath({ screening, comment }: Questionnaire, path: readonly PropertyKey[]): string {
  const [part, questionId] = path.map(String);
  if (part === 'scores') return questionField(questionId ?? '');
  if (part === 'screening') return questionField(screening.id);
  if (part === 'comment') return questionField(comment.id);
  return part === 'procedure' ? SURVEY_FIELDS.procedure : SURVEY_FIELDS.channel;
}

/** Dropping an answer silently would be a loss; no page of ours sends one that the form does not ask for. */
function foreignAnswers(questionnaire: Questionnaire, fields: GroupedFields): FieldError[] {
  const known = new Set(fieldNames(questionnaire));
  const isForeign = [...fields.keys()].some((name) => isQuestionField(name) && !known.has(name));
  if (!isForeign) return [];
  return [{ field: questionField(questionnaire.screening.id), message: vi.survey.mistakes.foreignAnswer }];
}

/**
 * Checks a filled form against its questionnaire. Either an answer that is valid in every part, or
 * all mistakes in the order of the page. Other fields than the form's are ignored.
 */
export function parseAnswer(
  content: Pick<Content, 'procedures'>,
  questionnaire: Questionnaire,
  fields: FormFields,
): ParsedAnswer {
  const grouped = groupFields(fields);
  const foreign = foreignAnswers(questionnaire, grouped);
  const result = answerSchema(content, questionnaire).safeParse(inputOf(questionnaire, grouped));
  if (result.success && foreign.length === 0) return { answer: result.data };
  const mistakes = (result.error?.issues ?? []).map(({ path, message }) => ({
    field: fieldOfPath(questionnaire, path),
    message,
  }));
  return { errors: [...foreign, ...mistakes] };
}
