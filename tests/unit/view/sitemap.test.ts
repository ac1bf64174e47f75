import { describe, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import { robotsOf, sitemapOf } from '#src/view/sitemap.ts';
import { procedure } from './procedure.ts';

const PUBLIC_URL = 'https://ngoaivu.example';
const content = {
  procedures: [procedure({ slug: 'mau' })],
  situations: [],
  guides: [{ slug: 'nop', title: 'Nộp', lead: null, html: '', editedOn: '2026-11-01' }],
  questionnaires: [],
  redirects: {},
} as unknown as Content;

describe('the site map', () => {
  const map = sitemapOf(content, PUBLIC_URL);

  test('names pages, with the day of the last edit where one is kept', () => {
    expect(map).toContain(`<url><loc>${PUBLIC_URL}</loc></url>`);
    expect(map).toContain(`<loc>${PUBLIC_URL}/thu-tuc/mau</loc><lastmod>2026-11-23</lastmod>`);
    expect(map).toContain(`<loc>${PUBLIC_URL}/huong-dan/nop</loc><lastmod>2026-11-01</lastmod>`);
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
