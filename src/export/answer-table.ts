import type { Content } from '../domain/content.ts';
import type { Channel } from '../domain/procedure.ts';
import type { Factor, Questionnaire, ScaleQuestion } from '../domain/questionnaire.ts';
import type { AnswerRecord } from '../domain/submission.ts';
import { vi } from '../texts/vi.ts';
import type { Cell } from './csv.ts';

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

function scoreCell(answer: AnswerRecord, form: string, question: string): Cell {
  const score = answer.form === form ? answer.scores[question] : undefined;
  if (score === undefined) return '';
  return score === 0 ? text.notApplicable : score;
}

/** One column for each question: first those the content knows, then those only old answers hold. */
function scoreColumns(answers: readonly AnswerRecord[], { questionnaires }: TableContent): Column[] {
  const labels = new Map<string, { form: string; question: string; label: string }>();
  const note = (form: string, question: string, label: string): void => {
    const key = `${form}\n${question}`;
    if (!labels.has(key)) labels.set(key, { form, question, label });
  };
  for (const form of questionnaires) for (const { id, label } of questionsOf(form)) note(form.id, id, label);
  for (const { form, scores } of answers)
    for (const question of Object.keys(scores)) note(form, question, question);
  const forms = new Set([...labels.values()].map(({ form }) => form));
  return [...labels.values()].map(({ form, question, label }) => ({
    head: forms.size > 1 ? `${form}: ${label}` : label,
    value: (answer) => scoreCell(answer, form, question),
  }));
}

function screeningLabel(answer: AnswerRecord, { questionnaires }: TableContent): string {
  const versions = questionnaires.filter(({ id }) => id === answer.form);
  const exact = versions.find(({ version }) => version === answer.version) ?? versions[0];
  return exact?.screening.choices.find(({ value }) => value === answer.screening)?.label ?? answer.screening;
}

function channelLabel(channel: string): string {
  return vi.channels.names[channel as Channel] ?? channel;
}

function columns(answers: readonly AnswerRecord[], content: TableContent): Column[] {
  const names = new Map(content.procedures.map(({ code, name }) => [code, name]));
  return [
    { head: text.id, value: ({ id }) => id },
    { head: text.day, value: ({ day }) => day },
    { head: text.form, value: ({ form }) => form },
    { head: text.version, value: ({ version }) => version },
    { head: text.source, value: ({ source }) => text.sources[source] },
    { head: text.sourceTag, value: ({ sourceTag }) => sourceTag },
    { head: text.language, value: ({ language }) => text.languages[language] },
    { head: text.procedureCode, value: ({ procedure }) => procedure },
    { head: text.procedureName, value: ({ procedure }) => names.get(procedure) ?? '' },
    { head: text.channel, value: ({ channel }) => channelLabel(channel) },
    { head: text.screening, value: (answer) => screeningLabel(answer, content) },
    ...scoreColumns(answers, content),
    { head: text.comment, value: ({ comment }) => comment },
    { head: text.marks, value: ({ marks }) => marks.join(', ') },
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
