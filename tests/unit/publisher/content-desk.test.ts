import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ContentDesk, Overlay, PublishOrder } from '#src/publisher/content-desk.ts';
import { uncommittedFiles } from '#src/publisher/content-repository.ts';
import { createContentDesk } from '#src/publisher/desk/create-desk.ts';
import { LiveCommits } from '#src/publisher/live-commits.ts';
import { OneAtATime } from '#src/publisher/one-at-a-time.ts';
import { publishAndTell } from '#src/publisher/publish-and-tell.ts';
import type { Publisher } from '#src/publisher/publish.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { NOW, Office, PAGE } from './support/office.ts';

const TITLE = 'tieu_de: Giới thiệu';
const NEW_TITLE = 'tieu_de: Trang của Sở';
/** Nobody's draft. */
const OTHER_PAGE = 'trang/phan-anh.md';
const NEW_PAGE = 'huong-dan/hoi-dap.md';
const AUTHOR = { name: 'Nguyễn Thị Mai', username: 'mai' };

/** A site's folders after its first start. */
let started: Office;
let office: Office;
let publisher: Publisher;
let desk: ContentDesk;
let live: string[];

beforeAll(async () => {
  started = await Office.new();
  await started.start();
});
afterAll(() => started.remove());

beforeEach(async () => {
  office = await started.copy();
  live = [];
  publisher = {
    contentDir: office.contentDir,
    publicUrl: 'http://localhost:4321',
    store: new ReleaseStore(office.paths.releases),
    program: { render },
    programVersion: 'program',
    files: new Map(),
    clock: () => NOW,
  };
  const line = new OneAtATime();
  const parts = {
    publisher,
    uploadsDir: office.paths.uploads,
    scratchDir: office.paths.contentMerge,
    onPublished: ({ id }: { id: string }) => void live.push(id),
  };
  desk = createContentDesk(parts, (work) => line.take(work));
  await publishByHand();
});
afterEach(() => office.remove());

/** A program whose pages say what they are made of. */
async function render(request: Request, { release }: App.Locals): Promise<Response> {
  const { pathname } = new URL(request.url);
  const page = Object.values(release.content.pages).find(({ slug }) => pathname === `/${slug}`);
  const status = { '/404': 404, '/500': 500 }[pathname] ?? 200;
  return new Response(`<h1>${page?.title ?? 'trang'}</h1>`, {
    status,
    headers: { 'content-type': 'text/html' },
  });
}

async function publishByHand(): Promise<string[]> {
  const told: string[] = [];
  const commits = new LiveCommits({ contentDir: office.contentDir, tell: () => undefined, again() {} });
  await publishAndTell(publisher, commits, (message) => void told.push(message.type));
  return told;
}

async function orderOf(path: string, text: string | null): Promise<PublishOrder> {
  const [base = null] = await desk.read({ paths: [path] });
  return {
    amendment: 'lan-sua-1',
    title: 'Đổi tên trang',
    author: AUTHOR,
    bases: [{ path, text: base }],
    texts: [{ path, text }],
  };
}

async function retitled(): Promise<Overlay> {
  return { path: PAGE, text: (await office.read(PAGE)).replace(TITLE, NEW_TITLE) };
}

async function liveText(): Promise<string> {
  const manifest = await publisher.store.current();
  if (manifest === null) throw new Error('nothing is live');
  return JSON.stringify(await publisher.store.data(manifest));
}

describe('looking', () => {
  test('a file is read byte by byte, and only files of the content are', async () => {
    await writeFile(join(office.contentDir, PAGE), '\uFEFFtieu_de: a\r\n');
    const paths = [PAGE, 'trang/khong-co.md', '../secrets/keys.json', '.git/config', '/etc/passwd'];
    expect(await desk.read({ paths })).toEqual(['\uFEFFtieu_de: a\r\n', null, null, null, null]);
  });

  test('every file is listed by the name that people know it by', async () => {
    await mkdir(join(office.contentDir, 'tep'));
    await writeFile(join(office.contentDir, 'tep', 'mau.pdf'), '%PDF-1.7');
    const files = await desk.list({});
    const page = files.find(({ path }) => path === PAGE);
    expect(page).toMatchObject({ collection: 'pages', title: 'Giới thiệu' });
    expect(new Date(page?.changedAt ?? '')).toBeInstanceOf(Date);
    expect(files.filter(({ title }) => title === '')).toEqual([]);
    const uncommitted = { changedAt: null, collection: null, title: 'tep/mau.pdf', bytes: 8, usedBy: [] };
    expect(files).toContainEqual({ path: 'tep/mau.pdf', ...uncommitted });
  });

  test('a draft is checked over the content, and nothing on the disk changes', async () => {
    const draft = { path: PAGE, text: (await office.read(PAGE)).replace(TITLE, 'tieu_de:') };
    const { errors } = await desk.check({ texts: [draft], tier: 'publish' });
    expect(errors).toEqual([expect.objectContaining({ file: PAGE, path: ['tieu_de'] })]);
    expect((await desk.check({ texts: [], tier: 'publish' })).errors).toEqual([]);
    expect(await office.read(PAGE)).toContain(TITLE);
  });

  test('a draft that would unfold to gigabytes is a fault like any other', async () => {
    const lists = Array.from({ length: 60 }, (_, n) => `  - &a${n} [${`*a${n - 1}, `.repeat(9)}x]`);
    const bomb = `---\ntieu_de:\n  - &a-1 x\n${lists.join('\n')}\n---\n`;
    const { errors } = await desk.check({ texts: [{ path: PAGE, text: bomb }], tier: 'form' });
    expect(errors.map(({ file }) => file)).toContain(PAGE);
  });

  test('what will be written later is not demanded of a draft', async () => {
    const draft = { path: PAGE, text: (await office.read(PAGE)).replace(`${TITLE}\n`, '') };
    expect((await desk.check({ texts: [draft], tier: 'form' })).errors).toEqual([]);
    expect((await desk.check({ texts: [draft], tier: 'preview' })).errors).toHaveLength(1);
  });

  test('a preview is the page as it would be; what is live stays', async () => {
    const before = await liveText();
    const seen = await desk.preview({ texts: [await retitled()], address: '/gioi-thieu' });
    expect(seen).toEqual({ html: '<h1>Trang của Sở</h1>', status: 200 });
    expect(await liveText()).toBe(before);
    expect(await office.read(PAGE)).toContain(TITLE);
  });
});

describe('publishing an amendment', () => {
  test('files, history and release say it, under the name of the clerk', async () => {
    const order = await orderOf(PAGE, (await retitled()).text);
    const outcome = await desk.publish(order);
    const commit = await office.git('rev-parse', 'HEAD');
    expect(outcome).toEqual({ status: 'published', release: live[0], commit });
    expect(await office.read(PAGE)).toContain(NEW_TITLE);
    expect(await liveText()).toContain('Trang của Sở');
    expect(await publisher.store.current()).toMatchObject({ id: live[0], commit });
    expect(await office.git('log', '-1', '--format=%an <%ae> %s')).toBe(
      'Nguyễn Thị Mai <mai@localhost> Đổi tên trang',
    );
    expect(await desk.publishedAmendments({ ids: ['lan-sua-1', 'khac'] })).toEqual({ 'lan-sua-1': commit });
    expect(await uncommittedFiles(office.contentDir)).toEqual([]);
    expect(existsSync(office.mergeDir)).toBe(false);
  });

  test('the folder’s own look finds nothing new to publish afterwards', async () => {
    await desk.publish(await orderOf(PAGE, (await retitled()).text));
    const ids = await publisher.store.ids();
    expect(await publishByHand()).toEqual(['published']);
    expect(await publisher.store.ids()).toEqual(ids);
  });

  test('a new file and a removed one go live in one step', async () => {
    const page = await office.read(PAGE);
    const order = await orderOf(NEW_PAGE, page.replace(TITLE, 'tieu_de: Hỏi đáp'));
    expect(await desk.publish(order)).toMatchObject({ status: 'published' });
    expect(await liveText()).toContain('Hỏi đáp');
    const removal = { ...(await orderOf(NEW_PAGE, null)), amendment: 'lan-sua-2' };
    expect(await desk.publish(removal)).toMatchObject({ status: 'published' });
    expect(existsSync(join(office.contentDir, NEW_PAGE))).toBe(false);
    expect(await liveText()).not.toContain('Hỏi đáp');
  });

  /** Everything that a publishing could change. */
  async function state() {
    return [
      await office.git('rev-parse', 'HEAD'),
      await office.git('status', '--porcelain'),
      await publisher.store.currentId(),
      await office.read(PAGE),
    ];
  }

  test('a fault changes nothing and is told at its field', async () => {
    const before = await state();
    const order = await orderOf(PAGE, (await office.read(PAGE)).replace(TITLE, 'tieu_de:'));
    expect(await desk.publish(order)).toMatchObject({
      status: 'refused',
      errors: [{ file: PAGE, path: ['tieu_de'] }],
    });
    expect(await state()).toEqual(before);
    expect(live).toEqual([]);
  });

  test('a file that somebody changed since the draft began is a conflict', async () => {
    const order = await orderOf(PAGE, (await retitled()).text);
    await office.edit(PAGE, TITLE, 'tieu_de: Sửa tay');
    const before = await state();
    expect(await desk.publish(order)).toEqual({ status: 'conflict', paths: [PAGE] });
    expect(await state()).toEqual(before);
  });

  test.each(['../thoat.md', 'phien-ban.yaml', '.git/hooks/post-merge', 'tep/mau.docx', 'trang/Chữ Hoa.md'])(
    'no amendment writes to %s',
    async (path) => {
      const before = await state();
      const order = { ...(await orderOf(path, 'x')), bases: [] };
      expect(await desk.publish(order)).toMatchObject({ status: 'refused' });
      expect(await state()).toEqual(before);
    },
  );

  test('an edit by hand of the same file keeps a commit of its own, that of another file its place', async () => {
    await office.edit(PAGE, TITLE, 'tieu_de: Sửa tay');
    const text = (await office.read(PAGE)).replace('tieu_de: Sửa tay', NEW_TITLE);
    expect(await desk.publish(await orderOf(PAGE, text))).toMatchObject({ status: 'published' });
    const entries = await desk.history({ path: PAGE, limit: 2 });
    expect(entries.map(({ amendment, author, paths }) => [amendment, author, paths])).toEqual([
      ['lan-sua-1', AUTHOR.name, [PAGE]],
      [null, 'Trang thu tuc', [PAGE]],
    ]);
    const [, byHand] = entries;
    expect(await desk.textAt({ path: PAGE, commit: byHand?.commit ?? '' })).toContain('Sửa tay');
  });

  describe('git in an odd state', () => {
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
      [
        'in the middle of a rebase',
        () => mkdir(join(office.contentDir, '.git/rebase-merge')),
        /đang dùng git/,
      ],
      ['in conflict', () => putBackOnto(OTHER_PAGE), /đang xung đột trong git/],
      ['gone', () => rm(join(office.contentDir, '.git'), { recursive: true }), /không ghi được nội dung/],
    ];
    test.each(odd)('%s: told in Vietnamese, nothing is changed', async (_name, make, words) => {
      const order = await orderOf(PAGE, (await retitled()).text);
      await make();
      const untouched = async () => [
        await publisher.store.currentId(),
        await office.read(PAGE),
        await office.read(OTHER_PAGE),
        await office.git('log', '--format=%H').catch(() => 'no git'),
      ];
      const before = await untouched();
      expect(await desk.publish(order)).toMatchObject({
        status: 'failed',
        sentence: expect.stringMatching(words),
      });
      expect(await untouched()).toEqual(before);
    });

    test('both sides of a conflict in a file are a fault of it: neither goes live', async () => {
      const before = await liveText();
      await putBackOnto(OTHER_PAGE);
      expect(await publishByHand()).toEqual(['refused']);
      expect(await liveText()).toBe(before);
      expect(await office.git('log', '-p', '--all', '--not', 'stash')).not.toContain('<<<<<<<');
    });

    test('without a name and an address of its own, commits are made all the same', async () => {
      await writeFile(join(office.contentDir, '.git/config'), '[user]\n\tuseConfigOnly = true\n', {
        flag: 'a',
      });
      expect(await desk.publish(await orderOf(PAGE, (await retitled()).text))).toMatchObject({
        status: 'published',
      });
      expect(await office.git('log', '-1', '--format=%an, by %cn')).toBe('Nguyễn Thị Mai, by Trang thu tuc');
    });

    test('with edits of other files, staged and not, these stay as they are until they are published', async () => {
      await office.edit(OTHER_PAGE, 'tieu_de: ', 'tieu_de: Sửa tay ');
      await office.git('add', OTHER_PAGE);
      await office.edit('cong.yaml', 'tam_ngung: Không', 'tam_ngung: Không # đã hỏi');
      const order = await orderOf(PAGE, (await retitled()).text);
      const outcome = await desk.publish(order);
      expect(outcome).toMatchObject({ status: 'published' });
      expect(await office.git('show', '--name-only', '--format=', 'HEAD')).toBe(PAGE);
      expect((await uncommittedFiles(office.contentDir)).sort()).toEqual(['cong.yaml', OTHER_PAGE]);
      expect(await publishByHand()).toEqual(['published']);
      expect(await uncommittedFiles(office.contentDir)).toEqual([]);
      expect(await liveText()).toContain('Sửa tay');
    });
  });
});

describe('going back', () => {
  test('a kept release comes back by a new commit, and the next publishing does not undo it', async () => {
    const first = await publisher.store.currentId();
    await desk.publish(await orderOf(PAGE, (await retitled()).text));
    const outcome = await desk.rollBack({ release: first ?? '', author: AUTHOR });
    expect(outcome).toMatchObject({ status: 'published' });
    expect(await office.read(PAGE)).toContain(TITLE);
    expect(await liveText()).not.toContain('Trang của Sở');
    expect(await office.git('log', '--format=%an')).toMatch(/^Nguyễn Thị Mai\nNguyễn Thị Mai\n/);
    expect(await publishByHand()).toEqual(['published']);
    expect(await liveText()).not.toContain('Trang của Sở');
    const kept = await desk.releases({});
    expect(kept.filter(({ isLive }) => isLive)).toHaveLength(1);
    expect(kept.every(({ commit, title }) => commit !== null && title !== '')).toBe(true);
  });

  test('what cannot come back is told, and nothing is changed', async () => {
    const head = await office.git('rev-parse', 'HEAD');
    const live = (await publisher.store.currentId()) ?? '';
    expect(await desk.rollBack({ release: 'khong-co', author: AUTHOR })).toMatchObject({ status: 'failed' });
    expect(await desk.rollBack({ release: live, author: AUTHOR })).toMatchObject({ status: 'failed' });
    await rm(join(office.contentDir, PAGE));
    expect(await office.git('rev-parse', 'HEAD')).toBe(head);
  });
});
