import type { Content } from '../domain/content.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { formatDate } from '../view/format-date.ts';

const DAY_IN_MS = 86_400_000;

/** Time enough to make a new version by what replaces the document. */
const FORMULA_NOTICE_IN_DAYS = 60;

/**
 * Vietnamese sentences on formulas of open forms: those whose source ends, and what their editor must know.
 * For who checks the content by hand; nothing about them is new at the next edit.
 */
export function surveyWarnings({ questionnaires }: Pick<Content, 'questionnaires'>, now: Date): string[] {
  const open = questionnaires.filter(({ isOpen }) => isOpen);
  return open.flatMap(({ id, version, formula }) => {
    if (formula === null) return [];
    const file = `khao-sat/${id}/${version}.yaml`;
    const caution = formula.caution === null ? [] : [`${file}: ${formula.caution}`];
    return [...caution, ...endOfFormula(file, formula.validUntil, now)];
  });
}

function endOfFormula(file: string, validUntil: string | null, now: Date): string[] {
  if (validUntil === null) return [];
  const end = formatDate(validUntil);
  if (validUntil < vietnamDay(now)) {
    return [`${file}: công thức chỉ áp dụng đến hết ngày ${end}; kỳ sau phải dùng văn bản thay thế.`];
  }
  const soon = vietnamDay(new Date(now.getTime() + FORMULA_NOTICE_IN_DAYS * DAY_IN_MS));
  return validUntil <= soon ? [`${file}: công thức áp dụng đến hết ngày ${end}; tìm văn bản thay thế.`] : [];
}
