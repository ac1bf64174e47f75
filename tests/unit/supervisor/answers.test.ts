import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupName } from '#src/backup/backup-files.ts';
import type { SubmitRequest } from '#src/queue/intake.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import type { DataPaths } from '#src/settings/data-paths.ts';
import { openAnswers } from '#src/supervisor/answers.ts';
import type { Answers } from '#src/supervisor/answers.ts';
import { answer, idOf, receiptHashOf } from '../queue/submissions.ts';

let paths: DataPaths;
let now: Date;
let answers: Answers;

beforeEach(() => {
  paths = dataPaths({ dataDir: mkdtempSync(join(tmpdir(), 'answers-')) });
  now = new Date('2026-08-01T09:00:00+07:00');
  answers = openAnswers({
    paths,
    macKey: Buffer.alloc(32),
    log: pino({ level: 'silent' }),
    now: () => now,
    bury: () => Promise.resolve(),
    send: (batch) => Promise.resolve({ inserted: batch.length, known: 0, refused: [] }),
  });
});
afterEach(async () => {
  await answers.delivery.stop(0);
  answers.close();
  rmSync(paths.root, { recursive: true });
});

function survey(n: number): SubmitRequest {
  const receiptHash = receiptHashOf(idOf(n));
  return { submission: answer(n), limit: 'survey', client: '192.0.2.7', receiptHash };
}

/** Answers whose text the queue still holds. */
function keptTexts(): number {
  const db = new DatabaseSync(paths.queueFile, { readOnly: true });
  const row = db.prepare('SELECT count(body) AS n FROM submissions').get();
  db.close();
  return Number(row?.['n']);
}

async function acceptAndDeliver(): Promise<void> {
  await answers.intake.submit(survey(1));
  answers.delivery.receiverIsUp();
  await vi.waitFor(() => expect(answers.count()).toBe(0));
}

function backupAt(time: string): string {
  mkdirSync(paths.backups, { recursive: true });
  const file = join(paths.backups, backupName(new Date(time), false));
  writeFileSync(file, '');
  return file;
}

/** What the hourly job leaves of the text at that time. */
function leftAt(time: string): number {
  now = new Date(time);
  answers.dropOld();
  return keptTexts();
}

test('a delivered answer is kept for 48 hours and then forgotten, except for its id', async () => {
  await acceptAndDeliver();
  expect(leftAt('2026-08-03T09:00:00+07:00')).toBe(1);
  expect(leftAt('2026-08-04T09:00:00+07:00')).toBe(0);
  const again = await answers.intake.submit(survey(1));
  expect(again).toEqual({ status: 'repeated' });
});

test('an answer that was not delivered is never forgotten', async () => {
  await answers.intake.submit(survey(1));
  expect(leftAt('2027-08-01T09:00:00+07:00')).toBe(1);
});

test('while a backup older than the answer is kept, the answer is kept', async () => {
  await acceptAndDeliver();
  const older = backupAt('2026-08-01T01:17:00+07:00');
  backupAt('2026-08-05T01:17:00+07:00');
  expect(leftAt('2026-08-07T09:00:00+07:00')).toBe(1);
  // The answer is in every backup that is left.
  rmSync(older);
  expect(leftAt('2026-08-07T10:00:00+07:00')).toBe(0);
});
