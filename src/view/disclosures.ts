import { daysLateOf } from '../disclosure/due.ts';
import type { Content } from '../domain/content.ts';
import type { Disclosure, DisclosureDuty, DisclosurePeriod } from '../domain/disclosure.ts';
import { disclosureTexts as text } from '../texts/disclosures.ts';
import { formatDate } from './format-date.ts';
import { formatSize } from './format-size.ts';

/** A document as the public page tells of it. */
export interface DisclosureRow {
  title: string;
  /** Number, day and when it was made public. */
  about: string;
  /** null: its rule has no term, so that it is neither in time nor late. */
  stamp: { kind: 'ok' | 'note'; text: string } | null;
  files: { href: string; text: string }[];
  /** One sentence or two of each file that was recalled. */
  recalled: string[];
  link: string | null;
  note: string | null;
}

/** Documents of one year. */
export interface DisclosureYear {
  year: number;
  rows: DisclosureRow[];
}

export interface DisclosureGroup {
  id: string;
  title: string;
  /** By what rule, on what form, by when. */
  rule: string;
  /** What is not certain about the rule; null: nothing. */
  doubt: string | null;
  years: DisclosureYear[];
  /** Periods that are over and have no document yet. */
  owed: { text: string; isLate: boolean }[];
}

/** `9 tháng năm 2026`, `năm 2026`. */
export function periodOfYear(year: number, period: DisclosurePeriod | null): string {
  return period === null || period === 'year' ? text.year(year) : text.period(text.periods[period], year);
}

function termWords({ term, certainty }: DisclosureDuty): string {
  if (term === null) return certainty === 'read' ? text.noTerm : text.unknownTerm;
  return text.term(term.count, text.units[term.unit], text.from[term.from]);
}

function ruleOf(duty: DisclosureDuty): string {
  return [duty.basis, ...(duty.form === null ? [] : [duty.form]), termWords(duty)]
    .map((part) => `${part}.`)
    .join(' ');
}

function rowOf(duty: DisclosureDuty, disclosure: Disclosure, { calendar }: Content): DisclosureRow {
  const {
    title,
    period,
    year,
    document,
    documentDay,
    publishedOn,
    files,
    recalled = [],
    link,
    note,
  } = disclosure;
  const late = daysLateOf(duty, disclosure, calendar);
  return {
    title,
    about: [
      ...(period === null ? [] : [periodOfYear(year, period)]),
      ...(document === null ? [] : [document]),
      ...(documentDay === null ? [] : [text.ofDay(formatDate(documentDay))]),
      text.publishedOn(formatDate(publishedOn)),
    ].join(' · '),
    stamp:
      late === null
        ? null
        : late === 0
          ? { kind: 'ok', text: text.inTime }
          : { kind: 'note', text: text.late(late) },
    files: files.map(({ name, type, size }) => ({
      href: `/tep/${name}`,
      text: text.file(name, type, formatSize(size)),
    })),
    recalled: recalled.map(({ recalledOn, reason }) => text.recalled(formatDate(recalledOn), reason)),
    link,
    note,
  };
}

function yearsOf(duty: DisclosureDuty, content: Content): DisclosureYear[] {
  const own = content.disclosures.filter((each) => each.duty === duty.id);
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => ({
    year,
    rows: own.filter((each) => each.year === year).map((each) => rowOf(duty, each, content)),
  }));
}

/** What `/cong-khai` shows: every kind with its rule, its documents by year, and what is owed. */
export function disclosureGroups(content: Content): DisclosureGroup[] {
  return content.disclosureDuties.map((duty) => ({
    id: duty.id,
    title: duty.name,
    rule: ruleOf(duty),
    doubt: duty.certainty === 'read' ? null : text.doubt[duty.certainty],
    years: yearsOf(duty, content),
    owed: content.owedDisclosures
      .filter((each) => each.duty === duty.id)
      .map(({ year, period, due, isLate }) => ({
        text: (isLate ? text.owedLate : text.owed)(periodOfYear(year, period), formatDate(due)),
        isLate,
      })),
  }));
}
