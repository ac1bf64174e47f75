import { lookAlikes, namingLookAlike } from './look-alikes.ts';

/** What a word processor makes of plain signs while one types, and what the clerk calls it. */
const MARKS: [sign: RegExp, name: string][] = [
  [/[“”‘’]/, 'dấu nháy cong'],
  [/[–—]/, 'dấu gạch dài'],
  [/…/, 'dấu ba chấm liền'],
];

/**
 * A complaint about a code, a number or a day that holds signs of a word processor or of another alphabet:
 * on paper they look like the right ones, so the complaint names them.
 */
export function namingWordMarks(complaint: string, value: unknown): string {
  const marks = MARKS.filter(([sign]) => sign.test(String(value))).map(([, name]) => name);
  const pasted =
    marks.length === 0 ? [] : [`có ${marks.join(', ')} chép từ Word, hãy xóa hoặc gõ lại bằng bàn phím`];
  const reasons = [...pasted, ...lookAlikes(String(value)).map(namingLookAlike)];
  return reasons.length === 0 ? complaint : `${complaint}: ${reasons.join('; ')}`;
}
