import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { step } from './progress.mjs';
import { runProcess } from './run-process.mjs';
import { StopError } from './stop-error.mjs';
import { withLock } from './with-lock.mjs';

/** All that decides what `astro build` makes. */
const SOURCES = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** @param {string} root */
const stampOf = (root) => join(root, 'dist', '.built-from');

/** @param {string} root */
function readStamp(root) {
  try {
    return readFileSync(stampOf(root), 'utf8');
  } catch {
    return null;
  }
}

/**
 * @param {string} node the program to run Astro with
 * @param {string} root
 */
async function build(node, root) {
  // Removed first and written last: a build that is cut off leaves no stamp.
  rmSync(stampOf(root), { force: true });
  const sources = hashFiles(root, SOURCES);
  const args = [join(root, 'node_modules', 'astro', 'bin', 'astro.mjs'), 'build'];
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const { code, output } = await runProcess(node, args, { cwd: root, env });
  if (code !== 0) {
    throw new StopError(`${output.trim()}\nThe program could not be built: "astro build" said why above.`);
  }
  writeFileSync(stampOf(root), sources);
}

/**
 * Builds the program into `dist/`, unless it was built from exactly these sources.
 *
 * @param {string} node the Node to build with
 * @param {string} root
 * @throws {StopError} when the build fails
 */
export async function ensureBuild(node, root) {
  const isBuilt = () => readStamp(root) === hashFiles(root, SOURCES);
  if (isBuilt()) return;
  await withLock(join(root, '.cache', 'build.lock'), async () => {
    if (!isBuilt()) await step('Building the program', () => build(node, root));
  });
}
