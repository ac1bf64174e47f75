import type { Content } from '../domain/content.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { memoBy } from '../lib/memo-by.ts';
import { surveyTexts } from '../texts/survey-texts.ts';
import { answerSchema, chooseSentence, type AnswerContent } from './answer-schema.ts';
import { askedQuestions } from './branching.ts';
import { parseDossierCode } from './dossier-code.ts';
import { isQuestionField, questionField, SURVEY_FIELDS } from './field-names.ts';
import {
  firstValue,
  groupFields,
  isSourceTag,
  onlyValue,
  type FormFields,
  type GroupedFields,
} from './form-fields.ts';
import { placedQuestions, type PlacedQuestion } from './questions.ts';
import type { FieldError, FormValues } from './survey-view.ts';

export type ParsedAnswer =
  /** `dossierCode` is kept apart from the answer, '' for none. */
  { answer: AnswerContent; dossierCode: string } | { errors: FieldError[] };

/** Fields in the order of the page. */
const fieldNames = memoBy((questionnaire: Questionnaire): readonly string[] => {
  const { asks, comment } = questionnaire;
  const placed = placedQuestions(questionnaire);
  const atStart = placed.findIndex(({ kind }) => kind === 'scale');
  const fieldsOf = (questions: PlacedQuestion[]) => questions.map(({ id }) => questionField(id));
  return [
    ...fieldsOf(placed.slice(0, atStart)),
    ...(asks.procedure ? [SURVEY_FIELDS.procedure] : []),
    ...(asks.channel ? [SURVEY_FIELDS.channel] : []),
    ...(asks.dossierCode ? [SURVEY_FIELDS.dossierCode] : []),
    ...fieldsOf(placed.slice(atStart)),
    questionField(comment.id),
  ];
});

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

const questionsByField = memoBy(
  (questionnaire: Questionnaire) =>
    new Map(placedQuestions(questionnaire).map((question) => [questionField(question.id), question])),
);

/** Only what came is looked at: of some thirty questions most people answer five. */
function inputOf(questionnaire: Questionnaire, fields: GroupedFields): unknown {
  const { asks, comment } = questionnaire;
  const questions = questionsByField(questionnaire);
  const given: Record<PlacedQuestion['kind'], Record<string, unknown>> = {
    screening: {},
    choice: {},
    scale: {},
  };
  for (const name of fields.keys()) {
    const question = questions.get(name);
    const value = onlyValue(fields, name);
    if (question !== undefined && value !== undefined) given[question.kind][question.id] = value;
  }
  return {
    screening: given.screening,
    procedure: asks.procedure ? onlyValue(fields, SURVEY_FIELDS.procedure) : undefined,
    channel: asks.channel ? onlyValue(fields, SURVEY_FIELDS.channel) : undefined,
    choices: given.choice,
    scores: given.scale,
    comment: onlyValue(fields, questionField(comment.id)),
  };
}

/** The field that a path in `answerSchema` stands for. */
function fieldOfPath({ comment }: Questionnaire, path: readonly PropertyKey[]): string {
  const [part, questionId = ''] = path.map(String);
  if (part === 'comment') return questionField(comment.id);
  if (part === 'procedure') return SURVEY_FIELDS.procedure;
  return part === 'channel' ? SURVEY_FIELDS.channel : questionField(questionId);
}

/** Dropping an answer silently would be a loss; no page of ours sends one that the form does not ask for. */
function foreignAnswers(questionnaire: Questionnaire, fields: GroupedFields): FieldError[] {
  const names = fieldNames(questionnaire);
  const isForeign = (name: string): boolean => isQuestionField(name) && !names.includes(name);
  if (!fields.keys().some(isForeign)) return [];
  const message = surveyTexts(questionnaire.language).mistakes.foreignAnswer;
  return [{ field: names[0] ?? '', message }];
}

const requiredQuestions = memoBy((questionnaire: Questionnaire) =>
  placedQuestions(questionnaire).filter(({ isRequired }) => isRequired),
);

/** Required questions that are asked in this branch and were left open. */
function missingAnswers(questionnaire: Questionnaire, fields: FormFields): FieldError[] {
  const grouped = groupFields(fields);
  const open = requiredQuestions(questionnaire).filter(({ id }) => !firstValue(grouped, questionField(id)));
  if (open.length === 0) return [];
  const { mistakes } = surveyTexts(questionnaire.language);
  const asked = askedQuestions(questionnaire, typedValues(questionnaire, fields));
  return open
    .filter(({ id }) => asked.has(id))
    .map((question) => ({ field: questionField(question.id), message: chooseSentence(question, mistakes) }));
}

function inPageOrder(questionnaire: Questionnaire, errors: FieldError[]): FieldError[] {
  const places = new Map(fieldNames(questionnaire).map((name, index) => [name, index]));
  return errors.toSorted((a, b) => (places.get(a.field) ?? 0) - (places.get(b.field) ?? 0));
}

function dossierCodeOf(questionnaire: Questionnaire, fields: GroupedFields) {
  const mistake = surveyTexts(questionnaire.language).mistakes.dossierCode;
  const typed = questionnaire.asks.dossierCode ? firstValue(fields, SURVEY_FIELDS.dossierCode) : '';
  return parseDossierCode(typed, { field: SURVEY_FIELDS.dossierCode, mistake });
}

/**
 * Checks a filled form against its questionnaire. Either an answer that is valid in every part, or
 * all mistakes in the order of the page. Other fields than the form's are ignored. An answer to a question
 * that another answer has made needless is kept: what is counted is decided where figures are made.
 */
export function parseAnswer(
  content: Pick<Content, 'procedures'>,
  questionnaire: Questionnaire,
  fields: FormFields,
): ParsedAnswer {
  const grouped = groupFields(fields);
  const foreign = foreignAnswers(questionnaire, grouped);
  const missing = missingAnswers(questionnaire, fields);
  const dossier = dossierCodeOf(questionnaire, grouped);
  const result = answerSchema(content, questionnaire).safeParse(inputOf(questionnaire, grouped));
  const wrong = (result.error?.issues ?? []).map(({ path, message }) => ({
    field: fieldOfPath(questionnaire, path),
    message,
  }));
  const errors = [...missing, ...wrong, ...('error' in dossier ? [dossier.error] : [])];
  if (result.success && foreign.length === 0 && errors.length === 0 && 'code' in dossier) {
    return { answer: result.data, dossierCode: dossier.code };
  }
  return { errors: [...foreign, ...inPageOrder(questionnaire, errors)] };
}
