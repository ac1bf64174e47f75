import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';

/** How many answers there are of what kind; beside the lists, for everybody. */
export const SUMMARY_FILE = 'tong-hop.json';

/** What the other one holds, as a JSON Schema; beside it. */
export const SCHEMA_FILE = 'tong-hop.schema.json';

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

const share = z.number().min(0).max(1);

const FigureSchema = z.object({
  /** Of the satisfied, by the form's formula; with the interval in which it lies with 95 % confidence. */
  share,
  low: share,
  high: share,
  /** People it rests on. */
  n: count,
});

const IndexSchema = z.object({
  form: z.string(),
  /** '' for a year: of a form that is open without rounds, or of all rounds that ended in it. */
  round: z.string(),
  year: z.string(),
  /** Of a year, those rounds; absent where the index is of one round, or of answers without one. */
  rounds: z.array(z.string()).optional(),
  /** null: it would rest on fewer than five people. */
  index: z
    .object({
      all: FigureSchema,
      /** Without each source, or without several that have too few people. */
      without: z.array(z.object({ sources: z.array(z.string()), figure: FigureSchema })),
      withoutMarked: z.union([FigureSchema, z.enum(['none', 'hidden'])]),
      /**
       * Of all answers, by factor of the form; null: too few people answered it, or too few did not (not told by earlier
       * versions of the program).
       */
      factors: z.array(z.object({ id: z.string(), figure: FigureSchema.nullable() })).default([]),
    })
    .nullable(),
});

export const SummarySchema = z.object({
  version: z.literal(1),
  /** All lists up to that day are counted; '' for none. */
  until: z.string(),
  groups: z.array(GroupSchema),
  /** Of periods that are over and take no more answers (not told by earlier versions of the program). */
  indexes: z.array(IndexSchema).default([]),
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
export type PublishedFigure = z.infer<typeof FigureSchema>;
export type PublishedIndex = z.infer<typeof IndexSchema>;
export type AnswerSummary = z.infer<typeof SummarySchema>;

export async function writeSummary(folder: string, summary: AnswerSummary): Promise<void> {
  const described = { $schema: SCHEMA_FILE, ...summary };
  await writeFileAtomically(join(folder, SUMMARY_FILE), `${JSON.stringify(described, null, 2)}\n`);
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
