import { readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from '../lib/make-private-folder.ts';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import type { Chain, ChainDay } from '../queue/chain.ts';
import { headOf } from './day-list.ts';

/** All heads, one a line; beside the lists of the days. */
export const HEADS_FILE = 'dau-chuoi.txt';
const HEADS_FORMAT = 'dau-chuoi-v1';

export function listFile(day: string): string {
  return `${day}.txt`;
}

function headLine({ day, head, answers, withdrawn, erased }: ChainDay): string {
  return `${day} ${head} so-phieu ${answers} so-rut ${withdrawn} so-xoa-loi ${erased}`;
}

/** The file of all heads, the oldest day first. */
export function writeHeads(days: readonly ChainDay[]): string {
  return [HEADS_FORMAT, ...days.map(headLine), ''].join('\n');
}

const HEAD_LINE =
  /^(?<day>\d{4}-\d\d-\d\d) (?<head>[0-9a-f]{64}) so-phieu (?<answers>\d+) so-rut (?<withdrawn>\d+) so-xoa-loi (?<erased>\d+)$/;

/** Reads the file of all heads; null: it is none. */
export function readHeads(text: string): ChainDay[] | null {
  const [format, ...lines] = text.split('\n');
  if (format !== HEADS_FORMAT || lines.pop() !== '') return null;
  const days = lines.map((line) => HEAD_LINE.exec(line)?.groups);
  if (!days.every((each) => each !== undefined)) return null;
  return days.map(({ day = '', head = '', answers, withdrawn, erased }) => ({
    day,
    head,
    answers: Number(answers),
    withdrawn: Number(withdrawn),
    erased: Number(erased),
  }));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}

async function publishDay(folder: string, chain: Chain, { day, head }: ChainDay): Promise<void> {
  const list = chain.listOf(day);
  if (headOf(list) !== head) throw new Error(`The queue no longer gives the list of ${day} that was closed.`);
  await writeFileAtomically(join(folder, listFile(day)), list);
}

/**
 * Writes the lists of closed days that have no file yet, and the file of all heads, durably.
 *
 * @throws Error when a closed day's list cannot be made again, which means that somebody changed the queue's file;
 *   what the file system says
 */
export async function publishLists(folder: string, chain: Chain): Promise<void> {
  makePrivateFolder(folder);
  const present = new Set(readdirSync(folder));
  const days = chain.days();
  const missing = days.filter(({ day }) => !present.has(listFile(day)));
  for (const day of missing) await publishDay(folder, chain, day);
  if (missing.length === 0 && present.has(HEADS_FILE)) return;
  await writeFileAtomically(join(folder, HEADS_FILE), writeHeads(days));
  await syncFolder(folder);
}
