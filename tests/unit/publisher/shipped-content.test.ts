import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ensureContentFolder } from '#src/publisher/content-folder.ts';
import { commitEdits, lastCommitTime, uncommittedFiles } from '#src/publisher/content-repository.ts';
import { gitAt } from '#src/publisher/git.ts';
import { mergeShipped, type ShippedMerge } from '#src/publisher/shipped-content.ts';

const NOW = new Date('2026-11-24T08:00:00Z');
const FILE = 'thu-tuc/a.md';
const ORIGINAL = ['ten: Cũ', 'phi: 1', '---', 'một', 'hai', 'ba', ''].join('\n');

let root: string;
let shipped: string;
let content: string;

async function write(folder: string, file: string, text: string): Promise<void> {
  await mkdir(join(folder, file, '..'), { recursive: true });
  await writeFile(join(folder, file), text);
}

function read(file: string): Promise<string> {
  return readFile(join(content, file), 'utf8');
}

function commit(): Promise<string | null> {
  return commitEdits(content, { at: NOW, checked: null });
}

function merge(): Promise<ShippedMerge> {
  return mergeShipped({
    contentDir: content,
    shippedDir: shipped,
    offersDir: join(root, 'offers'),
    mergeDir: join(root, 'merge'),
    now: NOW,
    faultsIn: async () => [],
  });
}

/** The lines that a difference takes away and adds. */
const changesIn = (difference: string) =>
  difference.split('\n').filter((line) => /^[-+](?!--|\+\+)/.test(line));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'shipped-'));
  [shipped, content] = [join(root, 'shipped'), join(root, 'content')];
  await write(shipped, FILE, ORIGINAL);
  await ensureContentFolder(content, shipped);
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the content folder', () => {
  test('starts as a clean repository with the shipped files', async () => {
    expect(await read(FILE)).toBe(ORIGINAL);
    expect(await uncommittedFiles(content)).toEqual([]);
  });

  test('keeps what the Office has when it is prepared again', async () => {
    await write(content, FILE, 'khác');
    await ensureContentFolder(content, shipped);
    expect(await read(FILE)).toBe('khác');
  });

  test('is merged with nothing while the shipped content stays the same', async () => {
    expect(await merge()).toEqual({ status: 'unchanged' });
  });

  test('records hand edits as one commit at the time of their publication', async () => {
    await write(content, FILE, 'khác');
    await commit();
    expect(await uncommittedFiles(content)).toEqual([]);
    expect(await lastCommitTime(content)).toBe(NOW.toISOString());
  });

  test('names in a commit up to three of the files that were edited', async () => {
    const subject = () => gitAt(content).raw(['log', '-1', '--format=%s']);
    await write(content, 'trang/tệp một.md', 'x');
    await rm(join(content, FILE));
    await commit();
    expect(await subject()).toBe(`Sửa tệp nội dung: ${FILE}, trang/tệp một.md\n`);
    for (const name of ['b', 'c', 'd', 'e', 'g']) await write(content, `${name}.yaml`, name);
    await commit();
    expect(await subject()).toBe('Sửa tệp nội dung: b.yaml, c.yaml, d.yaml và 2 tệp khác\n');
  });

  test('is left alone while somebody resolves a merge of their own', async () => {
    await write(content, FILE, 'khác');
    await writeFile(join(content, '.git', 'MERGE_HEAD'), '');
    await commit();
    await rm(join(content, '.git', 'MERGE_HEAD'));
    expect(await uncommittedFiles(content)).toEqual([FILE]);
  });
});

describe('a changed shipped content', () => {
  test('brings new lines, new files and removals, and keeps the Office’s other lines', async () => {
    await write(shipped, 'b.yaml', 'x: 1\n');
    await merge();
    await write(content, FILE, ORIGINAL.replace('ba', 'ba của Văn phòng'));
    await commit();
    await write(shipped, FILE, ORIGINAL.replace('Cũ', 'Mới'));
    await rm(join(shipped, 'b.yaml'));
    expect(await merge()).toEqual({ status: 'merged', conflicts: [], offer: null });
    expect(await read(FILE)).toBe(ORIGINAL.replace('Cũ', 'Mới').replace('ba', 'ba của Văn phòng'));
    await expect(read('b.yaml')).rejects.toThrow('ENOENT');
  });

  test('loses against the Office on the same line, and is offered in a file', async () => {
    const office = ORIGINAL.replace('phi: 1', 'phi: 2').replace('một', 'một của Văn phòng');
    await write(content, FILE, office);
    await commit();
    await write(shipped, FILE, ORIGINAL.replace('phi: 1', 'phi: 3').replace('ba', 'bốn'));
    const merged = await merge();
    const offer = 'offer' in merged ? merged.offer : null;
    expect(merged).toMatchObject({ status: 'merged', conflicts: [FILE] });
    expect(await read(FILE)).toBe(office.replace('ba', 'bốn'));
    // What only one side has changed is no part of it.
    expect(changesIn(await readFile(offer ?? '', 'utf8'))).toEqual(['-phi: 2', '+phi: 3']);
  });

  test('does not bring back a file that the Office deleted, but offers it', async () => {
    await rm(join(content, FILE));
    await commit();
    await write(shipped, FILE, ORIGINAL.replace('Cũ', 'Mới'));
    const merged = await merge();
    expect(merged).toMatchObject({ status: 'merged', conflicts: [FILE] });
    const offer = 'offer' in merged ? merged.offer : null;
    expect(changesIn(await readFile(offer ?? '', 'utf8'))).toContain('+ten: Mới');
    await expect(read(FILE)).rejects.toThrow('ENOENT');
  });

  test('is merged at the next start when the last one was killed between recording and merging', async () => {
    await write(shipped, FILE, ORIGINAL.replace('Cũ', 'Mới'));
    await merge();
    await gitAt(content).raw(['reset', '--hard', 'HEAD~1']);
    expect((await merge()).status).toBe('merged');
    expect(await read(FILE)).toContain('Mới');
  });
});
