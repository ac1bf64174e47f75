import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '#src/content/load-content.ts';
import type { Content } from '#src/domain/content.ts';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import type { StaffClient } from '#src/pocketbase/staff.ts';
import { TallyFile } from '#src/tallies/tally-file.ts';
import { startPocketbase, type TestPocketbase } from '#tests/api/support/pocketbase-process.ts';
import type { Figure } from '../figures.ts';
import { AnswerMaker, writeAnswers } from './million.ts';

export const ANSWERS = 1_000_000;

const ROOT = join(import.meta.dirname, '..', '..');

/** A PocketBase with a million answers to the open form. */
export interface Million {
  pb: TestPocketbase;
  client: StaffClient;
  file: TallyFile;
  tallyFile: string;
  /** For files of a bench; removed afterwards. */
  folder: string;
  content: Content;
  questionnaire: Questionnaire;
  maker: AnswerMaker;
}

async function shippedContent(): Promise<Content> {
  const loaded = loadContent(join(ROOT, 'content'));
  if (!('content' in loaded)) throw new Error('The shipped content has faults.');
  return loaded.content;
}

/** Runs `work` with a million answers that nobody has counted yet. */
export async function withMillion(work: (parts: Million) => Promise<Figure[]>): Promise<Figure[]> {
  const content = await shippedContent();
  const questionnaire = content.questionnaires.find(({ id, isOpen }) => id === 'hai-long' && isOpen);
  if (questionnaire === undefined) throw new Error('The shipped content has no open form "hai-long".');
  const codes = content.procedures.slice(0, 40).map(({ code }) => code);
  const maker = new AnswerMaker(1, questionnaire, codes);
  const pb = await startPocketbase();
  const folder = mkdtempSync(join(tmpdir(), 'bench-tallies-'));
  try {
    await pb.end();
    writeAnswers(join(pb.program.dataDir, 'data.db'), ANSWERS, maker);
    await pb.restart('SIGTERM');
    const tallyFile = join(folder, 'tallies.sqlite');
    const file = new TallyFile(tallyFile);
    const client = await pb.superuser();
    const figures = await work({ pb, client, file, tallyFile, folder, content, questionnaire, maker });
    file.close();
    return figures;
  } finally {
    await pb.remove();
    rmSync(folder, { recursive: true });
  }
}
