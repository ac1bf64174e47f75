import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { longResponse } from '#src/lib/long-response.ts';
import { bytesOf, loadProgram } from '#src/release/program.ts';

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

test('the bytes of an answer are all of its pieces, and none where it has no body', async () => {
  const pieces = [Buffer.from('một '), Buffer.from('hai')];
  const inPieces = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  const answers = [
    new Response(inPieces),
    longResponse(pieces, 'text/csv'),
    new Response('một hai'),
    new Response(null),
  ];
  const texts = await Promise.all(
    answers.map(async (answer) => Buffer.from(await bytesOf(answer)).toString()),
  );
  expect(texts).toEqual(['một hai', 'một hai', 'một hai', '']);
});
