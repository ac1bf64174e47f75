import { hash } from 'node:crypto';

/** Names the format; a change of it gets another number. */
const FORMAT = 'danh-sach-phieu-v1';

/** Before the first day there is no head. */
export const NO_HEAD = '0'.repeat(64);

/** What is published of one day. The file is the list, and the hash of its bytes is the day's head. */
export interface DayList {
  /** `YYYY-MM-DD`, in Viet Nam. */
  day: string;
  /** Head of the list before it. */
  previous: string;
  /** One for each answer accepted that day: hash of the receipt, commitments; apart by single spaces. */
  leaves: readonly string[];
  /** Hashes of the receipts by which answers, of this day or before, were withdrawn on this day. */
  withdrawn: readonly string[];
  /** How many free texts, of this day or before, were deleted on this day because their time was over. */
  erased: number;
}

const HEX = '[0-9a-f]{64}';
const HEAD = new RegExp(
  `^${FORMAT}\nngay (\\d{4}-\\d{2}-\\d{2})\ntruoc (${HEX})\nso-phieu (\\d+)\nso-rut (\\d+)\nso-xoa-loi (\\d+)\n`,
);
const LEAF = new RegExp(`^phieu (${HEX}( ${HEX})+)$`);
const WITHDRAWN = new RegExp(`^rut (${HEX})$`);

/** The list as it is published: ASCII, one fact a line, sorted by hash, so that no order of arrival is left. */
export function writeDayList({ day, previous, leaves, withdrawn, erased }: DayList): string {
  return [
    FORMAT,
    `ngay ${day}`,
    `truoc ${previous}`,
    `so-phieu ${leaves.length}`,
    `so-rut ${withdrawn.length}`,
    `so-xoa-loi ${erased}`,
    ...leaves.toSorted().map((leaf) => `phieu ${leaf}`),
    ...withdrawn.toSorted().map((receiptHash) => `rut ${receiptHash}`),
    '',
  ].join('\n');
}

/** Head of a day: SHA-256, in hex, of its list's bytes, as `sha256sum` gives it. */
export function headOf(list: string): string {
  return hash('sha256', list);
}

function isSorted(lines: readonly string[]): boolean {
  return lines.every((line, index) => index === 0 || (lines[index - 1] ?? '') < line);
}

/** The parts of lines that all fit a pattern; null: one does not. */
function readLines(lines: readonly string[], pattern: RegExp): string[] | null {
  const parts = lines.map((line) => pattern.exec(line)?.[1]);
  return parts.every((part) => part !== undefined) && isSorted(parts) ? parts : null;
}

/**
 * Reads a published list.
 *
 * @returns null when it is none, or its lines are not as many as it says, not sorted or not all different
 */
export function readDayList(text: string): DayList | null {
  const head = HEAD.exec(text);
  if (head === null || !text.endsWith('\n')) return null;
  const [all, day = '', previous = '', ...numbers] = head;
  const [answers = 0, withdrawals = 0, erased = 0] = numbers.map(Number);
  const lines = text.slice(all.length).split('\n').slice(0, -1);
  if (lines.length !== answers + withdrawals) return null;
  const leaves = readLines(lines.slice(0, answers), LEAF);
  const withdrawn = readLines(lines.slice(answers), WITHDRAWN);
  return leaves === null || withdrawn === null ? null : { day, previous, leaves, withdrawn, erased };
}
