import { DatabaseSync } from 'node:sqlite';
import { listMarkDecisions } from '../pocketbase/mark-decisions.ts';
import { readById, readOne } from '../pocketbase/records.ts';
import type { SuperuserClient } from '../pocketbase/records.ts';
import { auditTrail } from '../pocketbase/staff.ts';
import { Chain } from '../queue/chain.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import type { HeldRecord } from './compare-record.ts';
import type { StoredAnswer } from './commitments.ts';
import { AnswerCounter } from './count-answers.ts';
import { IndexCounter } from './count-indexes.ts';
import type { IndexContent } from './count-indexes.ts';
import type { AnswerSummary } from './summary.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkLists } from './check-lists.ts';
import { checkRecords } from './check-records.ts';
import type { CheckReport } from './check-report.ts';
import { type ExpectedRecord, ExpectedRecords } from './expected-records.ts';

export interface CheckSides {
  paths: DataPaths;
  client: SuperuserClient;
  /** Key of the queue's keyed hashes. */
  macKey: Buffer;
  now: Date;
  content: IndexContent;
  /** The marks of a record that count. */
  marksOf(record: HeldRecord): readonly string[];
}

/** What reading everything gives. */
export interface Checked {
  report: CheckReport;
  summary: AnswerSummary;
}

function listsThatDoNotFit({ queueFile, lists }: DataPaths): string[] {
  const chain = new Chain(
    queueFile,
    () => '',
    (file) => new DatabaseSync(file, { readOnly: true }),
  );
  try {
    return checkLists(lists, chain);
  } finally {
    chain.close();
  }
}

function isOnItsWay(ours: ExpectedRecord | null): ours is ExpectedRecord {
  return ours !== null && !ours.isDelivered && ours.deleted?.part !== 'record';
}

/**
 * Reads all of PocketBase and compares it with what was accepted: finds what was altered, added or deleted by
 * another way than ours, and decisions on marks that the audit trail does not tell of. Withdrawals, deleted texts and
 * repeated deliveries are no fault.
 *
 * @throws Error when PocketBase or the queue cannot be read
 */
export async function checkAnswers({
  paths,
  client,
  macKey,
  now,
  content,
  marksOf,
}: CheckSides): Promise<Checked> {
  const expected = new ExpectedRecords(paths.queueFile);
  const until = expected.lastClosedDay();
  const counter = new AnswerCounter();
  const indexes = new IndexCounter(content);
  let [compared, notComparable] = [0, 0];
  try {
    const records = await checkRecords({
      macKey,
      expected,
      held: {
        all: (collection) => readById(client, collection),
        one: (collection, id) => readOne(client, collection, id),
      },
      onPair(collection, held, ours) {
        if (collection === 'answers' && held === null && isOnItsWay(ours)) indexes.awaitAnswerOf(ours.round);
        if (held === null || ours === null) return;
        if (collection === 'answers' && (ours.leafDay ?? '') <= until && ours.deleted?.part !== 'record') {
          const [answer, marks] = [held as unknown as StoredAnswer, marksOf(held)];
          counter.add(answer, marks);
          indexes.add(answer, marks);
        }
        if (ours.leaf === null && ours.recordMac === null) notComparable += 1;
        else compared += 1;
      },
    });
    const lists = listsThatDoNotFit(paths);
    const decisions = await checkDecisions({
      decisions: () => listMarkDecisions(client),
      trail: () => auditTrail(client),
    });
    const others = {
      until,
      withdrawn: expected.withdrawnByRound(until),
      attempts: expected.attempts(until),
      indexes: indexes.published(until),
    };
    const report = { at: now.toISOString(), compared, notComparable, records, lists, decisions };
    return { report, summary: counter.summary(others) };
  } finally {
    expected.close();
  }
}
