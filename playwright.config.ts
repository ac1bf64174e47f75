import { defineConfig } from 'playwright/test';
import type { Project } from 'playwright/test';
import { leftOutLong } from './tests/support/long-files.ts';
import { QUIET_BROWSER } from './tests/support/quiet-browser.ts';
import { IS_FULL, SEED } from './tests/support/sampling.ts';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

const executablePath = process.env['CHROMIUM'];
const isRoot = process.getuid?.() === 0;

const withScripts = { javaScriptEnabled: true };
const withoutScripts = { javaScriptEnabled: false };

const desktop = { name: 'desktop', use: { viewport: DESKTOP, ...withScripts } };
const phone = { name: 'phone', use: { viewport: PHONE, ...withScripts } };
const plainDesktop = { name: 'desktop-no-js', use: { viewport: DESKTOP, ...withoutScripts } };
const plainPhone = { name: 'phone-no-js', use: { viewport: PHONE, ...withoutScripts } };

/**
 * Every test runs on all four, except: `@js` needs scripts; `@mixed` depends so little on the screen that
 * a desktop with scripts and a phone without are enough; `@once` is about neither screen nor scripts.
 */
const SCREENS: Project[] = [
  desktop,
  { ...phone, grepInvert: /@mixed|@once/ },
  { ...plainDesktop, grepInvert: /@js|@mixed|@once/ },
  { ...plainPhone, grepInvert: /@js|@once/ },
];

/**
 * Half of that, by the seed of the run: one screen with scripts and the other one without; what is `@mixed` on one
 * of the two. What is `@once` runs in any case.
 */
const SAMPLES: Project[][] = [
  [desktop, { ...plainPhone, grepInvert: /@js|@mixed|@once/ }],
  [
    { ...desktop, grepInvert: /@mixed/ },
    { ...plainPhone, grepInvert: /@js|@once/ },
  ],
  [
    { ...desktop, grep: /@once/ },
    { ...phone, grepInvert: /@once/ },
    { ...plainDesktop, grepInvert: /@js|@mixed|@once/ },
  ],
  [
    { ...desktop, grep: /@once/ },
    { ...phone, grepInvert: /@mixed|@once/ },
    { ...plainDesktop, grepInvert: /@js|@once/ },
  ],
];
const projects = IS_FULL ? SCREENS : (SAMPLES[SEED % SAMPLES.length] ?? SCREENS);

export default defineConfig({
  testDir: 'tests/e2e',
  testIgnore: leftOutLong('e2e').map((file) => `**/${file}`),
  outputDir: '.cache/browser-tests',
  globalSetup: './tests/e2e/global-setup.ts',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  // One more than most machines have processors for: some tests wait for a site that starts, or for its jobs.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    ...(process.env['SITE_URL'] === undefined ? {} : { baseURL: process.env['SITE_URL'] }),
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium refuses to run as root with its sandbox.
      args: isRoot ? [...QUIET_BROWSER, '--no-sandbox'] : QUIET_BROWSER,
    },
  },
  projects,
});
