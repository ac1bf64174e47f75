import type { Page } from 'playwright/test';
import { catalogue, type CatalogueEntry } from './support/catalogue.ts';
import {
  expectData,
  expectGlance,
  expectLaw,
  expectOpenPoints,
  expectPapers,
  expectSources,
  expectTermsOfFull,
  expectTermsOfGuidance,
  hasOwnPage,
  isFull,
  limitsOf,
  type Pair,
  pathOf,
  told,
  unique,
} from './support/expect-facts.ts';
import {
  durationOf,
  durationsIn,
  englishQuantitiesIn,
  figuresIn,
  hasNumberInLetters,
  quantitiesIn,
} from './support/figures.ts';
import { readSheet } from './support/read-sheet.ts';
import { expect, test } from './support/test.ts';

const FULL = [
  'nop-ho-so', 'giay-to', 'cac-buoc', 'dieu-kien', 'can-cu', 'quyen', 'hoi-ai', 'nguon',
]; // prettier-ignore
const GUIDANCE = ['di-dau', 'thoi-han', 'giay-to', 'bi-tu-choi', 'can-cu', 'doi-chieu', 'hoi-ai', 'nguon'];

/** Every procedure that has a page of its own, with this page. */
async function allSheets(page: Page): Promise<Pair[]> {
  await page.goto('/');
  const pairs: Pair[] = [];
  for (const entry of (await catalogue()).filter(hasOwnPage))
    pairs.push({ entry, sheet: await readSheet(page, pathOf(entry)) });
  return pairs;
}

/** The sections a sheet must have; those that are there only with a fact that the catalogue lacks are left out. */
function demanded(entry: CatalogueEntry): string[] {
  if (isFull(entry)) return FULL;
  const isOver = entry.status !== 'in-force';
  const isLong = entry.sheet === 'guidance';
  const parts: [string, boolean][] = [
    ['di-dau', !isOver],
    ['thoi-han', entry.channels.some(({ timeLimits }) => timeLimits.length > 0)],
    ['giay-to', isLong && entry.dossierItems.length > 0],
    ['can-cu', (isLong || isOver) && entry.legalBasis.length > 0],
    ['hoi-ai', true],
    ['nguon', true],
  ];
  return parts.filter(([, isDemanded]) => isDemanded).map(([id]) => id);
}

test.describe('what a sheet says', { tag: '@once' }, () => {
  let all: Pair[];
  let catalogued: CatalogueEntry[];

  test.beforeAll(async ({ browser }) => {
    const page = await browser.newPage();
    catalogued = await catalogue();
    all = await allSheets(page);
    await page.close();
    expect(all.length).toBeGreaterThan(25);
  });

  test('has its parts in their order, none empty', () => {
    for (const { entry, sheet } of all) {
      expect(sheet.heading, entry.code).toBe(entry.name);
      const ids = sheet.sections.map(({ id }) => id);
      expect(ids, entry.code).toEqual((isFull(entry) ? FULL : GUIDANCE).filter((id) => ids.includes(id)));
      expect(ids, entry.code).toEqual(expect.arrayContaining(demanded(entry)));
      const around = [
        'trial',
        ...(entry.status === 'in-force' ? ['glance'] : []),
        'contents',
        ...ids,
        'rating',
      ];
      expect(
        sheet.order.filter((id) => id !== 'glance' || around.includes(id)),
        entry.code,
      ).toEqual(around);
      const numbers = sheet.sections.map(({ number }) => number);
      expect(numbers, entry.code).toEqual(ids.map((_, index) => `${index + 1}.`));
      for (const { id, text } of sheet.sections) expect(text, `${entry.code} ${id}`).not.toBe('');
    }
  });

  test('is what the open catalogue says: times and fees once, and equal', () => {
    for (const pair of all) {
      if (isFull(pair.entry)) expectTermsOfFull(pair);
      else expectTermsOfGuidance(pair);
      expectGlance(pair);
    }
    expect(limitsOf(all.flatMap(({ entry }) => entry.channels)).length).toBeGreaterThan(50);
  });

  test('is what the open catalogue says: papers, sets and law once, and equal', () => {
    let papers = 0;
    for (const pair of all) {
      papers += expectPapers(pair);
      expectLaw(pair);
    }
    expect(papers).toBeGreaterThan(50);
  });

  test('hides nothing that is open, and names its sources with their days', () => {
    for (const pair of all) {
      const sharing = catalogued.filter(
        (other) => !hasOwnPage(other) && pathOf(other) === pathOf(pair.entry),
      );
      expectOpenPoints(pair, sharing);
      expectSources(pair);
    }
  });

  test('is what search engines are told', () => {
    for (const pair of all) expectData(pair);
  });

  test('of a procedure without a page of its own stands on that of another, with its figures', () => {
    const shared = catalogued.filter((entry) => !hasOwnPage(entry));
    expect(shared.map(({ code }) => code)).toContain('1.001002');
    for (const entry of shared) {
      const host = all.find((pair) => pathOf(pair.entry) === pathOf(entry));
      const text = host?.sheet.shared[new URL(entry.url).hash.slice(1)] ?? '';
      expect(text, entry.code).toContain(`${entry.code} ${entry.name}`);
      const durations = durationsIn(text.split('Thời hạn')[1] ?? '');
      expect(unique(durations), entry.code).toEqual(unique(limitsOf(told(entry)).map(durationOf)));
    }
  });

  test('in English has the same figures as in Vietnamese', () => {
    let compared = 0;
    for (const { entry, sheet } of all) {
      const english = sheet.english.join(' ');
      const [own = ''] = sheet.english;
      if (entry.status !== 'in-force') continue;
      expect(own.length, entry.code).toBeGreaterThan(100);
      compared += 1;
      expect(hasNumberInLetters(english), `${entry.code}: ${english}`).toBe(false);
      const known = figuresIn(sheet.vietnamese);
      const foreign = [...figuresIn(english)].filter((figure) => !known.has(figure));
      expect(foreign, `${entry.code}: ${english}`).toEqual([]);
      const quantities = quantitiesIn(sheet.vietnamese);
      const wrong = [...englishQuantitiesIn(english)].filter((quantity) => !quantities.has(quantity));
      expect(wrong, `${entry.code}: ${english}`).toEqual([]);
      const told = figuresIn(own);
      const missing = limitsOf(entry.channels).flatMap(({ min, max }) => [min, max].map(String));
      expect(
        missing.filter((figure) => !told.has(figure)),
        `${entry.code}: ${own}`,
      ).toEqual([]);
    }
    expect(compared).toBeGreaterThan(20);
  });
});
