import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuild } from '../../../scripts/lib/ensure-build.mjs';
import { projectFolder, write, writeProgram } from './project-folder.ts';

const SOURCES = { 'src/pages/index.astro': 'home', 'public/a.svg': '<svg/>', 'package-lock.json': '{}' };

let root: string;
let node: string;

beforeEach(() => {
  root = projectFolder(SOURCES);
  node = putNode('echo built >"$out/entry.mjs"');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A `node` that notes each run of it instead of building; `$out` is where Astro was told to build. */
function putNode(body: string): string {
  const note = `echo "$@" >>${join(root, 'builds')}`;
  return writeProgram(root, 'bin/node', `${note}\nout="$4"; mkdir -p "$out"\n${body}`);
}

function built(): string {
  return readFileSync(join(root, 'dist', 'entry.mjs'), 'utf8');
}

function builds(): number {
  const log = join(root, 'builds');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
}

test('builds the program the first time', async () => {
  await ensureBuild(node, root);
  expect(readFileSync(join(root, 'builds'), 'utf8')).toMatch(/astro\.mjs build --outDir \S+\n$/);
  expect(built()).toBe('built\n');
});

test('does not build when nothing has changed', async () => {
  await ensureBuild(node, root);
  await ensureBuild(node, root);
  expect(builds()).toBe(1);
});

test('does not build because a file was only touched', async () => {
  await ensureBuild(node, root);
  writeFileSync(join(root, 'src/pages/index.astro'), 'home');
  await ensureBuild(node, root);
  expect(builds()).toBe(1);
});

test.each([
  ['a source changes', () => write(root, 'src/pages/index.astro', 'other')],
  ['a source is added', () => write(root, 'src/pages/more.astro', '')],
  ['a source is renamed', () => rename('src/pages/index.astro', 'src/pages/other.astro')],
  ['a public file changes', () => write(root, 'public/a.svg', '<svg></svg>')],
  ['the dependencies change', () => write(root, 'package-lock.json', '{ }')],
])('builds again when %s', async (_case, change) => {
  await ensureBuild(node, root);
  change();
  await ensureBuild(node, root);
  expect(builds()).toBe(2);
});

test('builds again after a build that failed, and says what it said', async () => {
  putNode('echo half >"$out/entry.mjs"; echo "unexpected token"; exit 1');
  await expect(ensureBuild(node, root)).rejects.toThrow(/unexpected token\nThe program could not be built/);
  expect(existsSync(join(root, 'dist'))).toBe(false);
  putNode('echo whole >"$out/entry.mjs"');
  await ensureBuild(node, root);
  expect(built()).toBe('whole\n');
  expect(builds()).toBe(2);
});

test('leaves the program before as it is until another one is whole', async () => {
  await ensureBuild(node, root);
  write(root, 'src/pages/index.astro', 'other');
  // Looks at what stands in the place while it builds.
  putNode(`cat ${join(root, 'dist/entry.mjs')} >${join(root, 'seen')}; echo half >"$out/entry.mjs"; exit 1`);
  await expect(ensureBuild(node, root)).rejects.toThrow();
  expect(readFileSync(join(root, 'seen'), 'utf8')).toBe('built\n');
  expect(built()).toBe('built\n');
  putNode('echo new >"$out/entry.mjs"');
  await ensureBuild(node, root);
  expect(built()).toBe('new\n');
  expect(readdirSync(join(root, '.cache'))).toEqual([]);
});

test('takes nothing over from a build that was cut off', async () => {
  write(root, '.cache/build/left.mjs', 'half');
  write(root, '.cache/build.before/entry.mjs', 'older');
  await ensureBuild(node, root);
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['.built-from', 'entry.mjs']);
});

function rename(from: string, to: string): void {
  write(root, to, readFileSync(join(root, from), 'utf8'));
  rmSync(join(root, from));
}
