import { describe, expect, test } from 'vitest';
import type { Change } from '#src/domain/change.ts';
import type { Content } from '#src/domain/content.ts';
import { robotsOf, sitemapOf } from '#src/view/sitemap.ts';
import { procedure } from './procedure.ts';

const PUBLIC_URL = 'https://ngoaivu.example';
const content = {
  procedures: [procedure({ slug: 'mau' }), procedure({ slug: 'hai', code: '1.000002' })],
  situations: [],
  forms: [],
  disclosures: [],
  guides: [{ slug: 'nop', title: 'Nộp', lead: null, html: '', editedOn: '2026-11-01' }],
  pages: { 'gioi-thieu': { slug: 'gioi-thieu', editedOn: '2026-11-02' } },
  questionnaires: [],
  redirects: {},
} as unknown as Content;

describe('the site map', () => {
  // Evening in London, the 26th in Viet Nam.
  const change = { code: '1.000002', at: '2026-11-25T20:00:00.000Z' } as Change;
  const map = sitemapOf({ content, publicUrl: PUBLIC_URL, changes: [change] });
  const dayOf = (path: string) =>
    new RegExp(`<loc>${PUBLIC_URL}${path}</loc>(?:<lastmod>([^<]+))?`).exec(map)?.[1];

  test('names pages, with the day of the last edit where one is kept', () => {
    expect(map).toContain(`<url><loc>${PUBLIC_URL}/</loc></url>`);
    expect(dayOf('/thu-tuc/mau')).toBe('2026-11-23');
    expect(dayOf('/huong-dan/nop')).toBe('2026-11-01');
    expect(dayOf('/gioi-thieu')).toBe('2026-11-02');
    expect(dayOf('/lien-he')).toBeUndefined();
  });

  test('knows of changes that nobody edited in that day, such as a version that came into force', () => {
    expect(dayOf('/thu-tuc/hai')).toBe('2026-11-26');
    for (const path of ['/thu-tuc', '/danh-muc', '/buu-chinh']) expect(dayOf(path), path).toBe('2026-11-26');
  });

  test('leaves out files and what nobody should find by searching', () => {
    expect(map).not.toContain('.json');
    expect(map).not.toContain('.xml</loc>');
    expect(map).not.toContain('/tim-kiem');
  });
});

describe('robots.txt', () => {
  test('closes what belongs to one person', () => {
    expect(robotsOf('official', PUBLIC_URL)).toContain('Disallow: /khao-sat/cam-on\n');
  });

  test('points to the site map only when the site is official', () => {
    expect(robotsOf('official', PUBLIC_URL)).toContain(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
    expect(robotsOf('trial', PUBLIC_URL)).not.toContain('Sitemap');
  });

  test('lets robots read that a trial is not to be indexed', () => {
    expect(robotsOf('trial', PUBLIC_URL)).not.toMatch(/^Disallow: \/$/m);
  });
});
