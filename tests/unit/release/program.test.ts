import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadProgram } from '#src/release/program.ts';

/** As Astro writes it: pages are read at their first request. */
const ENTRY = `
  import { common } from './chunks/common.mjs';
  export const app = { render: async () => new Response(common + (await import('./chunks/page.mjs')).text) };`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'program-'));
  mkdirSync(join(folder, 'server', 'chunks'), { recursive: true });
  writeFileSync(join(folder, 'server', 'entry.mjs'), ENTRY);
  writeFileSync(join(folder, 'server', 'chunks', 'common.mjs'), `export const common = 'trang ';`);
  writeFileSync(join(folder, 'server', 'chunks', 'page.mjs'), `export const text = 'một';`);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  process.removeAllListeners('unhandledRejection');
});

test('a program once loaded renders every page though another build has taken its place', async () => {
  const program = await loadProgram(folder);
  rmSync(folder, { recursive: true });
  const response = await program.render(new Request('http://localhost/'), {} as App.Locals);
  expect(await response.text()).toBe('trang một');
});
