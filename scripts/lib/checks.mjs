import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { runProcess } from './run-process.mjs';
import { nodeArguments, runScript } from './run-script.mjs';
import { StopError } from './stop-error.mjs';
import { playwrightCounts, readCounts, vitestCounts } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{ node: string, root: string, env: NodeJS.ProcessEnv }} Surroundings
 * @typedef {(line: string) => void} Print
 * @typedef {{ name: string, run: (surroundings: Surroundings, print: Print) => Promise<Counts> }} Check
 */

/**
 * Counts something that works or does not as one test.
 *
 * @param {boolean} hasPassed
 * @returns {Counts}
 */
const one = (hasPassed) => ({ passed: hasPassed ? 1 : 0, failed: hasPassed ? 0 : 1, leftOut: 0 });

/**
 * A program of `node_modules` or a script, that passes by ending with code 0. What it says is printed when it has
 * ended, so that several checks can run at once.
 *
 * @param {string} name
 * @param {string[]} args with the program first
 * @returns {Check}
 */
function program(name, ...args) {
  return {
    name,
    async run({ node, root, env }, print) {
      const { code, output } = await runProcess(node, nodeArguments(args), { cwd: root, env });
      if (output.trim() !== '') print(output.trimEnd());
      return one(code === 0);
    },
  };
}

/**
 * @param {string} root
 * @param {string} name
 */
function freshReport(root, name) {
  const folder = join(root, '.cache', 'test-reports');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string} name
 * @param {string} project as in vitest.config.ts
 * @returns {Check}
 */
function vitest(name, project) {
  return {
    name,
    async run({ node, root, env }) {
      const report = freshReport(root, project);
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
      return readCounts(report, await runScript(node, root, args, env), vitestCounts);
    },
  };
}

/** @type {Check} */
const build = {
  name: 'program build',
  async run({ node, root }) {
    await ensureBuild(node, root);
    return one(true);
  },
};

/** @type {Check} */
const browser = {
  name: 'browser tests',
  async run({ node, root, env }) {
    if (env['CHROMIUM'] === undefined) throw new StopError('There is no browser.');
    const report = freshReport(root, 'browser');
    const args = ['node_modules/playwright/cli.js', 'test', '--reporter=line,json'];
    const code = await runScript(node, root, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report });
    return readCounts(report, code, playwrightCounts);
  },
};

/** @type {[string, ...string[]]} */
const ESLINT = ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0'];

/** Remembers which texts were well written. @type {[string, ...string[]]} */
const PRETTIER = [
  'node_modules/prettier/bin/prettier.cjs',
  ...['--cache', '--cache-strategy', 'content', '--cache-location', '.cache/prettier'],
];

/** All that `npm test` does, in this order; those of an inner list at once. @type {readonly (Check | Check[])[]} */
export const CHECKS = [
  [
    // It reads programs in TypeScript and JavaScript as it does pages.
    program('types', 'node_modules/astro/bin/astro.mjs', 'check', '--minimumSeverity', 'warning'),
    program('lint', ...ESLINT, '.'),
    program('format', ...PRETTIER, '--check', '--log-level', 'warn', '.'),
    program('content', 'scripts/check-content.ts', 'content'),
  ],
  vitest('unit tests', 'unit'),
  build,
  program('browser code', ...ESLINT, '--config', 'eslint.browser.mjs', 'dist/client'),
  vitest('tests on the national corpus', 'corpus'),
  vitest('scenario tests with PocketBase', 'api'),
  browser,
];
