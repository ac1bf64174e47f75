import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gitInBetween } from './support/git-in-between.ts';
import { CONTENT, Office, PAGE } from './support/office.ts';

const MAIN = join(import.meta.dirname, '../../../src/publisher/main.ts');

let office: Office;
let child: ChildProcess;
beforeEach(async () => {
  office = await Office.new();
  // The publisher ships this program's own content: the Office's comes from an earlier version.
  await office.edit(PAGE, '# Trang này làm gì', '# Câu của bản trước', office.shippedDir);
  await office.start();
  await rm(office.shippedDir, { recursive: true });
  await cp(CONTENT, office.shippedDir, { recursive: true });
});
afterEach(async () => {
  child.kill('SIGKILL');
  await office.remove();
});

/** Starts the publisher up to where git writes the Office's files; it writes when the result is called. */
async function startPublisher(): Promise<() => Promise<void>> {
  const [asked, goOn] = [join(office.root, 'asked'), join(office.root, 'go-on')];
  const wait = `touch '${asked}'; while [ ! -e '${goOn}' ]; do sleep 0.01; done`;
  const atWork = `${wait}; git "$@"; touch '${office.root}/done'`;
  const script = `case "$*" in *"merge --ff-only"*) ${atWork};; *) git "$@";; esac`;
  const PATH = await gitInBetween(join(office.root, 'bin'), script);
  child = fork(MAIN, { env: { ...process.env, PATH, DATA_DIR: office.paths.root } });
  await vi.waitFor(() => expect(existsSync(asked)).toBe(true), { timeout: 30_000, interval: 5 });
  return () => writeFile(goOn, '');
}

describe('a publisher that is to end while git works', () => {
  test.each<[string, (publisher: ChildProcess) => void]>([
    ['by a signal', (publisher) => publisher.kill('SIGTERM')],
    ['because its parent is gone', (publisher) => publisher.disconnect()],
  ])('%s lets git finish', async (_how, end) => {
    const letGitWrite = await startPublisher();
    end(child);
    const ended = once(child, 'exit');
    await letGitWrite();
    expect(await ended).toEqual([0, null]);
    expect(existsSync(join(office.root, 'done'))).toBe(true);
    expect(await office.read(PAGE)).toContain('# Trang này làm gì');
    expect(await office.git('rev-list', '--count', 'HEAD..shipped')).toBe('0');
    await office.start();
    await office.expectSettled();
  });
});
