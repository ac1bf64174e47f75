import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureBuild } from '../../../scripts/lib/ensure-build.mjs';
import { projectFolder, write, writeProgram } from './project-folder.ts';

const SOURCES = { 'src/pages/index.astro': 'home', 'public/a.svg': '<svg/>', 'package-lock.json': '{}' };

let root: string;
let node: string;

beforeEach(() => {
  root = projectFolder(SOURCES);
  node = putNode('mkdir -p dist; echo built >dist/entry.mjs');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A `node` that notes each run of it instead of building. */
function putNode(body: string): string {
  return writeProgram(root, 'bin/node', `echo "$@" >>${join(root, 'builds')}\n${body}`);
}

function builds(): number {
  const log = join(root, 'builds');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').length : 0;
}

test('builds the program the first time', async () => {
  await ensureBuild(node, root);
  expect(readFileSync(join(root, 'builds'), 'utf8')).toMatch(/astro\.mjs build\n$/);
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
  putNode('mkdir -p dist; echo half >dist/entry.mjs; echo "unexpected token"; exit 1');
  await expect(ensureBuild(node, root)).rejects.toThrow(/unexpected token\nThe program could not be built/);
  putNode('mkdir -p dist');
  await ensureBuild(node, root);
  expect(builds()).toBe(2);
});

test('builds again when an earlier build of the same sources was replaced by one that was cut off', async () => {
  await ensureBuild(node, root);
  write(root, 'src/pages/index.astro', 'other');
  putNode('exit 1');
  await expect(ensureBuild(node, root)).rejects.toThrow();
  write(root, 'src/pages/index.astro', 'home');
  putNode('exit 0');
  await ensureBuild(node, root);
  expect(builds()).toBe(3);
});

function rename(from: string, to: string): void {
  write(root, to, readFileSync(join(root, from), 'utf8'));
  rmSync(join(root, from));
}
