import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { uncommittedFiles } from '#src/publisher/content-repository.ts';
import { DeskOfOffice } from './support/desk-of-office.ts';
import { Office, PAGE } from './support/office.ts';

/** Nobody's draft. */
const OTHER_PAGE = 'trang/phan-anh.md';

let office: Office;
let at: DeskOfOffice;

beforeEach(async () => {
  office = await Office.started();
  at = new DeskOfOffice(office);
  await at.publishByHand();
});
afterEach(() => office.remove());

describe('an amendment published over git in an odd state', () => {
  /** Text put away by hand that no longer fits: git leaves both in the file, and no mark of a merge. */
  async function putBackOnto(file: string): Promise<void> {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b'];
    await office.edit(file, 'tieu_de: ', 'tieu_de: Cất đi ');
    await office.git(...identity, 'stash');
    await office.edit(file, 'tieu_de: ', 'tieu_de: Bản kia ');
    await office.git(...identity, 'commit', '-am', 'Sửa tay');
    await expect(office.git('stash', 'pop')).rejects.toThrow(/conflict/i);
  }

  const odd: [string, () => Promise<unknown>, RegExp][] = [
    ['detached', () => office.git('checkout', '--detach'), /không ở nhánh nào/],
    ['locked', () => writeFile(join(office.contentDir, '.git/index.lock'), ''), /đang dùng git/],
    [
      'in the middle of a merge',
      () => writeFile(join(office.contentDir, '.git/MERGE_HEAD'), ''),
      /đang dùng git/,
    ],
    ['in the middle of a rebase', () => mkdir(join(office.contentDir, '.git/rebase-merge')), /đang dùng git/],
    ['in conflict', () => putBackOnto(OTHER_PAGE), /đang xung đột trong git/],
    ['gone', () => rm(join(office.contentDir, '.git'), { recursive: true }), /không ghi được nội dung/],
  ];
  test.each(odd)('%s: told in Vietnamese, nothing is changed', async (_name, make, words) => {
    const order = await at.orderOf(PAGE, (await at.retitled()).text);
    await make();
    const untouched = async () => [
      await at.publisher.store.currentId(),
      await office.read(PAGE),
      await office.read(OTHER_PAGE),
      await office.git('log', '--format=%H').catch(() => 'no git'),
    ];
    const before = await untouched();
    expect(await at.desk.publish(order)).toMatchObject({
      status: 'failed',
      sentence: expect.stringMatching(words),
    });
    expect(await untouched()).toEqual(before);
  });

  test('both sides of a conflict in a file are a fault of it: neither goes live', async () => {
    const before = await at.liveText();
    await putBackOnto(OTHER_PAGE);
    expect(await at.publishByHand()).toEqual(['refused']);
    expect(await at.liveText()).toBe(before);
    expect(await office.git('log', '-p', '--all', '--not', 'stash')).not.toContain('<<<<<<<');
  });

  test('without a name and an address of its own, commits are made all the same', async () => {
    await writeFile(join(office.contentDir, '.git/config'), '[user]\n\tuseConfigOnly = true\n', {
      flag: 'a',
    });
    expect(await at.desk.publish(await at.orderOf(PAGE, (await at.retitled()).text))).toMatchObject({
      status: 'published',
    });
    expect(await office.git('log', '-1', '--format=%an, by %cn')).toBe('Nguyễn Thị Mai, by Trang thu tuc');
  });

  test('with edits of other files, staged and not, these stay as they are until they are published', async () => {
    await office.edit(OTHER_PAGE, 'tieu_de: ', 'tieu_de: Sửa tay ');
    await office.git('add', OTHER_PAGE);
    await office.edit('cong.yaml', 'tam_ngung: Không', 'tam_ngung: Không # đã hỏi');
    const order = await at.orderOf(PAGE, (await at.retitled()).text);
    const outcome = await at.desk.publish(order);
    expect(outcome).toMatchObject({ status: 'published' });
    expect(await office.git('show', '--name-only', '--format=', 'HEAD')).toBe(PAGE);
    expect((await uncommittedFiles(office.contentDir)).sort()).toEqual(['cong.yaml', OTHER_PAGE]);
    expect(await at.publishByHand()).toEqual(['published']);
    expect(await uncommittedFiles(office.contentDir)).toEqual([]);
    expect(await at.liveText()).toContain('Sửa tay');
  });
});
