import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { SiteProcess } from '#tests/api/support/site-process.ts';
import { median, milliseconds, ratio, timed } from './figures.ts';
import type { Figure } from './figures.ts';
import { withSite } from './scratch-site.ts';

const EDITS = 7;
const POLL_IN_MS = 5;
const GIVE_UP_AFTER_MS = 60_000;
const ROOT = join(import.meta.dirname, '..');

/**
 * Saves a page of the content with a new last line and waits until the public page has that line.
 *
 * @returns how long that took, in milliseconds
 */
export function edit(site: SiteProcess, number: number): Promise<number> {
  return timed(() => editAndWait(site, number));
}

async function editAndWait(site: SiteProcess, number: number): Promise<void> {
  const line = `Dòng sửa thử số ${number}.`;
  appendFileSync(join(site.paths.root, 'content', 'trang', 'gioi-thieu.md'), `\n${line}\n`);
  const signal = AbortSignal.timeout(GIVE_UP_AFTER_MS);
  while (!(await (await fetch(`${site.url}/gioi-thieu`, { signal })).text()).includes(line))
    await wait(POLL_IN_MS);
}

/** What the same edit would take if the pages had to be built into the program. */
async function build(): Promise<void> {
  const outDir = mkdtempSync(join(tmpdir(), 'bench-build-'));
  try {
    const astro = join(ROOT, 'node_modules', 'astro', 'bin', 'astro.mjs');
    await promisify(execFile)(process.execPath, [astro, 'build', '--outDir', outDir], { cwd: ROOT });
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

/** From a saved file to the public page, against a build of the program. */
export function benchPublishing(): Promise<Figure[]> {
  return withSite(async (site) => {
    const edits: number[] = [];
    for (let number = 1; number <= EDITS; number += 1) {
      edits.push(await edit(site, number));
    }
    const built = await timed(build);
    return [
      { what: 'from a saved file to the public page', value: milliseconds(median(edits)) },
      { what: 'a build of the program', value: milliseconds(built) },
      { what: 'build to saved file', value: ratio(built / median(edits)) },
    ];
  });
}
