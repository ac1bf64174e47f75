import type { Page } from 'playwright/test';
import { expect, test } from './support/test.ts';
import { catalogue, type CatalogueEntry } from './support/catalogue.ts';
import { site } from './support/site.ts';

const FULL = [
  'nop-ho-so', 'giay-to', 'cac-buoc', 'dieu-kien', 'can-cu', 'quyen', 'hoi-ai', 'nguon',
]; // prettier-ignore
const GUIDANCE = ['di-dau', 'thoi-han', 'giay-to', 'bi-tu-choi', 'can-cu', 'doi-chieu', 'hoi-ai', 'nguon'];

/** The words of the law for each unit. */
const UNITS: Record<string, string> = {
  'working-day': 'ngày làm việc',
  'calendar-day': 'ngày',
  'working-hour': 'giờ làm việc',
  hour: 'giờ',
  month: 'tháng',
};

/** What a rendered sheet says, read from its bytes. */
interface Sheet {
  title: string;
  heading: string;
  sections: { id: string; number: string }[];
  papers: { label: string; counts: string[] }[];
  law: string[];
  text: string;
  english: string;
  vietnamese: string;
}

/** Reads the page's bytes as a browser does, without running anything in them. */
async function read(page: Page, path: string): Promise<Sheet> {
  const html = await (await fetch(site.url + path)).text();
  return page.evaluate((source) => {
    const sheet = new DOMParser().parseFromString(source, 'text/html');
    const words = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const all = (selector: string) => [...sheet.querySelectorAll(selector)];
    const english = all('main [lang="en"]').map(words).join(' ');
    const main = sheet.querySelector('main');
    const text = words(main);
    all('main [lang="en"]').forEach((element) => element.remove());
    return {
      title: sheet.title,
      heading: words(sheet.querySelector('h1')),
      sections: all('section.section[id]:not([id^="ma-"])').map((section) => ({
        id: section.id,
        number: words(section.querySelector('h2 .number')),
      })),
      papers: all('table.papers tbody tr:not(.group)').map((row) => ({
        label: words(row.querySelector('.paper > span:last-child')?.firstChild?.parentElement ?? null),
        counts: [...row.querySelectorAll('td')].slice(1, 3).map(words),
      })),
      law: all('#can-cu .law li').map(words),
      text,
      english,
      vietnamese: words(main),
    };
  }, html);
}

/** `09 ngày làm việc`, `0,5 ngày`: as the documents write numbers. */
function inWords(value: number, unit: string): string {
  const number = Number.isInteger(value) ? String(value).padStart(2, '0') : String(value).replace('.', ',');
  return `${number} ${UNITS[unit]}`;
}

/** Numbers as figures, without the zeros in front and without the signs between thousands. */
function figures(text: string): Set<string> {
  const found = text.replace(/(\d)[.,](?=\d{3}\b)/g, '$1').match(/\d+/g) ?? [];
  return new Set(found.map((digits) => digits.replace(/^0+(?=\d)/, '')));
}

const pathOf = ({ url }: CatalogueEntry) => new URL(url).pathname;

test.describe('what a sheet says', { tag: '@once' }, () => {
  test('has its parts in their order, under a title of its own', async ({ page }) => {
    await page.goto('/');
    const titles = new Map<string, string>();
    for (const entry of await catalogue()) {
      if (entry.url.includes('#')) continue;
      const { title, heading, sections } = await read(page, pathOf(entry));
      expect(heading, entry.code).toBe(entry.name);
      expect(titles.get(title), entry.code).toBeUndefined();
      titles.set(title, entry.code);
      const order = entry.sheet.startsWith('full') ? FULL : GUIDANCE;
      const ids = sections.map(({ id }) => id);
      expect(ids, entry.code).toEqual(order.filter((id) => ids.includes(id)));
      if (entry.sheet.startsWith('full')) expect(ids, entry.code).toEqual(FULL);
      expect(
        sections.map(({ number }) => number),
        entry.code,
      ).toEqual(ids.map((_, index) => `${index + 1}.`));
    }
    expect(titles.size).toBeGreaterThan(25);
  });

  test('is what the open catalogue says, figure by figure', async ({ page }) => {
    await page.goto('/');
    let limits = 0;
    let papers = 0;
    for (const entry of await catalogue()) {
      if (entry.url.includes('#') || entry.status !== 'in-force') continue;
      const sheet = await read(page, pathOf(entry));
      for (const { min, max, unit } of entry.channels.flatMap(({ timeLimits }) => timeLimits)) {
        limits += 1;
        for (const value of [min, max])
          expect(sheet.text, entry.code).toContain(inWords(value, unit).split(' ')[0]);
        expect(sheet.text, entry.code).toContain(inWords(max, unit));
      }
      for (const { amount } of entry.channels.flatMap(({ fees }) => fees)) {
        if (amount !== null) expect(sheet.text, entry.code).toContain(amount.toLocaleString('vi-VN'));
      }
      const shown = sheet.papers.map(({ label }) => label);
      if (shown.length > 0) {
        expect(shown.length, entry.code).toBe(entry.dossierItems.length);
        entry.dossierItems.forEach(({ label, originals, copies }, index) => {
          papers += 1;
          expect(shown[index], entry.code).toContain(label.replace(/\s+/g, ' '));
          const counts = sheet.papers[index]?.counts.map((cell) => /^\d+/.exec(cell)?.[0] ?? null);
          expect(counts, `${entry.code} ${label}`).toEqual(
            [originals, copies].map((count) => (count === null ? null : String(count))),
          );
        });
      }
      if (sheet.sections.some(({ id }) => id === 'can-cu')) {
        expect(sheet.law.length, entry.code).toBe(entry.legalBasis.length);
        for (const { number } of entry.legalBasis) expect(sheet.law.join('\n'), entry.code).toContain(number);
      }
    }
    expect(limits).toBeGreaterThan(50);
    expect(papers).toBeGreaterThan(50);
  });

  test('in English has no figure that the Vietnamese lacks', async ({ page }) => {
    await page.goto('/');
    let compared = 0;
    for (const entry of await catalogue()) {
      if (entry.url.includes('#')) continue;
      const { english, vietnamese } = await read(page, pathOf(entry));
      if (english === '') continue;
      const known = figures(vietnamese);
      const foreign = [...figures(english)].filter((figure) => !known.has(figure));
      expect(foreign, `${entry.code}: ${english}`).toEqual([]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });
});
