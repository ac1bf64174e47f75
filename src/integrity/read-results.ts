import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChainDay } from '../queue/chain.ts';
import { HEADS_FILE, readHeads } from './published-lists.ts';
import type { AnswerSummary } from './summary.ts';
import { readSummary } from './summary.ts';

/** What is published of the answers, besides the lists themselves. */
export interface PublishedResults {
  /** Closed days, the oldest first. */
  days: readonly ChainDay[];
  /** null: not counted yet. */
  summary: AnswerSummary | null;
}

/** A published file by its name; null: it is not there. */
export async function readPublished(folder: string, file: string): Promise<string | null> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The closed days as they were published; none before the first night.
 *
 * @throws Error when the file of heads is damaged; what the file system says
 */
export async function readPublishedDays(folder: string): Promise<readonly ChainDay[]> {
  const text = await readPublished(folder, HEADS_FILE);
  if (text === null) return [];
  const days = readHeads(text);
  if (days === null) throw new Error(`The file "${join(folder, HEADS_FILE)}" is damaged.`);
  return days;
}

/** Throws as `readPublishedDays` does. */
export async function readResults(folder: string): Promise<PublishedResults> {
  return { days: await readPublishedDays(folder), summary: await readSummary(folder) };
}
