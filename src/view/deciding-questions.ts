import type { Content } from '../domain/content.ts';
import type { DossierCase, Procedure } from '../domain/procedure.ts';
import type { DecidingAnswer, DecidingQuestion } from '../domain/deciding-question.ts';
import { asSentence } from './text-parts.ts';

/** Chosen answer of each answered question, by their keys. */
export type Answers = Readonly<Record<string, string>>;

/** The answers in an address; what the sheet does not ask is left out. */
export function parseAnswers(questions: DecidingQuestion[], query: URLSearchParams): Answers {
  const chosen = questions.flatMap(({ key, answers }) => {
    const value = query.get(key);
    return answers.some((answer) => answer.key === value) ? [[key, value]] : [];
  });
  return Object.fromEntries(chosen) as Answers;
}

/** The answers that were given, in the order of the questions. */
export function chosenAnswers(questions: DecidingQuestion[], answers: Answers): DecidingAnswer[] {
  return questions.flatMap(({ key, answers: possible }) =>
    possible.filter((answer) => answer.key === answers[key]),
  );
}

/** Each answered question with its answer, as paper tells it that has no form to show them. */
export function saidAnswers(questions: DecidingQuestion[], answers: Answers): string[] {
  return questions.flatMap(({ key, text, answers: possible }) =>
    possible
      .filter((answer) => answer.key === answers[key])
      .map(({ label }) => `${text} ${asSentence(label)}`),
  );
}

/** Keys of papers that only another answer to an answered question would ask for. */
function notAdded(questions: DecidingQuestion[], answers: Answers): Set<string> {
  const added = new Set(chosenAnswers(questions, answers).flatMap(({ adds }) => adds));
  const answered = questions.filter(({ key }) => answers[key] !== undefined);
  const possible = answered.flatMap((question) => question.answers.flatMap(({ adds }) => adds));
  return new Set(possible.filter((key) => !added.has(key)));
}

/** The papers that are left for these answers; without answers all of them. */
export function papersFor({ dossier, questions }: Procedure, answers: Answers): DossierCase[] {
  const gone = notAdded(questions, answers);
  for (const { removes } of chosenAnswers(questions, answers)) removes.forEach((key) => gone.add(key));
  const isLeft = ({ key }: { key: string | null }) => key === null || !gone.has(key);
  return dossier
    .filter(isLeft)
    .map((one) => ({ ...one, items: one.items.filter(isLeft) }))
    .filter(({ items }) => items.length > 0);
}

/** What an answer means besides papers: a word of advice, another procedure that suits better. */
export interface Advice {
  note: string | null;
  goTo: { code: string; name: string; path: string } | null;
}

/** Advice that the given answers lead to, in the order of the questions. */
export function adviceFor({ questions }: Procedure, answers: Answers, { procedures }: Content): Advice[] {
  return chosenAnswers(questions, answers)
    .filter(({ note, goTo }) => note !== null || goTo !== null)
    .map(({ note, goTo }) => {
      const other = procedures.find(({ code }) => code === goTo);
      if (other === undefined) return { note, goTo: null };
      return { note, goTo: { code: other.code, name: other.name, path: other.path } };
    });
}
