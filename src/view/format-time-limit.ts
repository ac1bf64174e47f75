import type { TimeLimit } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';

/** Whole numbers below ten take a zero, as the documents write them; halves take a comma. */
export function formatCount(count: number): string {
  return Number.isInteger(count) ? String(count).padStart(2, '0') : String(count).replace('.', ',');
}

function formatRange({ min, max }: TimeLimit): string {
  return min === max ? formatCount(max) : `${formatCount(min)} đến ${formatCount(max)}`;
}

/** `09 ngày làm việc`, `05 đến 07 ngày`. The condition is not part of it. */
export function formatTimeLimit(limit: TimeLimit): string {
  return `${formatRange(limit)} ${vi.units[limit.unit]}`;
}

/** Each limit with its condition: `09 ngày làm việc; 15 ngày làm việc nếu phải lấy ý kiến`. */
export function describeTimeLimits(limits: TimeLimit[]): string {
  return limits
    .map((limit) => [formatTimeLimit(limit), limit.condition].filter(Boolean).join(' '))
    .join('; ');
}

/** The same within running text: `Không quá 09 ngày làm việc`. A range says by itself how far it goes. */
export function sayTimeLimits(limits: TimeLimit[]): string {
  const text = describeTimeLimits(limits);
  return limits.every(({ min, max }) => min === max) ? vi.sheet.atMost(text) : text;
}

function joinWithOr(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} hoặc ${last}`;
}

/** All limits in one phrase, each unit once, the shorter first: `01, 02 hoặc 04 ngày làm việc`; '' without limits. */
export function formatTimeLimits(limits: TimeLimit[]): string {
  const units = [...new Set(limits.map((limit) => limit.unit))];
  const perUnit = units.map((unit) => {
    const ofUnit = limits.filter((limit) => limit.unit === unit);
    const ranges = new Set(ofUnit.toSorted((a, b) => a.min - b.min || a.max - b.max).map(formatRange));
    return `${joinWithOr([...ranges])} ${vi.units[unit]}`;
  });
  return joinWithOr(perUnit);
}
