import { CHANNELS } from '../domain/procedure.ts';
import type { Content } from '../domain/content.ts';
import type { OnlineLevel, Procedure } from '../domain/procedure.ts';
import { memoBy } from '../lib/memo-by.ts';
import { vi } from '../texts/vi.ts';
import { AUDIENCES, audienceLabel, audiencesOf } from './audience.ts';
import { CHANNEL_ANCHORS } from './channels.ts';

/** Keys of the list's address; they are printed and linked elsewhere and never change. */
export const FILTER_KEYS = ['linh-vuc', 'doi-tuong', 'kenh', 'muc-do', 'tinh-huong'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Wanted values by key; several values of one key mean "any of them", an empty list no filter. */
export type Filters = Record<FilterKey, string[]>;

const ONLINE_LEVELS: Record<OnlineLevel, string> = {
  full: 'toan-trinh',
  partial: 'mot-phan',
  none: 'chua-co',
  unverified: 'dang-doi-chieu',
};

/** Values of a procedure for each key, as they stand in the address; worked out once for each release. */
const valuesOf = memoBy((procedure: Procedure): Filters => {
  const open = CHANNELS.filter((channel) => procedure.channels[channel].available === true);
  return {
    'linh-vuc': [procedure.sector],
    'doi-tuong': audiencesOf(procedure),
    kenh: open.map((channel) => CHANNEL_ANCHORS[channel]),
    'muc-do': [ONLINE_LEVELS[procedure.onlineLevel]],
    'tinh-huong': procedure.situations,
  };
});

/** Reads the filters of an address; empty values are no filter, unknown ones find nothing. */
export function parseFilters(query: URLSearchParams): Filters {
  const values = (key: FilterKey) => query.getAll(key).filter((value) => value !== '');
  return Object.fromEntries(FILTER_KEYS.map((key) => [key, values(key)])) as Filters;
}

export function hasFilters(filters: Filters): boolean {
  return FILTER_KEYS.some((key) => filters[key].length > 0);
}

/** Procedures that fit every key, in their order. Replaced and abolished ones are left to search. */
export function filterProcedures(procedures: Procedure[], filters: Filters): Procedure[] {
  return procedures
    .filter(({ status }) => status === 'in-force')
    .filter((procedure) => {
      const values = valuesOf(procedure);
      return FILTER_KEYS.every(
        (key) => filters[key].length === 0 || filters[key].some((wanted) => values[key].includes(wanted)),
      );
    });
}

/** One select of the filter form. */
export interface FilterField {
  key: FilterKey;
  label: string;
  options: { value: string; label: string; isChosen: boolean }[];
}

/** The selects with only those options that find something. */
export function filterFields({ sectors, procedures }: Content, filters: Filters): FilterField[] {
  const listed = filterProcedures(procedures, parseFilters(new URLSearchParams()));
  const all: [FilterKey, string, [string, string][]][] = [
    ['linh-vuc', vi.list.sector, sectors.map(({ slug, name }) => [slug, name])],
    ['doi-tuong', vi.list.audience, AUDIENCES.map((group) => [group, audienceLabel(group)])],
    ['kenh', vi.list.channel, CHANNELS.map((it) => [CHANNEL_ANCHORS[it], vi.channels.names[it]])],
    ['muc-do', vi.list.onlineLevel, levelOptions()],
  ];
  const used = new Set(listed.flatMap(valuesOf).flatMap(pairsOf));
  return all.map(([key, label, options]) => ({
    key,
    label,
    options: options
      .filter(([value]) => used.has(pair(key, value)))
      .map(([value, words]) => ({ value, label: words, isChosen: filters[key].includes(value) })),
  }));
}

/** A value under its key. */
function pair(key: FilterKey, value: string): string {
  return `${key}=${value}`;
}

function pairsOf(values: Filters): string[] {
  return FILTER_KEYS.flatMap((key) => values[key].map((value) => pair(key, value)));
}

function levelOptions(): [string, string][] {
  const levels = Object.keys(ONLINE_LEVELS) as OnlineLevel[];
  return levels.map((level) => [ONLINE_LEVELS[level], vi.channels.onlineLevels[level]]);
}
