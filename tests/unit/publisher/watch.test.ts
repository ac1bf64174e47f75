import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContent } from '#src/publisher/watch.ts';

const LOOK_AGAIN_IN_MS = 5_000;

let root: string;
let folder: string;
let onChange: ReturnType<typeof vi.fn<() => void>>;
let stop: () => void;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'watch-'));
  folder = join(root, 'content');
  await mkdir(join(folder, 'trang'), { recursive: true });
  await put('một');
  // Only what the test says passes for the regular look.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onChange = vi.fn();
  stop = watchContent(folder, onChange);
});
afterEach(async () => {
  stop();
  vi.useRealTimers();
  await rm(root, { recursive: true });
});

const put = (text: string) => writeFile(join(folder, 'trang', 'a.md'), text);

async function look(): Promise<void> {
  await vi.advanceTimersByTimeAsync(LOOK_AGAIN_IN_MS);
}

/** Waits until it was told of a change, and forgets it. */
async function expectTold(): Promise<void> {
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled(), { timeout: 10_000 });
  onChange.mockClear();
}

/** Looks until it is told: the look itself takes its time. */
async function expectSeen(): Promise<void> {
  await vi.waitFor(
    async () => {
      await look();
      expect(onChange).toHaveBeenCalled();
    },
    { timeout: 10_000 },
  );
  onChange.mockClear();
}

test('a folder that was moved away and put back is told both times, and watched as before', async () => {
  await look();
  await rename(folder, join(root, 'away'));
  await expectSeen();
  await cp(join(root, 'away'), folder, { recursive: true, preserveTimestamps: true });
  await expectSeen();
  await put('hai');
  // By the system, without another look.
  await expectTold();
});

test('another folder with the same files in the place is told and watched', async () => {
  await look();
  await cp(folder, join(root, 'other'), { recursive: true, preserveTimestamps: true });
  await rename(folder, join(root, 'away'));
  await rename(join(root, 'other'), folder);
  await expectSeen();
  await put('hai');
  await expectTold();
});
