import { createHash } from 'node:crypto';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { Tallying } from '../figures/tally.ts';
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

class DayCounter {
  readonly #parts: RefreshParts;
  readonly #byVersion: ReadonlyMap<string, Questionnaire>;
  readonly #marksOf: ReturnType<typeof marksInForce>;

  constructor(parts: RefreshParts, decisions: readonly MarkDecision[]) {
    this.#parts = parts;
    this.#byVersion = new Map(parts.questionnaires.map((each) => [versionOf(each), each]));
    this.#marksOf = marksInForce(decisions);
  }

  /** Counts a day from its answers; says how many there are. */
  async count({ day, revision }: DayRevision): Promise<number> {
    const { client, file } = this.#parts;
    const tallying = new Tallying();
    let [answers, isAllKnown] = [0, true];
    for await (const page of readAnswersOfDay(client, day)) {
      for (const answer of page) {
        const questionnaire = this.#byVersion.get(`${answer.form} ${answer.version}`) ?? null;
        isAllKnown &&= questionnaire !== null;
        tallying.add({ answer, questionnaire, isMarked: this.#marksOf(answer).length > 0 });
      }
      answers += page.length;
    }
    file.replaceDay(
      { day, revision, knownVersions: isAllKnown ? '' : versionsOf(this.#parts) },
      tallying.tallies(),
    );
    return answers;
  }
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
  for (const each of stale) answers += await counter.count(each);
  return { days: stale.length, answers, state };
}
