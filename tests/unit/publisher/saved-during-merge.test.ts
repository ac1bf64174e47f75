import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { uncommittedFiles } from '#src/publisher/content-repository.ts';
import { gitInBetween } from './support/git-in-between.ts';
import { Office, PAGE } from './support/office.ts';
import { RETITLED } from './support/retitle.ts';

const OTHER_PAGE = 'huong-dan/nop-truc-tuyen.md';
const SAVED = 'Câu này được lưu đúng lúc đang nhập.';

let office: Office;
beforeEach(async () => {
  office = await Office.started();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await office.remove();
});

/** A start during which the Office saves a file, just before git is called with these words. */
async function startWhileSaving(file: string, gitWords: string): Promise<string[]> {
  const path = join(office.contentDir, file);
  const text = `${await office.read(file)}\n${SAVED}\n`;
  const saved = join(office.root, 'saved');
  await writeFile(saved, text);
  const script = `case "$*" in *'${gitWords}'*) cp '${saved}' '${path}';; esac\ngit "$@"`;
  vi.stubEnv('PATH', await gitInBetween(join(office.root, 'bin'), script));
  const notices = await office.start();
  vi.unstubAllEnvs();
  expect(await office.read(file)).toBe(text);
  return notices;
}

describe('text that is saved while the shipped content is merged', () => {
  beforeEach(() => office.diverge());

  test('into a file that changes on both sides stands, and the next start merges', async () => {
    const notices = await startWhileSaving(PAGE, 'merge --ff-only');
    expect(notices).toEqual([
      expect.stringMatching(/^Git refused .*Your local changes to the following files would be overwritten/),
    ]);
    expect(await office.git('rev-list', '--count', 'HEAD..shipped')).not.toBe('0');
    await office.start();
    expect(await office.read(PAGE)).toContain(SAVED);
    await office.expectMerged();
  });

  test('while the sides are put together stands as well', async () => {
    await startWhileSaving(PAGE, 'merge --no-commit');
    await office.start();
    expect(await office.read(PAGE)).toContain(SAVED);
    await office.expectMerged();
  });

  test('into another file stands beside what is merged, not committed before it is checked', async () => {
    const notices = await startWhileSaving(OTHER_PAGE, 'merge --ff-only');
    expect(notices).toEqual([
      'The content shipped with the program has changed and was merged.',
      expect.stringMatching(/^1 file was changed on both sides in the same place: /),
    ]);
    expect(await uncommittedFiles(office.contentDir)).toEqual([OTHER_PAGE]);
    expect(await office.git('show', `HEAD:${OTHER_PAGE}`)).not.toContain(SAVED);
    await office.start();
    await office.expectMerged();
  });

  test('stands when the result of the merge has faults', async () => {
    await office.edit('trang/phan-anh.md', 'mo_dau: ', 'khong_co_muc_nay: ', office.shippedDir);
    const notices = await startWhileSaving(PAGE, 'merge --no-commit');
    expect(notices).toEqual([
      expect.stringMatching(
        /^The content shipped with the program has faults and is not merged now\. .* goes on/,
      ),
      expect.stringMatching(/^trang\/phan-anh\.md: Câu mở đầu: Còn thiếu/),
      expect.stringMatching(/^trang\/phan-anh\.md: .*khong_co_muc_nay/),
    ]);
    await office.edit('trang/phan-anh.md', 'khong_co_muc_nay: ', 'mo_dau: ', office.shippedDir);
    await office.start();
    expect(await office.read(PAGE)).toContain(SAVED);
    await office.expectMerged();
  });

  test('between check and commit is not committed unchecked', async () => {
    await startWhileSaving(OTHER_PAGE, 'add -A');
    const commits = await office.git('log', '-p', '--all', '--', OTHER_PAGE);
    expect(commits).not.toContain(SAVED);
  });
});

describe('text that is saved while the content is migrated', () => {
  const MIGRATED = '2 content files were brought to the present schema.';
  beforeEach(() => {
    office.retitles = true;
  });

  /** The page, migrated, with what the Office saved. */
  async function expectMigrated(): Promise<void> {
    expect(await office.read(RETITLED.page)).toContain(RETITLED.to);
    expect(await office.read(RETITLED.page)).toContain(SAVED);
    expect(await office.git('show', '--name-only', '--format=', 'HEAD')).toBe(
      `phien-ban.yaml\n${RETITLED.page}`,
    );
    expect(await uncommittedFiles(office.contentDir)).toEqual([]);
  }

  /** Saves the page, so often, just before git would write the Office's files. */
  async function startWhileSavingPage(times: number): Promise<string[]> {
    const file = join(office.contentDir, RETITLED.page);
    const script = [
      `count='${join(office.root, 'saves')}'`,
      'case "$*" in *"merge --ff-only"*)',
      `  echo >> "$count"; if [ $(wc -l < "$count") -le ${times} ]; then echo '${SAVED}' >> '${file}'; fi;;`,
      'esac',
      'git "$@"',
    ].join('\n');
    vi.stubEnv('PATH', await gitInBetween(join(office.root, 'bin'), script));
    const notices = await office.start();
    vi.unstubAllEnvs();
    return notices;
  }

  test('is migrated, too', async () => {
    expect(await startWhileSavingPage(1)).toEqual([MIGRATED]);
    await expectMigrated();
  });

  test('again and again stands, and the next start migrates', async () => {
    expect(await startWhileSavingPage(99)).toEqual([
      expect.stringMatching(/^The content files could not be brought .* at the next start: .*overwritten by/),
    ]);
    expect(await office.read(RETITLED.page)).toContain(RETITLED.from);
    expect(await office.start()).toEqual([MIGRATED]);
    await expectMigrated();
  });
});

test('what git refuses is not told as merged', async () => {
  await office.diverge();
  // A git that ends without a word when it should merge.
  const script = 'case "$*" in *"merge --no-commit"*) exit 1;; esac\ngit "$@"';
  vi.stubEnv('PATH', await gitInBetween(join(office.root, 'bin'), script));
  expect(await office.start()).toEqual([expect.stringMatching(/^Git refused to commit or to merge/)]);
  vi.unstubAllEnvs();
  expect(await office.git('log', '--format=%s')).toBe(`Sửa tệp nội dung: ${PAGE}\nNội dung ban đầu`);
  await office.start();
  await office.expectMerged();
});
