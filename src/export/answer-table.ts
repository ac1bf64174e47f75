import type { Content } from '../domain/content.ts';
import type { ChoiceQuestion, Questionnaire, ScaleQuestion } from '../domain/questionnaire.ts';
import type { AnswerRecord } from '../domain/submission.ts';
import { NOT_APPLICABLE } from '../survey/questions.ts';
import { vi } from '../texts/vi.ts';
import type { Cell } from './csv.ts';
import { channelLabel, formLabel, markLabels, procedureLabel, roundLabel, scaleLegend } from './labels.ts';

const text = vi.answersExport;

export interface Table {
  heads: string[];
  rows: Cell[][];
}

/** A column of the table of answers. */
export interface Column {
  head: string;
  value(answer: AnswerRecord): Cell;
}

/** What the table needs of the content; without a release the ids stand for the words. */
export type TableContent = Pick<Content, 'questionnaires' | 'procedures' | 'rounds'>;

/** A question and what its column is headed. */
interface Question {
  form: string;
  question: string;
  label: string;
  legend: string;
  /** Words of answers that are no numbers. */
  words: ReadonlyMap<string, string>;
}

/** A question within a factor is told from the same words in another by the factor's title. */
function titledQuestions({ overall, factors }: Questionnaire): ScaleQuestion[] {
  const titled = factors.flatMap((factor) =>
    [factor, ...factor.criteria].map((each) => ({ ...each, label: `${factor.title}: ${each.label}` })),
  );
  return overall === null ? titled : [overall, ...titled];
}

function scaleColumn(form: string, { id, label, scale }: ScaleQuestion): Question {
  const words = new Map([[String(NOT_APPLICABLE), scale.notApplicable ?? text.notApplicable]]);
  return { form, question: id, label, legend: scaleLegend(scale), words };
}

function choiceColumn(form: string, { id, label, choices }: ChoiceQuestion): Question {
  const words = new Map(choices.map((choice) => [choice.value, choice.label]));
  return { form, question: id, label, legend: '', words };
}

/** Every question of a form in its order, as this version words it. */
function knownQuestions(questionnaire: Questionnaire): Question[] {
  const { id: form, choices } = questionnaire;
  return [
    ...titledQuestions(questionnaire).map((question) => scaleColumn(form, question)),
    ...choices.map((question) => choiceColumn(form, question)),
  ];
}

function answeredQuestions({ form, scores, choices }: AnswerRecord): Question[] {
  const words = new Map([[String(NOT_APPLICABLE), text.notApplicable]]);
  const scored = Object.keys(scores).map((id) => ({ form, question: id, label: id, legend: '', words }));
  const chosen = Object.keys(choices).map((id) => ({
    form,
    question: id,
    label: id,
    legend: '',
    words: new Map<string, string>(),
  }));
  return [...scored, ...chosen];
}

function answerCell({ form, scores, choices }: AnswerRecord, { question, words, ...column }: Question): Cell {
  if (form !== column.form) return '';
  const answer = scores[question] ?? choices[question];
  return answer === undefined ? '' : (words.get(String(answer)) ?? answer);
}

/** One column for each question: first those the content knows, then those only old answers hold. */
function questionColumns(answers: readonly AnswerRecord[], { questionnaires }: TableContent): Column[] {
  const columns = new Map<string, Question>();
  for (const each of [...questionnaires.flatMap(knownQuestions), ...answers.flatMap(answeredQuestions)]) {
    const key = `${each.form}\n${each.question}`;
    if (!columns.has(key)) columns.set(key, each);
  }
  const forms = new Set([...columns.values()].map(({ form }) => form));
  return [...columns.values()].map((each) => ({
    head: (forms.size > 1 ? `${formLabel(each.form, questionnaires)}: ` : '') + each.label + each.legend,
    value: (answer) => answerCell(answer, each),
  }));
}

function screeningLabel(answer: AnswerRecord, { questionnaires }: TableContent): string {
  const versions = questionnaires.filter(({ id }) => id === answer.form);
  const exact = versions.find(({ version }) => version === answer.version) ?? versions[0];
  return exact?.screening?.choices.find(({ value }) => value === answer.screening)?.label ?? answer.screening;
}

/**
 * The columns of answers.
 *
 * @param answers whose questions get columns although the content does not know them any more
 */
export function answerColumns(answers: readonly AnswerRecord[], content: TableContent): Column[] {
  const names = new Map(content.procedures.map(({ code, name }) => [code, name]));
  return [
    { head: text.id, value: ({ id }) => id },
    { head: text.day, value: ({ day }) => day },
    { head: text.form, value: ({ form }) => formLabel(form, content.questionnaires) },
    { head: text.version, value: ({ version }) => version },
    { head: text.round, value: ({ round }) => roundLabel(round, content.rounds) },
    { head: text.source, value: ({ source }) => text.sources[source] },
    { head: text.sourceTag, value: ({ sourceTag }) => sourceTag },
    { head: text.language, value: ({ language }) => text.languages[language] },
    { head: text.procedure, value: ({ procedure }) => procedureLabel(procedure, names) },
    { head: text.channel, value: ({ channel }) => channelLabel(channel) },
    { head: text.screening, value: (answer) => screeningLabel(answer, content) },
    ...questionColumns(answers, content),
    { head: text.comment, value: ({ comment }) => comment },
    { head: text.marks, value: ({ marks }) => markLabels(marks) },
  ];
}

/** The answers as the Office reads them: words of the content, one column for each question. */
export function answerTable(answers: readonly AnswerRecord[], content: TableContent): Table {
  const all = answerColumns(answers, content);
  return {
    heads: all.map(({ head }) => head),
    rows: answers.map((answer) => all.map(({ value }) => value(answer))),
  };
}
