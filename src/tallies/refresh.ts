import { createHash } from 'node:crypto';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { CountedAnswer } from '../domain/submission.ts';
import { reportMonthOf } from '../figures/report-period.ts';
import { Tallying } from '../figures/tally.ts';
import { oneAhead } from '../lib/one-ahead.ts';
import { readAnswersOfDay, readDayRevisions, type DayRevision } from '../pocketbase/answers-by-day.ts';
import { listMarkDecisions } from '../pocketbase/mark-decisions.ts';
import type { StaffClient } from '../pocketbase/staff.ts';
import { marksInForce, type MarkDecision } from '../survey/effective-marks.ts';
import type { CountedDay, TallyFile } from './tally-file.ts';

export interface RefreshParts {
  /** Of somebody who may read answers. */
  client: StaffClient;
  file: TallyFile;
  /** All versions of all forms, in Vietnamese. */
  questionnaires: readonly Questionnaire[];
}

/** What a refresh has done. */
export interface Refreshed {
  /** Days counted anew. */
  days: number;
  /** Answers read for it. */
  answers: number;
  /** Another text whenever the tallies of any day are others. */
  state: string;
}

const versionOf = ({ id, version }: Questionnaire): string => `${id} ${version}`;

/** Which versions are known, as one text. */
function versionsOf({ questionnaires }: Pick<RefreshParts, 'questionnaires'>): string {
  return questionnaires.map(versionOf).sort().join('\n');
}

function stateOf(revisions: readonly DayRevision[], known: string): string {
  const lines = revisions.map(({ day, revision }) => `${day} ${revision}`).sort();
  return createHash('sha256')
    .update([known, ...lines].join('\n'))
    .digest('hex');
}

/** Whether tallies were made of something else than what is there now. */
function isStale(counted: CountedDay | undefined, { revision }: DayRevision, known: string): boolean {
  if (counted === undefined || counted.revision !== revision) return true;
  return counted.knownVersions !== '' && counted.knownVersions !== known;
}

/** Some answers of a day; `isLast`: the day has no more. */
interface DayPage extends DayRevision {
  answers: readonly CountedAnswer[];
  isLast: boolean;
}

async function* pagesOf(client: StaffClient, days: readonly DayRevision[]): AsyncGenerator<DayPage> {
  for (const each of days) {
    for await (const answers of readAnswersOfDay(client, each.day)) yield { ...each, answers, isLast: false };
    yield { ...each, answers: [], isLast: true };
  }
}

/** Counts days, one after the other, while their answers are read. */
class DayCounter {
  readonly #parts: RefreshParts;
  readonly #byVersion: ReadonlyMap<string, Questionnaire>;
  readonly #marksOf: ReturnType<typeof marksInForce>;
  #tallying = new Tallying();
  #isAllKnown = true;

  constructor(parts: RefreshParts, decisions: readonly MarkDecision[]) {
    this.#parts = parts;
    this.#byVersion = new Map(parts.questionnaires.map((each) => [versionOf(each), each]));
    this.#marksOf = marksInForce(decisions);
  }

  take({ day, revision, answers, isLast }: DayPage): void {
    for (const answer of answers) {
      const questionnaire = this.#byVersion.get(`${answer.form} ${answer.version}`) ?? null;
      this.#isAllKnown &&= questionnaire !== null;
      this.#tallying.add({ answer, questionnaire, isMarked: this.#marksOf(answer).length > 0 });
    }
    if (isLast) this.#keep({ day, revision });
  }

  #keep(day: DayRevision): void {
    const knownVersions = this.#isAllKnown ? '' : versionsOf(this.#parts);
    this.#parts.file.replaceDay({ ...day, knownVersions }, this.#tallying.tallies());
    [this.#tallying, this.#isAllKnown] = [new Tallying(), true];
  }
}

/** Adds up the months of these days now: after a recount the first question would have to add up all of them. */
function makeTotals({ file, questionnaires }: RefreshParts, days: readonly DayRevision[]): void {
  const months = new Set(days.map(({ day }) => reportMonthOf(day)));
  const forms = new Set(questionnaires.map(({ id }) => id));
  for (const month of months) for (const form of forms) file.totals(form, month);
}

/**
 * Brings the tallies up to date: days whose answers, or marks, changed since they were counted are counted anew from
 * their answers. Nothing is ever added to a tally.
 *
 * @param which all days, or only those that changed
 * @throws as `callRoute`, and what the database says; days counted before that stay counted
 */
export async function refreshTallies(parts: RefreshParts, which: 'changed' | 'all'): Promise<Refreshed> {
  // First the revisions: what changes while its day is read bears another one then, and is read again the next time.
  const revisions = await readDayRevisions(parts.client);
  const known = versionsOf(parts);
  const counted = new Map(parts.file.days().map((each) => [each.day, each]));
  // Days that an older copy of the answers does not know.
  const gone = new Set(counted.keys()).difference(new Set(revisions.map(({ day }) => day)));
  for (const day of gone) parts.file.forgetDay(day);
  const stale = revisions.filter((each) => which === 'all' || isStale(counted.get(each.day), each, known));
  const state = stateOf(revisions, known);
  if (stale.length === 0) return { days: 0, answers: 0, state };
  const counter = new DayCounter(parts, await listMarkDecisions(parts.client, 'state = "approved"'));
  let answers = 0;
  for await (const page of oneAhead(pagesOf(parts.client, stale))) {
    counter.take(page);
    answers += page.answers.length;
  }
  makeTotals(parts, stale);
  return { days: stale.length, answers, state };
}
