import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';

/** How many answers there are of what kind; beside the lists, for everybody. */
export const SUMMARY_FILE = 'tong-hop.json';

const count = z.int().min(0);

const GroupSchema = z.object({
  form: z.string(),
  /** '' for a form that is open without rounds. */
  round: z.string(),
  /** Accepted and not withdrawn. */
  answers: count,
  /** Of them, those that bear no mark. */
  withoutMarked: count,
  /** Of them, by where they came from. */
  bySource: z.record(z.string(), count),
  /** Of them, by mark; one answer may bear several. */
  byMark: z.record(z.string(), count),
});

const SummarySchema = z.object({
  version: z.literal(1),
  /** All lists up to that day are counted; '' for none. */
  until: z.string(),
  groups: z.array(GroupSchema),
  /**
   * By round: answers withdrawn, and forms that came before it opened, after it closed, or from where it takes none
   * (not told by earlier versions of the program).
   */
  rounds: z.array(
    z.object({
      round: z.string(),
      withdrawn: count,
      early: count,
      late: count,
      otherSource: count.default(0),
    }),
  ),
});

export type AnswerGroup = z.infer<typeof GroupSchema>;
export type AnswerSummary = z.infer<typeof SummarySchema>;

export async function writeSummary(folder: string, summary: AnswerSummary): Promise<void> {
  await writeFileAtomically(join(folder, SUMMARY_FILE), `${JSON.stringify(summary, null, 2)}\n`);
}

/** null: nothing was counted yet. Throws on a file that is none of ours. */
export async function readSummary(folder: string): Promise<AnswerSummary | null> {
  try {
    return SummarySchema.parse(JSON.parse(await readFile(join(folder, SUMMARY_FILE), 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
