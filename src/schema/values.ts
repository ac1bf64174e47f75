import { z } from 'zod';
import { isDay } from '../lib/is-day.ts';
import { ofKind } from './value-kind.ts';
import { namingWordMarks } from './word-marks.ts';

/*
 * The kinds of value a content file may hold. Every scalar arrives as text: the files are read
 * without YAML's guesses, so that 3.000600 keeps its zeros and a day stays a day.
 */

/** Written where nobody has compared the fact with its source yet. Needs an open point. */
export const UNCHECKED = 'chưa kiểm tra';
/** Written where a part does not apply. */
export const NOT_APPLICABLE = 'Không';
/** Written where the department has not supplied a fact of its own. */
export const NOT_SUPPLIED = 'chưa có';

/** Refuses with a Vietnamese clause that an error sentence ends in. */
export function matching(pattern: RegExp, complaint: string) {
  const error = ({ input }: { input?: unknown }) => namingWordMarks(complaint, input);
  return z.string().trim().regex(pattern, { error, abort: true });
}

const RESERVED = [UNCHECKED, NOT_APPLICABLE, NOT_SUPPLIED];

/** Text that says something; the words with a meaning of their own are refused. */
export const text = textOr({});

/**
 * Text, or one of the given words with a meaning of its own, handed on as the domain's value:
 * `textOr({ 'chưa kiểm tra': null })`.
 */
export function textOr<Meaning extends string | null = never>(meanings: Record<string, Meaning>) {
  const words = Object.keys(meanings);
  const schema = z.string().transform((raw, context): string | Meaning => {
    const value = raw.trim();
    const complaint = textComplaint(value, words);
    if (complaint !== null) {
      context.issues.push({ code: 'custom', input: raw, message: complaint });
      return z.NEVER;
    }
    const word = words.find((known) => sameWord(known, value));
    return word === undefined ? value : (meanings[word] as Meaning);
  });
  return ofKind(schema, { kind: 'text', words });
}

/** Text; "chưa kiểm tra" and "Không" → null. */
export const optionalText = textOr({ [UNCHECKED]: null, [NOT_APPLICABLE]: null });

function textComplaint(value: string, allowed: string[]): string | null {
  if (value === '') return 'đang để trống';
  const reserved = RESERVED.find((word) => sameWord(word, value));
  const isAllowed = reserved === undefined || allowed.some((word) => sameWord(word, reserved));
  return isAllowed ? null : `không được ghi “${value}” ở mục này`;
}

/** A list with at least one entry, or one of the given words, which stands for the given list. */
export function listOr<Item extends z.ZodType, Meaning>(item: Item, meanings: Record<string, Meaning>) {
  const named = Object.keys(meanings).map((known) => `“${known}”`);
  const word = wordFor(meanings, `phải là một danh sách, hoặc chữ ${named.join(', ')}`);
  return z.union([z.array(item).min(1, { error: 'danh sách đang trống' }), word]);
}

/** A list, or "Không" for none. */
export function list<Item extends z.ZodType>(item: Item) {
  return listOr(item, { [NOT_APPLICABLE]: [] as never[] });
}

/** Another kind of value, or one of the given words. */
export function valueOr<Value extends z.ZodType, Meaning>(value: Value, meanings: Record<string, Meaning>) {
  return z.union([wordFor(meanings, NOT_THE_WORD), value]);
}

/** One of the given words, handed on as what it means. */
function wordFor<Meaning>(meanings: Record<string, Meaning>, complaint: string) {
  const words = Object.keys(meanings);
  const word = z.string().transform((raw, context): Meaning => {
    const found = words.find((known) => sameWord(known, raw.trim()));
    if (found !== undefined) return meanings[found] as Meaning;
    context.issues.push({ code: 'custom', input: raw, message: complaint });
    return z.NEVER;
  });
  return ofKind(word, { kind: 'word', words });
}

/** Marks the branch of a union that only names a word; its complaint is never shown. */
export const NOT_THE_WORD = 'word';

export function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export const isoDate = ofKind(
  matching(/^\d{4}-\d{2}-\d{2}$/, 'không phải một ngày viết theo kiểu năm-tháng-ngày').refine(isDay, {
    error: 'không phải một ngày có thật',
  }),
  { kind: 'day' },
);

/** ISO time with the zone of Viet Nam. */
export const isoTime = matching(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?\+07:00$/,
  'không phải một thời điểm kèm múi giờ +07:00',
).refine((value) => !Number.isNaN(Date.parse(value)), { error: 'không phải một thời điểm có thật' });

/**
 * A time on the clock on the wall in Viet Nam, `2026-12-01 08:00`, as ISO with its zone; `24:00` is the end
 * of the day. The country has one zone and moves no clock.
 */
export const wallClock = matching(
  /^\d{4}-\d{2}-\d{2} (?:[01]\d|2[0-3]):[0-5]\d$|^\d{4}-\d{2}-\d{2} 24:00$/,
  'không phải một thời điểm viết theo kiểu năm-tháng-ngày giờ:phút',
)
  .refine((value) => isDay(value.slice(0, 10)), { error: 'không phải một ngày có thật' })
  .transform((value) => `${value.replace(' ', 'T')}:00+07:00`);

export const procedureCode = matching(/^\d\.\d{6}$/, 'không phải mã thủ tục');

export const slug = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ được gồm chữ thường không dấu, số và gạch nối');

/** Number of a legal document or decision, e.g. `30/2026/QĐ-TTg`, `2402/QĐ-BNG`, `49/2019/QH14`. */
export const documentNumber = matching(
  /^(?!.*[ÐƉðɖ])\d+(\.\d+)*[A-Z]?(\/\d{4})?\/(?=\p{Lu})[\p{Script=Latin}\d]+(-[\p{Script=Latin}\d]+)*$/u,
  'không phải số hiệu văn bản',
);

export const webAddress = matching(
  /^https?:\/\/[^\s"'<>]+$/,
  'không phải địa chỉ bắt đầu bằng https://',
).refine((value) => URL.canParse(value), { error: 'không phải địa chỉ trang web' });

export const email = z
  .string()
  .trim()
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: 'không phải địa chỉ thư điện tử' });

/** Path on this site. */
export const sitePath = matching(/^\/(?!\/)[^\s"'<>\\]*$/, 'không phải đường dẫn trên trang này');

/** A count of papers or sets: 0 to 99. */
export const count = matching(/^\d{1,2}$/, 'không phải một số từ 0 đến 99').transform(Number);

/** Schema for one of a few Vietnamese words, handed on as the domain's word. */
export function choice<Domain extends string | boolean | null>(words: Record<string, Domain>) {
  const allowed = Object.keys(words);
  const wanted = allowed.map((name) => `“${name}”`).join(', ');
  const word = z.string().transform((value, context): Domain => {
    const found = allowed.find((name) => sameWord(name, value.trim()));
    if (found === undefined) {
      context.issues.push({
        code: 'custom',
        input: value,
        message: `không được dùng; chỉ ghi một trong: ${wanted}`,
      });
      return z.NEVER;
    }
    return words[found] as Domain;
  });
  return ofKind(word, { kind: 'choice', options: allowed });
}

/** "có" | "không" | "chưa kiểm tra" → true | false | null. */
export const yesNoUnchecked = choice({ có: true, không: false, [UNCHECKED]: null });
export const yesNo = choice({ có: true, không: false });
