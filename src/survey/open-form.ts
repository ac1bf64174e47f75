import type { Content } from '../domain/content.ts';
import type { Questionnaire, SurveyLanguage } from '../domain/questionnaire.ts';
import type { Round } from '../domain/round.ts';
import type { AnswerSource } from '../domain/submission.ts';
import type { FormToken } from './form-token.ts';

type Surveys = Pick<Content, 'questionnaires' | 'rounds'>;

export interface OpenForm {
  kind: 'open';
  current: Questionnaire;
  versions: Questionnaire[];
  /** null: the form is open without rounds. */
  round: Round | null;
}

/**
 * A form as it stands in the content at a moment. With rounds it is open during one of them, in the version
 * that the round names; without, while one of its versions says so (a newer one may be a draft).
 */
export type FormState =
  | OpenForm
  | { kind: 'early'; questionnaire: Questionnaire; round: Round }
  | { kind: 'closed'; questionnaire: Questionnaire; round: Round | null }
  | { kind: 'not-found' };

export function isRunning({ opensAt, closesAt }: Round, now: Date): boolean {
  return Date.parse(opensAt) <= now.getTime() && now.getTime() < Date.parse(closesAt);
}

/** The round that runs, else the next to begin, else the one that ended last; null: the form has none. */
export function roundAt(rounds: readonly Round[], now: Date): Round | null {
  const running = rounds.find((round) => isRunning(round, now));
  if (running !== undefined) return running;
  const byOpening = rounds.toSorted((a, b) => Date.parse(a.opensAt) - Date.parse(b.opensAt));
  const next = byOpening.find(({ opensAt }) => Date.parse(opensAt) > now.getTime());
  return next ?? byOpening.at(-1) ?? null;
}

export function findForm({ questionnaires, rounds }: Surveys, form: string, now: Date): FormState {
  const versions = questionnaires.filter(({ id }) => id === form);
  const [newest] = versions;
  if (newest === undefined) return { kind: 'not-found' };
  const round = roundAt(
    rounds.filter((each) => each.form === form),
    now,
  );
  if (round === null) {
    const current = versions.find(({ isOpen }) => isOpen);
    return current
      ? { kind: 'open', current, versions, round }
      : { kind: 'closed', questionnaire: newest, round };
  }
  const current = versions.find(({ version }) => version === round.version) ?? newest;
  if (isRunning(round, now)) {
    return current.isOpen
      ? { kind: 'open', current, versions, round }
      : { kind: 'closed', questionnaire: current, round: null };
  }
  const isNext = Date.parse(round.opensAt) > now.getTime();
  return { kind: isNext ? 'early' : 'closed', questionnaire: current, round };
}

/**
 * The version that the respondent saw, even when a newer one has come since; undefined: the token is none,
 * belongs to another form, or names a version that is gone or not the round's.
 */
export function versionOf(
  { current, versions, round }: OpenForm,
  token: FormToken | null,
): Questionnaire | undefined {
  if (token?.form !== current.id) return undefined;
  if (round !== null && token.version !== current.version) return undefined;
  return versions.find(({ version }) => version === token.version);
}

/** The version of the form that a round uses; undefined: its file is gone. */
export function questionnaireOf(
  { form, version }: Pick<Round, 'form' | 'version'>,
  { questionnaires }: Pick<Content, 'questionnaires'>,
): Questionnaire | undefined {
  return questionnaires.find((each) => each.id === form && each.version === version);
}

/** Whether people can come to a round's form from a source that leads everybody there: it takes them, its file is there, and no link is needed to answer. */
export function isOpenTo(
  source: Extract<AnswerSource, 'qr' | 'kiosk' | 'paper'>,
  round: Round,
  content: Pick<Content, 'questionnaires'>,
): boolean {
  const access = questionnaireOf(round, content)?.access;
  return round.sources.includes(source) && access !== undefined && access !== 'link';
}

/** The questionnaire in that language where it has one. */
export function inLanguage(questionnaire: Questionnaire, language: SurveyLanguage): Questionnaire {
  return language === 'en' ? (questionnaire.english ?? questionnaire) : questionnaire;
}
