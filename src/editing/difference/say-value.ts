import type { z } from 'zod';
import { fee, toFee } from '../../schema/fee.ts';
import { infoOf } from '../../schema/field.ts';
import { timeLimit, toTimeLimit } from '../../schema/time-limit.ts';
import { childOf } from '../../schema/walk.ts';
import { formatDate } from '../../view/format-date.ts';
import { describeFee } from '../../view/format-fee.ts';
import { describeTimeLimits } from '../../view/format-time-limit.ts';

type Schema = z.core.$ZodType;

/** What an entry of a list is called, the best name first. */
const NAMES = ['ten', 'hoi', 'tieu_de', 'tra_loi', 'nhan', 'truong_hop', 'so_hieu', 'ma', 'tep', 'phan'];
const LONGEST_NAME = 80;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Money and terms as their sheet says them; null: no such thing, or not one that is right. */
function sayFact(schema: Schema | null, value: unknown): string | null {
  if (schema === fee) {
    const { success, data } = fee.safeParse(value);
    return success ? describeFee(toFee(data, '')) : null;
  }
  if (schema !== timeLimit) return null;
  const { success, data } = timeLimit.safeParse(value);
  return success ? describeTimeLimits([toTimeLimit(data, '')]) : null;
}

/** Whether a mapping is one fact, told as a whole instead of field by field. */
export function isOneFact(schema: Schema | null): boolean {
  return schema === fee || schema === timeLimit;
}

function sayMapping(schema: Schema | null, value: Record<string, unknown>): string {
  const name = nameOf(value);
  const rest = Object.entries(value).flatMap(([key, inner]) => {
    if (inner == null || inner === name?.value) return [];
    const child = schema === null ? null : childOf(schema, key);
    const label = (child === null ? null : infoOf(child)?.label) ?? key;
    return [`${label}: ${sayValue(child, inner)}`];
  });
  if (name === null) return rest.join('; ');
  const said = name.value.trim();
  return rest.length === 0 ? said : `${said} (${rest.join('; ')})`;
}

function nameOf(value: Record<string, unknown>): { value: string } | null {
  const key = NAMES.find((name) => typeof value[name] === 'string' && value[name].trim() !== '');
  return key === undefined ? null : { value: value[key] as string };
}

/** A value of a content file as people write it: days with slashes, money with its unit, lists with semicolons. */
export function sayValue(schema: Schema | null, value: unknown): string {
  if (typeof value === 'string') {
    const text = value.trim();
    return DAY.test(text) ? formatDate(text) : text;
  }
  if (typeof value !== 'object' || value === null) return '';
  const fact = sayFact(schema, value);
  if (fact !== null) return fact;
  if (!Array.isArray(value)) return sayMapping(schema, value as Record<string, unknown>);
  const entry = schema === null ? null : childOf(schema, 0);
  return value.map((inner) => sayValue(entry, inner)).join('; ');
}

/** What an entry of a list is called, cut short; null: it has no name. */
export function entryName(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const name = nameOf(value as Record<string, unknown>)?.value.trim() ?? '';
  if (name.length > LONGEST_NAME) return `${name.slice(0, LONGEST_NAME).replace(/\s+\S*$/u, '')}…`;
  return name === '' ? null : name;
}
