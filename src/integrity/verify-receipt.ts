import { NO_HEAD, headOf, readDayList } from './day-list.ts';
import { HEADS_FILE, listFile, readHeads } from './published-lists.ts';
import type { ChainDay } from '../queue/chain.ts';

/** What the published lists say about one receipt. */
export interface ReceiptVerdict {
  /** What does not fit in the lists, in English; empty: everything follows. */
  faults: string[];
  /** Day in whose list the answer is; null: in none. */
  countedOn: string | null;
  withdrawnOn: string | null;
  /** Days that were read. */
  days: number;
}

/** Gives a published file by its name; rejects when it cannot be had. */
export type ReadList = (file: string) => Promise<string>;

function faultsOf(
  { day, head, answers, withdrawn, erased }: ChainDay,
  text: string,
  previous: string,
): string[] {
  const list = readDayList(text);
  if (list === null)
    return [`${day}: the list is not whole, not sorted, or its length is not the number it names.`];
  const isAsTold =
    list.day === day &&
    list.leaves.length === answers &&
    list.withdrawn.length === withdrawn &&
    list.erased === erased;
  return [
    ...(headOf(text) === head ? [] : [`${day}: the head does not follow from the list.`]),
    ...(list.previous === previous ? [] : [`${day}: the list does not follow the one before it.`]),
    ...(isAsTold ? [] : [`${day}: the numbers are not those of the list of heads.`]),
  ];
}

/**
 * Checks all published lists and looks for a receipt in them, with nothing but what is published.
 *
 * @param receiptHash see `publishedHashOf`
 * @throws what `read` does
 */
export async function verifyReceipt(read: ReadList, receiptHash: string): Promise<ReceiptVerdict> {
  const days = readHeads(await read(HEADS_FILE));
  const verdict: ReceiptVerdict = { faults: [], countedOn: null, withdrawnOn: null, days: days?.length ?? 0 };
  if (days === null) return { ...verdict, faults: ['The list of heads cannot be read.'] };
  let previous = NO_HEAD;
  for (const day of days) {
    const text = await read(listFile(day.day));
    verdict.faults.push(...faultsOf(day, text, previous));
    if (text.includes(`\nphieu ${receiptHash} `)) verdict.countedOn = day.day;
    if (text.includes(`\nrut ${receiptHash}\n`)) verdict.withdrawnOn = day.day;
    previous = day.head;
  }
  return verdict;
}
