import type { Content } from '../../domain/content.ts';
import { fold } from '../../search/text/fold.ts';
import { officeUpkeep } from '../../texts/office-upkeep.ts';
import { UPKEEP_TROUBLES, type UpkeepRow, type UpkeepTrouble } from '../../upkeep/register.ts';

export const UPKEEP_PATH = '/van-phong/ra-soat';
export const UPKEEP_FILE_PATH = `${UPKEEP_PATH}/ra-soat.xlsx`;

/** Keys of the address and of the form. */
export const UPKEEP_FIELD = {
  trouble: 'viec',
  sector: 'linh-vuc',
  sort: 'xep',
  search: 'tim',
  code: 'ma',
} as const;

/** Whatever is wrong. */
export const ANY_TROUBLE = 'con-viec';

export type UpkeepSort = keyof typeof officeUpkeep.filter.sorts;

export interface UpkeepFilter {
  trouble: UpkeepTrouble | typeof ANY_TROUBLE | '';
  sector: string;
  sort: UpkeepSort;
  /** As it was typed. */
  search: string;
}

/** What an address asks for; what it does not know counts as not said. */
export function upkeepFilter(query: URLSearchParams, { sectors }: Content): UpkeepFilter {
  const said = (name: string) => query.get(name)?.trim() ?? '';
  const trouble = [...UPKEEP_TROUBLES, ANY_TROUBLE].find((known) => known === said(UPKEEP_FIELD.trouble));
  const sort = said(UPKEEP_FIELD.sort);
  return {
    trouble: (trouble ?? '') as UpkeepFilter['trouble'],
    sector: sectors.find(({ slug }) => slug === said(UPKEEP_FIELD.sector))?.slug ?? '',
    sort: sort in officeUpkeep.filter.sorts ? (sort as UpkeepSort) : 'can-lam',
    search: said(UPKEEP_FIELD.search).slice(0, 100),
  };
}

/** The address that asks for that. */
export function upkeepAddress(filter: Partial<UpkeepFilter>, path: string = UPKEEP_PATH): string {
  const pairs = [
    [UPKEEP_FIELD.trouble, filter.trouble],
    [UPKEEP_FIELD.sector, filter.sector],
    [UPKEEP_FIELD.sort, filter.sort === 'can-lam' ? '' : filter.sort],
    [UPKEEP_FIELD.search, filter.search],
  ].filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

export function isFiltering({ trouble, sector, search }: UpkeepFilter): boolean {
  return trouble !== '' || sector !== '' || search !== '';
}

function isAsked({ procedure, troubles }: UpkeepRow, { trouble, sector, search }: UpkeepFilter): boolean {
  const { name, code, publicationDecision } = procedure;
  const text = ` ${fold(`${code} ${name} ${publicationDecision ?? ''}`)}`;
  if (sector !== '' && procedure.sector !== sector) return false;
  if (trouble === ANY_TROUBLE && troubles.length === 0) return false;
  if (trouble !== '' && trouble !== ANY_TROUBLE && !troubles.includes(trouble)) return false;
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(` ${word}`));
}

/** Lower comes first: the worst trouble, then how many there are. */
function urgency({ troubles }: UpkeepRow): number {
  const [worst] = troubles;
  const place = worst === undefined ? UPKEEP_TROUBLES.length : UPKEEP_TROUBLES.indexOf(worst);
  return place * (UPKEEP_TROUBLES.length + 1) - troubles.length;
}

const ORDERS: Record<UpkeepSort, (a: UpkeepRow, b: UpkeepRow) => number> = {
  'can-lam': (a, b) => urgency(a) - urgency(b) || b.checkedDaysAgo - a.checkedDaysAgo,
  'doi-chieu': (a, b) => b.checkedDaysAgo - a.checkedDaysAgo,
  ten: (a, b) => a.procedure.name.localeCompare(b.procedure.name, 'vi'),
  ma: (a, b) => a.procedure.code.localeCompare(b.procedure.code),
};

/** The rows that are asked for, in the order that is asked for. */
export function askedRows(rows: readonly UpkeepRow[], filter: UpkeepFilter): UpkeepRow[] {
  return rows.filter((row) => isAsked(row, filter)).toSorted(ORDERS[filter.sort]);
}
