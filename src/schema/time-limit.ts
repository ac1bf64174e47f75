import { z } from 'zod';
import type { TimeLimit, TimeUnit } from '../domain/procedure.ts';
import { field } from './field.ts';
import { factSource } from './source-key.ts';
import { text } from './values.ts';
import { namingWordMarks } from './word-marks.ts';

const UNITS: Record<string, TimeUnit> = {
  'ngày làm việc': 'working-day',
  ngày: 'calendar-day',
  'giờ làm việc': 'working-hour',
  giờ: 'hour',
  tháng: 'month',
};

const NUMBER = String.raw`(\d{1,3}(?:,\d)?)`;
const DURATION = new RegExp(
  `^${NUMBER}(?:\\s*[-–]\\s*${NUMBER})?\\s+(${Object.keys(UNITS).join('|')})$`,
  'u',
);

type Duration = Pick<TimeLimit, 'min' | 'max' | 'unit'>;

/** "09 ngày làm việc", "1–3 ngày", "0,5 ngày làm việc" → numbers in the law's own unit; null: not a duration. */
export function parseDuration(value: string): Duration | null {
  const match = DURATION.exec(value.trim().toLowerCase());
  const unit = UNITS[match?.[3] ?? ''];
  if (match === null || unit === undefined) return null;
  const min = number(match[1]);
  return { min, max: match[2] === undefined ? min : number(match[2]), unit };
}

function number(digits: string | undefined): number {
  return Number((digits ?? '').replace(',', '.'));
}

const duration = z.string().transform((value, context): Duration => {
  const parsed = parseDuration(value);
  const complaint = parsed === null ? complaintAbout(value) : orderComplaint(parsed);
  if (parsed !== null && complaint === null) return parsed;
  context.issues.push({ code: 'custom', input: value, message: complaint ?? '' });
  return z.NEVER;
});

function complaintAbout(value: string): string {
  const hasNumber = /^\s*\d/.test(value);
  const complaint = hasNumber
    ? `“${value}” thiếu loại ngày hoặc sai đơn vị (${Object.keys(UNITS).join(', ')})`
    : `“${value}” không phải một thời hạn gồm số và đơn vị`;
  // A range may well be written with the long dash.
  return namingWordMarks(complaint, value.replaceAll('–', '-'));
}

function orderComplaint({ min, max }: Duration): string | null {
  if (max === 0) return 'phải lớn hơn 0';
  return min > max ? 'có số sau nhỏ hơn số trước' : null;
}

/** One time limit and the case it holds for. */
export const timeLimit = z.strictObject({
  muc: field(duration, {
    label: 'Thời hạn',
    help: 'Số và đơn vị đúng như văn bản; không đổi ngày thành ngày làm việc.',
    example: '15 ngày làm việc',
    group: 'Cách nộp',
    tier: 'form',
  }),
  truong_hop: field(text.optional(), {
    label: 'Trường hợp',
    help: 'Bỏ trống mục này nếu thời hạn dùng cho mọi hồ sơ.',
    example: 'nếu phải lấy ý kiến cơ quan, địa phương liên quan',
    group: 'Cách nộp',
    tier: 'form',
  }),
  nguon: factSource,
});

/**
 * The domain's time limit.
 *
 * @param source of time limits that name none of their own
 */
export function toTimeLimit(entry: z.output<typeof timeLimit>, source: string): TimeLimit {
  return { ...entry.muc, condition: entry.truong_hop ?? null, source: entry.nguon ?? source };
}
