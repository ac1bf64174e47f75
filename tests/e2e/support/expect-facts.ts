import { expect } from './test.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { amountsIn, amountsOf, durationOf, durationsIn, figuresIn, without } from './figures.ts';
import type { Sheet, Terms } from './read-sheet.ts';

/*
 * What the page of a procedure must say of each fact of the open catalogue.
 */

/** How machines are told each way to file, in the words of the page. */
const WAYS = { online: 'Trực tuyến', 'in-person': 'Trực tiếp', post: 'Bưu chính' } as const;

const ANCHORS = { online: 'truc-tuyen', 'in-person': 'truc-tiep', post: 'buu-chinh' } as const;

type Way = CatalogueEntry['channels'][number];

/** A procedure and the page on which it stands. */
export interface Pair {
  entry: CatalogueEntry;
  sheet: Sheet;
}

export const isFull = ({ sheet }: CatalogueEntry) => sheet.startsWith('full');
export const hasOwnPage = ({ url }: CatalogueEntry) => !url.includes('#');
export const pathOf = ({ url }: CatalogueEntry) => new URL(url).pathname;
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
export const unique = (texts: string[]) => [...new Set(texts)];

/** `09/6/2026`, as pages write days. */
function dayOf(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  const two = (value = 0, isShort = false) => (isShort ? String(value) : String(value).padStart(2, '0'));
  return `${two(day)}/${two(month, (month ?? 0) > 2 && (month ?? 0) < 10)}/${year}`;
}

/** Ways to file that the sheet speaks of. */
export function told({ channels }: CatalogueEntry): Way[] {
  const possible = channels.filter(({ available }) => available !== false);
  const said = possible.filter(({ timeLimits, fees }) => timeLimits.length + fees.length > 0);
  return said.length > 0 ? said : possible;
}

export const limitsOf = (ways: Way[]) => ways.flatMap(({ timeLimits }) => timeLimits);

/** The terms shown in one place are those of these ways, each once and in the same order. */
function expectTerms(shown: Terms, ways: Way[], code: string): void {
  const limits = limitsOf(ways);
  const fees = ways.flatMap((way) => way.fees);
  const time = without(shown.time ?? '', unique(limits.map(({ condition }) => condition ?? '')));
  expect(durationsIn(time), `${code} ${shown.time}`).toEqual(unique(limits.map(durationOf)));
  const words = unique(fees.flatMap(({ condition, text }) => [condition ?? '', text ?? '']));
  const fee = without(shown.fee ?? '', words);
  expect(amountsIn(fee), `${code} ${shown.fee}`).toEqual(unique(amountsOf(fees)));
  for (const word of words)
    expect(plain(shown.fee ?? '').toLowerCase(), code).toContain(plain(word).toLowerCase());
}

/** A full sheet says its terms once for all ways to file, or once for each. */
export function expectTermsOfFull({ entry, sheet }: Pair): void {
  if (Object.keys(sheet.channels).length === 0) return expectTerms(sheet.terms, told(entry), entry.code);
  for (const way of entry.channels) {
    const shown = sheet.channels[ANCHORS[way.channel]];
    expect(shown, `${entry.code} ${way.channel}`).toBeDefined();
    if (way.available === false) expect(shown, entry.code).toEqual({ time: null, fee: null });
    else expectTerms(shown as Terms, [way], `${entry.code} ${way.channel}`);
  }
}

/** A guidance sheet has a table of its times, and says the fee where to go. */
export function expectTermsOfGuidance({ entry, sheet }: Pair): void {
  const limits = limitsOf(told(entry));
  expect(
    unique(sheet.times.map(({ condition, time }) => `${time} ${condition}`.toLowerCase())),
    entry.code,
  ).toEqual(
    unique(
      limits.map((limit) => plain(`${durationOf(limit)} ${limit.condition ?? 'thông thường'}`).toLowerCase()),
    ),
  );
  expect(sheet.times.length, entry.code).toBe(
    unique(limits.map((limit) => JSON.stringify({ ...limit, source: 0 }))).length,
  );
  if (entry.status === 'in-force')
    expectTerms(
      { ...sheet.terms, time: null },
      told(entry).map((way) => ({ ...way, timeLimits: [] })),
      entry.code,
    );
}

/** The summary repeats no figure that the catalogue lacks, and of the time leaves none out. */
export function expectGlance({ entry, sheet }: Pair): void {
  const shown = sheet.glance['Bao lâu'];
  if (shown === undefined) return;
  const limits = limitsOf(told(entry));
  const ordinary = unique(limits.filter(({ condition }) => condition === null).map(durationOf));
  const summed = ordinary.length === 1 ? ordinary : limits.map(durationOf);
  expect(figuresIn(shown), `${entry.code} ${shown}`).toEqual(figuresIn(summed.join(' ')));
}

export function expectPapers({ entry, sheet }: Pair): number {
  if (!sheet.sections.some(({ id }) => id === 'giay-to')) return 0;
  expect(sheet.papers.length, entry.code).toBe(entry.dossierItems.length);
  entry.dossierItems.forEach(({ label, originals, copies }, index) => {
    const shown = sheet.papers[index];
    expect(shown?.label, entry.code).toContain(plain(label));
    const counts = shown?.counts.map((cell) => /^\d+/.exec(cell)?.[0] ?? null);
    const numbers = [originals, copies].map((count) => (count === null ? null : String(count)));
    expect(counts, `${entry.code} ${label}`).toEqual(numbers);
  });
  if (entry.dossierItems.length === 0) return 0;
  const { text = '' } = sheet.sections.find(({ id }) => id === 'giay-to') ?? {};
  const sets = /Số bộ hồ sơ: (?:(\d+) bộ|chưa xác định)\./g;
  expect(
    [...text.matchAll(sets)].map(([, count]) => (count === undefined ? null : Number(count))),
    entry.code,
  ).toEqual([entry.dossierSets]);
  return sheet.papers.length;
}

export function expectLaw({ entry, sheet }: Pair): void {
  if (!sheet.sections.some(({ id }) => id === 'can-cu')) return;
  expect(sheet.law.length, entry.code).toBe(entry.legalBasis.length);
  for (const { number, date } of entry.legalBasis) {
    const own = sheet.law.filter(
      (text) => text.startsWith(number) && !/^[\d\p{L}-]/u.test(text.slice(number.length)),
    );
    expect(own.length, `${entry.code} ${number}`).toBe(1);
    if (date !== null) expect(own[0], entry.code).toContain(`${number}, ${dayOf(date)}`);
  }
}

/** What is open is hidden nowhere and said once. */
export function expectOpenPoints({ entry, sheet }: Pair, sharing: CatalogueEntry[]): void {
  const points = [entry, ...sharing].flatMap(({ openPoints }) => openPoints);
  const wanted = points.map(({ reason, since }) =>
    plain(`Cần đối chiếu ${reason} Ghi ngày ${dayOf(since)}.`),
  );
  expect(sheet.openPoints.toSorted(), entry.code).toEqual(wanted.toSorted());
}

export function expectSources({ entry, sheet }: Pair): void {
  expect(sheet.sources, entry.code).toContain(dayOf(entry.checkedOn));
  for (const { title, checkedOn } of entry.sources) {
    const seen = checkedOn === entry.checkedOn ? title : `${title}, xem ngày ${dayOf(checkedOn)}`;
    expect(sheet.sources, entry.code).toContain(plain(seen));
  }
}

interface DescribedChannel {
  name: string;
  serviceUrl?: string;
  /** Time limits in words. */
  description?: string;
  /** A time limit as ISO 8601 has it. */
  processingTime?: string;
}

/** The schema.org data for machines says what the page says, and no figure of its own. */
export function expectData({ entry, sheet }: Pair): void {
  const service = sheet.data.find(({ '@type': type }) => type === 'GovernmentService');
  expect(service, entry.code).toMatchObject({ name: sheet.heading, identifier: entry.code, url: entry.url });
  expect(sheet.record, entry.code).toContain(entry.code);
  for (const channel of (service?.['availableChannel'] ?? []) as DescribedChannel[]) {
    const { name, serviceUrl, description = '', processingTime } = channel;
    const way = entry.channels.find((each) => WAYS[each.channel] === name);
    expect(way?.available, `${entry.code} ${name}`).toBe(true);
    if (serviceUrl !== undefined) expect(sheet.buttons, entry.code).toContain(serviceUrl);
    const limits = way?.timeLimits ?? [];
    const told = without(description, unique(limits.map(({ condition }) => condition ?? '')));
    if (description !== '') expect(durationsIn(told), entry.code).toEqual(limits.map(durationOf));
    if (processingTime !== undefined)
      expect([...figuresIn(processingTime)], entry.code).toEqual(limits.map(({ max }) => String(max)));
  }
  const operator = service?.['serviceOperator'] as { name: string } | undefined;
  if (operator !== undefined) expect(operator.name, entry.code).toBe(entry.decidingBody);
}
