import type { Content } from '../domain/content.ts';
import type { Factor, Questionnaire, ScaleQuestion } from '../domain/questionnaire.ts';
import type { AnswerRecord } from '../domain/submission.ts';
import { vi } from '../texts/vi.ts';
import type { Cell } from './csv.ts';
import { channelLabel, formLabel, markLabels, procedureLabel, scaleLegend } from './labels.ts';

const text = vi.answersExport;

export interface Table {
  heads: string[];
  rows: Cell[][];
}

interface Column {
  head: string;
  value(answer: AnswerRecord): Cell;
}

/** What the table needs of the content; without a release the ids stand for the words. */
export type TableContent = Pick<Content, 'questionnaires' | 'procedures'>;

function factorQuestions(factor: Factor): ScaleQuestion[] {
  return [factor, ...factor.criteria].map(({ id, label }) => ({ id, label: `${factor.title}: ${label}` }));
}

/** Every question of a form in its order, as the newest version words it. */
function questionsOf(questionnaire: Questionnaire): ScaleQuestion[] {
  return [questionnaire.overall, ...questionnaire.factors.flatMap(factorQuestions)];
}

/** A question and what its column is headed. */
interface Question {
  form: string;
  question: string;
  label: string;
  legend: string;
  notApplicable: string;
}

function knownQuestions(questionnaire: Questionnaire): Question[] {
  const { id: form, scale } = questionnaire;
  const [legend, notApplicable] = [scaleLegend(scale), scale.notApplicable ?? text.notApplicable];
  return questionsOf(questionnaire).map(({ id, label }) => ({
    form,
    question: id,
    label,
    legend,
    notApplicable,
  }));
}

function answeredQuestions({ form, scores }: AnswerRecord): Question[] {
  const { notApplicable } = text;
  return Object.keys(scores).map((id) => ({ form, question: id, label: id, legend: '', notApplicable }));
}

function scoreCell(answer: AnswerRecord, { form, question, notApplicable }: Question): Cell {
  const score = answer.form === form ? answer.scores[question] : undefined;
  if (score === undefined) return '';
  return score === 0 ? notApplicable : score;
}

/** One column for each question: first those the content knows, then those only old answers hold. */
function scoreColumns(answers: readonly AnswerRecord[], { questionnaires }: TableContent): Column[] {
  const columns = new Map<string, Question>();
  for (const each of [...questionnaires.flatMap(knownQuestions), ...answers.flatMap(answeredQuestions)]) {
    const key = `${each.form}\n${each.question}`;
    if (!columns.has(key)) columns.set(key, each);
  }
  const forms = new Set([...columns.values()].map(({ form }) => form));
  return [...columns.values()].map((each) => ({
    head: (forms.size > 1 ? `${formLabel(each.form, questionnaires)}: ` : '') + each.label + each.legend,
    value: (answer) => scoreCell(answer, each),
  }));
}

function screeningLabel(answer: AnswerRecord, { questionnaires }: TableContent): string {
  const versions = questionnaires.filter(({ id }) => id === answer.form);
  const exact = versions.find(({ version }) => version === answer.version) ?? versions[0];
  return exact?.screening.choices.find(({ value }) => value === answer.screening)?.label ?? answer.screening;
}

function columns(answers: readonly AnswerRecord[], content: TableContent): Column[] {
  const names = new Map(content.procedures.map(({ code, name }) => [code, name]));
  return [
    { head: text.id, value: ({ id }) => id },
    { head: text.day, value: ({ day }) => day },
    { head: text.form, value: ({ form }) => formLabel(form, content.questionnaires) },
    { head: text.version, value: ({ version }) => version },
    { head: text.round, value: ({ round }) => round },
    { head: text.source, value: ({ source }) => text.sources[source] },
    { head: text.sourceTag, value: ({ sourceTag }) => sourceTag },
    { head: text.language, value: ({ language }) => text.languages[language] },
    { head: text.procedure, value: ({ procedure }) => procedureLabel(procedure, names) },
    { head: text.channel, value: ({ channel }) => channelLabel(channel) },
    { head: text.screening, value: (answer) => screeningLabel(answer, content) },
    ...scoreColumns(answers, content),
    { head: text.comment, value: ({ comment }) => comment },
    { head: text.marks, value: ({ marks }) => markLabels(marks) },
  ];
}

/** The answers as the Office reads them: words of the content, one column for each question. */
export function answerTable(answers: readonly AnswerRecord[], content: TableContent): Table {
  const all = columns(answers, content);
  return {
    heads: all.map(({ head }) => head),
    rows: answers.map((answer) => all.map(({ value }) => value(answer))),
  };
}
