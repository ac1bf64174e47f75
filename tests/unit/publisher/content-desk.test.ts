import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { uncommittedFiles } from '#src/publisher/content-repository.ts';
import { AUTHOR, DeskOfOffice, NEW_TITLE, TITLE } from './support/desk-of-office.ts';
import { Office, PAGE } from './support/office.ts';

const NEW_PAGE = 'huong-dan/hoi-dap.md';

let office: Office;
let at: DeskOfOffice;

beforeEach(async () => {
  office = await Office.started();
  at = new DeskOfOffice(office);
  await at.publishByHand();
});
afterEach(() => office.remove());

describe('looking', () => {
  test('a file is read byte by byte, and only files of the content are', async () => {
    await writeFile(join(office.contentDir, PAGE), '\uFEFFtieu_de: a\r\n');
    const paths = [PAGE, 'trang/khong-co.md', '../secrets/keys.json', '.git/config', '/etc/passwd'];
    expect(await at.desk.read({ paths })).toEqual(['\uFEFFtieu_de: a\r\n', null, null, null, null]);
  });

  test('every file is listed by the name that people know it by', async () => {
    await mkdir(join(office.contentDir, 'tep'));
    await writeFile(join(office.contentDir, 'tep', 'mau.pdf'), '%PDF-1.7');
    const files = await at.desk.list({});
    const page = files.find(({ path }) => path === PAGE);
    expect(page).toMatchObject({ collection: 'pages', title: 'Giới thiệu' });
    expect(new Date(page?.changedAt ?? '')).toBeInstanceOf(Date);
    expect(files.filter(({ title }) => title === '')).toEqual([]);
    const uncommitted = { changedAt: null, collection: null, title: 'tep/mau.pdf', bytes: 8, usedBy: [] };
    expect(files).toContainEqual({ path: 'tep/mau.pdf', ...uncommitted });
  });

  test('a draft is checked over the content, and nothing on the disk changes', async () => {
    const draft = { path: PAGE, text: (await office.read(PAGE)).replace(TITLE, 'tieu_de:') };
    const { errors } = await at.desk.check({ texts: [draft], tier: 'publish' });
    expect(errors).toEqual([expect.objectContaining({ file: PAGE, path: ['tieu_de'] })]);
    expect((await at.desk.check({ texts: [], tier: 'publish' })).errors).toEqual([]);
    expect(await office.read(PAGE)).toContain(TITLE);
  });

  test('a draft that would unfold to gigabytes is a fault like any other', async () => {
    const lists = Array.from({ length: 60 }, (_, n) => `  - &a${n} [${`*a${n - 1}, `.repeat(9)}x]`);
    const bomb = `---\ntieu_de:\n  - &a-1 x\n${lists.join('\n')}\n---\n`;
    const { errors } = await at.desk.check({ texts: [{ path: PAGE, text: bomb }], tier: 'form' });
    expect(errors.map(({ file }) => file)).toContain(PAGE);
  });

  test('what will be written later is not demanded of a draft', async () => {
    const draft = { path: PAGE, text: (await office.read(PAGE)).replace(`${TITLE}\n`, '') };
    expect((await at.desk.check({ texts: [draft], tier: 'form' })).errors).toEqual([]);
    expect((await at.desk.check({ texts: [draft], tier: 'preview' })).errors).toHaveLength(1);
  });

  test('a preview is the page as it would be; what is live stays', async () => {
    const before = await at.liveText();
    const seen = await at.desk.preview({ texts: [await at.retitled()], address: '/gioi-thieu' });
    expect(seen).toEqual({ html: '<h1>Trang của Sở</h1>', status: 200 });
    expect(await at.liveText()).toBe(before);
    expect(await office.read(PAGE)).toContain(TITLE);
  });
});

describe('publishing an amendment', () => {
  test('files, history and release say it, under the name of the clerk', async () => {
    const order = await at.orderOf(PAGE, (await at.retitled()).text);
    const outcome = await at.desk.publish(order);
    const commit = await office.git('rev-parse', 'HEAD');
    expect(outcome).toEqual({ status: 'published', release: at.live[0], commit });
    expect(await office.read(PAGE)).toContain(NEW_TITLE);
    expect(await at.liveText()).toContain('Trang của Sở');
    expect(await at.publisher.store.current()).toMatchObject({ id: at.live[0], commit });
    expect(await office.git('log', '-1', '--format=%an <%ae> %s')).toBe(
      'Nguyễn Thị Mai <mai@localhost> Đổi tên trang',
    );
    expect(await at.desk.publishedAmendments({ ids: ['lan-sua-1', 'khac'] })).toEqual({
      'lan-sua-1': commit,
    });
    expect(await uncommittedFiles(office.contentDir)).toEqual([]);
    expect(existsSync(office.mergeDir)).toBe(false);
  });

  test('the folder’s own look finds nothing new to publish afterwards', async () => {
    await at.desk.publish(await at.orderOf(PAGE, (await at.retitled()).text));
    const ids = await at.publisher.store.ids();
    expect(await at.publishByHand()).toEqual(['published']);
    expect(await at.publisher.store.ids()).toEqual(ids);
  });

  test('a new file and a removed one go live in one step', async () => {
    const page = await office.read(PAGE);
    const order = await at.orderOf(NEW_PAGE, page.replace(TITLE, 'tieu_de: Hỏi đáp'));
    expect(await at.desk.publish(order)).toMatchObject({ status: 'published' });
    expect(await at.liveText()).toContain('Hỏi đáp');
    const removal = { ...(await at.orderOf(NEW_PAGE, null)), amendment: 'lan-sua-2' };
    expect(await at.desk.publish(removal)).toMatchObject({ status: 'published' });
    expect(existsSync(join(office.contentDir, NEW_PAGE))).toBe(false);
    expect(await at.liveText()).not.toContain('Hỏi đáp');
  });

  /** Everything that a publishing could change. */
  async function state() {
    return [
      await office.git('rev-parse', 'HEAD'),
      await office.git('status', '--porcelain'),
      await at.publisher.store.currentId(),
      await office.read(PAGE),
    ];
  }

  test('a fault changes nothing and is told at its field', async () => {
    const before = await state();
    const order = await at.orderOf(PAGE, (await office.read(PAGE)).replace(TITLE, 'tieu_de:'));
    expect(await at.desk.publish(order)).toMatchObject({
      status: 'refused',
      errors: [{ file: PAGE, path: ['tieu_de'] }],
    });
    expect(await state()).toEqual(before);
    expect(at.live).toEqual([]);
  });

  test('a file that somebody changed since the draft began is a conflict', async () => {
    const order = await at.orderOf(PAGE, (await at.retitled()).text);
    await office.edit(PAGE, TITLE, 'tieu_de: Sửa tay');
    const before = await state();
    expect(await at.desk.publish(order)).toEqual({ status: 'conflict', paths: [PAGE] });
    expect(await state()).toEqual(before);
  });

  test.each(['../thoat.md', 'phien-ban.yaml', '.git/hooks/post-merge', 'tep/mau.docx', 'trang/Chữ Hoa.md'])(
    'no amendment writes to %s',
    async (path) => {
      const before = await state();
      const order = { ...(await at.orderOf(path, 'x')), bases: [] };
      expect(await at.desk.publish(order)).toMatchObject({ status: 'refused' });
      expect(await state()).toEqual(before);
    },
  );

  test('an edit by hand of the same file keeps a commit of its own, that of another file its place', async () => {
    await office.edit(PAGE, TITLE, 'tieu_de: Sửa tay');
    const text = (await office.read(PAGE)).replace('tieu_de: Sửa tay', NEW_TITLE);
    expect(await at.desk.publish(await at.orderOf(PAGE, text))).toMatchObject({ status: 'published' });
    const entries = await at.desk.history({ path: PAGE, limit: 2 });
    expect(entries.map(({ amendment, author, paths }) => [amendment, author, paths])).toEqual([
      ['lan-sua-1', AUTHOR.name, [PAGE]],
      [null, 'Trang thu tuc', [PAGE]],
    ]);
    const [, byHand] = entries;
    expect(await at.desk.textAt({ path: PAGE, commit: byHand?.commit ?? '' })).toContain('Sửa tay');
  });
});

describe('going back', () => {
  test('a kept release comes back by a new commit, and the next publishing does not undo it', async () => {
    const first = await at.publisher.store.currentId();
    await at.desk.publish(await at.orderOf(PAGE, (await at.retitled()).text));
    const outcome = await at.desk.rollBack({ release: first ?? '', author: AUTHOR });
    expect(outcome).toMatchObject({ status: 'published' });
    expect(await office.read(PAGE)).toContain(TITLE);
    expect(await at.liveText()).not.toContain('Trang của Sở');
    expect(await office.git('log', '--format=%an')).toMatch(/^Nguyễn Thị Mai\nNguyễn Thị Mai\n/);
    expect(await at.publishByHand()).toEqual(['published']);
    expect(await at.liveText()).not.toContain('Trang của Sở');
    const kept = await at.desk.releases({});
    expect(kept.filter(({ isLive }) => isLive)).toHaveLength(1);
    expect(kept.every(({ commit, title }) => commit !== null && title !== '')).toBe(true);
  });

  test('what cannot come back is told, and nothing is changed', async () => {
    const head = await office.git('rev-parse', 'HEAD');
    const live = (await at.publisher.store.currentId()) ?? '';
    expect(await at.desk.rollBack({ release: 'khong-co', author: AUTHOR })).toMatchObject({
      status: 'failed',
    });
    expect(await at.desk.rollBack({ release: live, author: AUTHOR })).toMatchObject({ status: 'failed' });
    await rm(join(office.contentDir, PAGE));
    expect(await office.git('rev-parse', 'HEAD')).toBe(head);
  });
});
