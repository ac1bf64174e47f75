import { defineConfig } from 'playwright/test';

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

const QUIET_BROWSER = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const executablePath = process.env['CHROMIUM'];
const isRoot = process.getuid?.() === 0;

/**
 * Every test runs on all four, except: `@js` needs scripts; `@mixed` depends so little on the screen that
 * a desktop with scripts and a phone without are enough; `@once` is about neither screen nor scripts.
 */
const withScripts = { javaScriptEnabled: true };
const withoutScripts = { javaScriptEnabled: false };

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/browser-tests',
  globalSetup: './tests/e2e/global-setup.ts',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: true,
  workers: 2,
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
  projects: [
    { name: 'desktop', use: { viewport: DESKTOP, ...withScripts } },
    { name: 'phone', use: { viewport: PHONE, ...withScripts }, grepInvert: /@mixed|@once/ },
    { name: 'desktop-no-js', use: { viewport: DESKTOP, ...withoutScripts }, grepInvert: /@js|@mixed|@once/ },
    { name: 'phone-no-js', use: { viewport: PHONE, ...withoutScripts }, grepInvert: /@js|@once/ },
  ],
});
