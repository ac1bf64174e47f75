import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { ensureDependencies } from '../scripts/lib/ensure-dependencies.mjs';
import { findChromium } from '../scripts/lib/find-chromium.mjs';
import { type Figure, median } from './figures.ts';
import { fillOfficial } from './official-content.ts';
import { withSite } from './scratch-site.ts';

/** A package of its own: 176 MB that nobody needs but for these figures. */
const TOOL = join(import.meta.dirname, 'lighthouse');
const COMMAND = join(TOOL, 'node_modules', 'lighthouse', 'cli', 'index.js');
const RUNS = 5;
const MAX_OUTPUT = 64_000_000;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** The heaviest sheet of the shipped content. */
const PLACES = {
  home: '/',
  list: '/thu-tuc',
  'heaviest sheet': '/thu-tuc/cap-ho-chieu-ngoai-giao-cong-vu',
  survey: '/khao-sat/hai-long',
  'search results': '/tim-kiem?q=ho+chieu',
};

interface Audit {
  id: string;
  score: number | null;
  numericValue?: number;
  title: string;
}

/** What is read of a report of Lighthouse. */
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
}

/** One run with the default preset: a cheap phone on slow 4G, simulated. */
async function runOnce(url: string, chromium: string): Promise<Report> {
  const sandbox = process.getuid?.() === 0 ? ' --no-sandbox' : '';
  const args = [url, '--output=json', '--quiet', `--only-categories=${CATEGORIES.join(',')}`];
  args.push(`--chrome-flags=--headless=new${sandbox}`, '--no-enable-error-reporting');
  const env = { ...process.env, CHROME_PATH: chromium };
  const { stdout } = await promisify(execFile)(process.execPath, [COMMAND, ...args], {
    env,
    maxBuffer: MAX_OUTPUT,
  });
  const report = JSON.parse(stdout) as Report;
  if (report.runtimeError) throw new Error(`${url}: ${report.runtimeError.message}`);
  return report;
}

/**
 * Now and then the browser records a page load from the middle on; Lighthouse then asks to be run again.
 *
 * @throws Error when the page could not be measured in three tries
 */
async function measure(url: string, chromium: string, triesLeft = 2): Promise<Report> {
  try {
    return await runOnce(url, chromium);
  } catch (error) {
    if (triesLeft === 0) throw error;
    return measure(url, chromium, triesLeft - 1);
  }
}

const scoreOf = (report: Report, category: string): number =>
  Math.round((report.categories[category]?.score ?? 0) * 100);

const valueOf = (report: Report, audit: string): number => report.audits[audit]?.numericValue ?? Number.NaN;

/** What costs a category its hundred. */
function faultsOf(reports: readonly Report[]): string[] {
  const faults = reports.flatMap(({ categories, audits }) =>
    Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id}: ${audits[id]?.title ?? ''}`),
  );
  return [...new Set(faults)];
}

function figuresOf(name: string, reports: readonly Report[]): Figure[] {
  const middle = (read: (report: Report) => number): number => median(reports.map(read));
  const scores = CATEGORIES.map((category) => middle((report) => scoreOf(report, category)));
  const [paint, shift, blocked] = [
    'largest-contentful-paint',
    'cumulative-layout-shift',
    'total-blocking-time',
  ].map((audit) => middle((report) => valueOf(report, audit)));
  return [
    { what: `${name}: ${CATEGORIES.join(', ')}`, value: scores.join(', ') },
    { what: `${name}: LCP, CLS, TBT`, value: `${Math.round(paint ?? 0)} ms, ${shift}, ${blocked} ms` },
    ...faultsOf(reports).map((fault) => ({ what: `${name}: less than 100`, value: fault })),
  ];
}

async function measurePlaces(site: SiteProcess, chromium: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(PLACES)) {
    const reports: Report[] = [];
    for (let run = 0; run < RUNS; run += 1) reports.push(await measure(site.url + path, chromium));
    figures.push(...figuresOf(name, reports));
  }
  return figures;
}

/** What Lighthouse says of the site in official mode, the median of five runs for each page. */
export async function benchLighthouse(): Promise<Figure[]> {
  await ensureDependencies(TOOL);
  const chromium = await findChromium();
  return withSite((site) => measurePlaces(site, chromium), fillOfficial);
}
