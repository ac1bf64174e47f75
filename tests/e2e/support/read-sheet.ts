import type { Page } from 'playwright/test';
import { site } from './site.ts';

/** What a sheet says of time and fee in one place; null: it says nothing of it there. */
export interface Terms {
  time: string | null;
  fee: string | null;
}

/** What a rendered sheet says, read from its bytes. */
export interface Sheet {
  title: string;
  heading: string;
  /** What stands one below the other, by anchor or class. */
  order: string[];
  sections: { id: string; number: string; text: string }[];
  glance: Record<string, string>;
  /** Terms said once for all ways to file. */
  terms: Terms;
  /** Terms of each way to file, by its anchor; only where they differ. */
  channels: Record<string, Terms>;
  /** The table of times of a guidance sheet. */
  times: { condition: string; time: string }[];
  papers: { label: string; counts: string[] }[];
  law: string[];
  openPoints: string[];
  sources: string;
  /** Procedures that have no page of their own, by anchor. */
  shared: Record<string, string>;
  /** schema.org data of the page. */
  data: Record<string, unknown>[];
  /** Where the buttons lead. */
  buttons: string[];
  record: string[];
  english: string[];
  vietnamese: string;
}

/** Reads the page's bytes as a browser does, without running anything in them. */
export async function readSheet(page: Page, path: string): Promise<Sheet> {
  const html = await (await fetch(site.url + path)).text();
  return page.evaluate((source) => {
    const sheet = new DOMParser().parseFromString(source, 'text/html');
    const words = (element: Element | null | undefined) =>
      (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const all = (selector: string, root: ParentNode = sheet) => [...root.querySelectorAll(selector)];
    const orNull = (element: Element | null) => (element === null ? null : words(element));
    const sectionsOf = (selector: string) => all(`section.section${selector}`);
    const english = all('main [lang="en"]').map(words);
    const openPoints = all('.open-point').map(words);
    const ORDER = '.trial, .glance, .contents, section.section:not([id^="ma-"]), .rating';
    const read = {
      title: sheet.title,
      heading: words(sheet.querySelector('h1')),
      order: all(ORDER).map(({ id, className }) =>
        className === 'section' ? id : (className.split(' ')[0] ?? ''),
      ),
      sections: sectionsOf('[id]:not([id^="ma-"])').map((section) => ({
        id: section.id,
        number: words(section.querySelector('h2 .number')),
        text: words(section.querySelector('.stack')),
      })),
      data: all('script[type="application/ld+json"]').flatMap(
        (script) => (JSON.parse(script.textContent) as { '@graph': Record<string, unknown>[] })['@graph'],
      ),
      buttons: all('.channels a.button').map((button) => button.getAttribute('href') ?? ''),
      record: all('.record dd').map(words),
      english,
      openPoints,
    };
    // What is open is told apart from what is known, English from Vietnamese.
    all('.open-point, main [lang="en"]').forEach((element) => element.remove());
    const rows = all('#truc-tuyen, #truc-tiep, #buu-chinh').filter(({ tagName }) => tagName === 'TR');
    return {
      ...read,
      glance: Object.fromEntries(
        all('.glance > div').map((cell) => [
          words(cell.querySelector('dt')),
          words(cell.querySelector('.value')),
        ]),
      ),
      terms: {
        time: orNull(sheet.querySelector('div#thoi-han > dd')),
        fee: orNull(sheet.querySelector('div#phi > dd')),
      },
      channels: Object.fromEntries(
        rows.map((row) => [
          row.id,
          {
            time: orNull(row.querySelector('td[data-label="Thời hạn"]')),
            fee: orNull(row.querySelector('td[data-label="Phí, lệ phí"]')),
          },
        ]),
      ),
      times: all('section#thoi-han tbody tr').map((row) => ({
        condition: words(row.querySelector('td')),
        time: words(row.querySelector('td:last-child')),
      })),
      papers: all('table.papers tbody tr:not(.group)').map((row) => ({
        label: words(row.querySelector('.paper > span:last-child')),
        counts: all('td', row).slice(1, 3).map(words),
      })),
      law: all('#can-cu .law li').map(words),
      sources: words(sheet.querySelector('section#nguon')),
      shared: Object.fromEntries(sectionsOf('[id^="ma-"]').map((section) => [section.id, words(section)])),
      vietnamese: words(sheet.querySelector('main')),
    };
  }, html);
}
