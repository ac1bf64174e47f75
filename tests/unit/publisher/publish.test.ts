import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import type { Publisher } from '#src/publisher/publish.ts';
import type { Content } from '#src/domain/content.ts';
import { LiveCommits } from '#src/publisher/live-commits.ts';
import { publishAndTell } from '#src/publisher/publish-and-tell.ts';
import { uncommittedFiles } from '#src/publisher/content-repository.ts';
import type { Manifest } from '#src/release/manifest.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import type { PublisherMessage } from '#src/supervisor/messages.ts';
import { NOW, Office, PAGE } from './support/office.ts';

const HEADING = '# Trang này làm gì';

let office: Office;
let publisher: Publisher;
let commits: LiveCommits;
let again: Mock<() => void>;
let told: PublisherMessage[];
/** Happens once, while the next page is rendered. */
let meanwhile: (() => Promise<void>) | null;

beforeEach(async () => {
  office = await Office.started();
  [told, meanwhile, again] = [[], null, vi.fn()];
  commits = new LiveCommits({ contentDir: office.contentDir, tell, again });
  publisher = {
    contentDir: office.contentDir,
    publicUrl: 'http://localhost:4321',
    store: new ReleaseStore(office.paths.releases),
    program: { render },
    programVersion: 'program',
    files: new Map(),
    clock: () => NOW,
  };
});
afterEach(() => office.remove());

/** A program whose every page says the same. */
async function render(request: Request): Promise<Response> {
  const now = meanwhile;
  meanwhile = null;
  await now?.();
  const { pathname } = new URL(request.url);
  const status = { '/404': 404, '/500': 500 }[pathname] ?? 200;
  return new Response('<p>trang</p>', { status, headers: { 'content-type': 'text/html' } });
}

function tell(message: PublisherMessage): void {
  told.push(message);
}

async function publishNow(): Promise<PublisherMessage[]> {
  told = [];
  await publishAndTell(publisher, commits, tell);
  return told;
}

async function live(): Promise<{ manifest: Manifest; text: string }> {
  const manifest = await publisher.store.current();
  if (manifest === null) throw new Error('nothing is live');
  return { manifest, text: JSON.stringify(await publisher.store.data(manifest)) };
}

const messages = async () => (await office.git('log', '--format=%s')).split('\n');

describe('publishing', () => {
  test('commits what is live, at the time that the release names', async () => {
    await office.edit(PAGE, HEADING, '# Việc của trang');
    await publishNow();
    expect(told).toEqual([{ type: 'published', manifestId: (await live()).manifest.id, validUntil: null }]);
    expect(await messages()).toEqual([`Sửa tệp nội dung: ${PAGE}`, 'Nội dung ban đầu']);
    expect(new Date(await office.git('log', '-1', '--format=%aI'))).toEqual(NOW);
  });

  test('tells of a late outage when it is posted or moved, not at every later publication', async () => {
    const posted = (day: string) => `tam_ngung:\n  tu: ${day}T05:00+07:00\n  den: ${day}T06:00+07:00`;
    const late = { type: 'notice', text: expect.stringContaining('đợt tạm ngừng bắt đầu sau') };

    await office.edit('cong.yaml', 'tam_ngung: Không', posted('2026-11-27'));
    expect(await publishNow()).toContainEqual(late);
    await office.edit(PAGE, HEADING, '# Việc của trang');
    expect(await publishNow()).toEqual([expect.objectContaining({ type: 'published' })]);
    await office.edit('cong.yaml', posted('2026-11-27'), posted('2026-11-28'));
    expect(await publishNow()).toContainEqual(late);
  });

  test('commits nothing that was saved after the check; it waits for a check of its own', async () => {
    await office.edit(PAGE, HEADING, '# Việc của trang');
    meanwhile = () => office.edit(PAGE, 'mo_dau: ', 'khong_co_muc_nay: ');
    expect((await publishNow()).map(({ type }) => type)).toEqual(['published']);
    expect((await live()).text).toContain('Việc của trang');
    expect(await messages()).toEqual(['Nội dung ban đầu']);

    expect((await publishNow()).map(({ type }) => type)).toEqual(['refused']);
    expect(await messages()).toEqual(['Nội dung ban đầu']);

    // Taken back to what is live: nothing new to publish, but still to be committed.
    await office.edit(PAGE, 'khong_co_muc_nay: ', 'mo_dau: ');
    await publishNow();
    expect(await messages()).toEqual([`Sửa tệp nội dung: ${PAGE}`, 'Nội dung ban đầu']);
    expect(await office.git('log', '-p', '--all')).not.toContain('khong_co_muc_nay');
    expect(await uncommittedFiles(office.contentDir)).toEqual([]);
  });

  test('tells in git’s own words that a commit failed, and that the content is live', async () => {
    const hook = join(office.contentDir, '.git', 'hooks', 'pre-commit');
    await mkdir(join(hook, '..'), { recursive: true });
    await writeFile(hook, '#!/bin/sh\necho "đĩa đầy" >&2\nexit 1\n');
    await chmod(hook, 0o755);
    await office.edit(PAGE, HEADING, '# Việc của trang');
    await publishNow();
    expect(told).toEqual([
      { type: 'published', manifestId: (await live()).manifest.id, validUntil: null },
      {
        type: 'notice',
        text: 'The content is live, but it could not be committed to its git: đĩa đầy',
      },
    ]);
    expect((await live()).text).toContain('Việc của trang');
  });

  test('says once that somebody’s git keeps it from committing, and commits when that is done', async () => {
    const notices = async () =>
      (await publishNow()).flatMap((message) => (message.type === 'notice' ? [message.text] : []));
    const lock = join(office.contentDir, '.git', 'index.lock');
    await writeFile(lock, '');
    await office.edit(PAGE, HEADING, '# Việc của trang');
    expect(await notices()).toEqual([
      'The content is live, but not committed: somebody is at work with git in the content folder (.git/index.lock). It is committed as soon as that is ended; where no git is at work any more, remove .git/index.lock.',
    ]);
    expect((await live()).text).toContain('Việc của trang');
    await office.edit(PAGE, '# Việc của trang', '# Việc trang này làm');
    expect(await notices()).toEqual([]);
    expect(await messages()).toEqual(['Nội dung ban đầu']);

    expect(again).not.toHaveBeenCalled();
    await rm(lock);
    await vi.waitFor(() => expect(again).toHaveBeenCalledOnce(), { timeout: 30_000 });
    expect(await notices()).toEqual(['What was live but not committed is committed now.']);
    expect(await messages()).toEqual([`Sửa tệp nội dung: ${PAGE}`, 'Nội dung ban đầu']);
    expect(await notices()).toEqual([]);
  });

  test('on another day makes no other release of the same content because of an editor’s file', async () => {
    await publishNow();
    const { text } = await live();
    await writeFile(join(office.contentDir, 'trang', '.gioi-thieu.md.swp'), 'đang gõ');
    publisher.clock = () => new Date(NOW.getTime() + 24 * 3600 * 1000);
    await publishNow();
    expect((await live()).text).toBe(text);
    expect(await publisher.store.ids()).toHaveLength(1);
  });

  test('tells of an outage that is announced too late, and publishes it', async () => {
    const outage = 'tam_ngung:\n  tu: 2026-11-26T22:00+07:00\n  den: 2026-11-27T05:00+07:00';
    await office.edit('cong.yaml', 'tam_ngung: Không', outage);
    expect(await publishNow()).toEqual([
      expect.objectContaining({ type: 'published' }),
      { type: 'notice', text: expect.stringMatching(/^Xin xem lại\. cong\.yaml: .*7 ngày làm việc\.$/) },
    ]);
  });

  test('makes the release again when an outage of the portal begins and when it ends', async () => {
    const outage = 'tam_ngung:\n  tu: 2030-01-02T10:00+07:00\n  den: 2030-01-02T12:00+07:00';
    await office.edit('cong.yaml', 'tam_ngung: Không', outage);
    const at = async (time: string) => {
      publisher.clock = () => new Date(time);
      const [message] = await publishNow();
      const { outage } = (JSON.parse((await live()).text) as { content: Content }).content.portal;
      return [message?.type === 'published' ? message.validUntil : null, outage?.isPresent ?? null];
    };
    expect(await at('2030-01-02T09:59:00+07:00')).toEqual(['2030-01-02T10:00+07:00', false]);
    const announced = (await live()).manifest.id;
    expect(await at('2030-01-02T09:59:59+07:00')).toEqual(['2030-01-02T10:00+07:00', false]);
    expect((await live()).manifest.id).toBe(announced);
    expect(await at('2030-01-02T10:00:00+07:00')).toEqual(['2030-01-02T12:00+07:00', true]);
    expect(await at('2030-01-02T12:00:00+07:00')).toEqual([null, null]);
  });

  test('redirects the old address of a renamed sheet, and makes one release of it', async () => {
    await publishNow();
    const folder = join(office.contentDir, 'thu-tuc');
    const slug = 'to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh';
    await rename(join(folder, `${slug}.md`), join(folder, 'ten-moi.md'));
    await publishNow();
    const { id, redirects } = (await live()).manifest;
    expect(redirects[`/thu-tuc/${slug}`]?.to).toBe('/thu-tuc/ten-moi');
    await publishNow();
    expect((await live()).manifest.id).toBe(id);
  });
});

describe('a link to a sheet whose file is renamed', () => {
  const sheet = (slug: string) => join(office.contentDir, 'thu-tuc', `${slug}.md`);
  const slug = 'cap-ho-chieu-ngoai-giao-cong-vu';
  beforeEach(async () => {
    await office.edit(PAGE, HEADING, `# Xem [thủ tục](/thu-tuc/${slug})`);
    await publishNow();
    await rename(sheet(slug), sheet('ten-moi'));
  });

  test('keeps nothing from being published or merged: the old address leads on', async () => {
    expect((await publishNow()).map(({ type }) => type)).toEqual(['published']);
    expect((await live()).manifest.redirects[`/thu-tuc/${slug}`]?.to).toBe('/thu-tuc/ten-moi');
    await office.edit('trang/phan-anh.md', 'tieu_de: ', 'tieu_de: Bản mới – ', office.shippedDir);
    await office.start();
    expect(await office.read('trang/phan-anh.md')).toContain('tieu_de: Bản mới – ');
  });

  test('is a fault once its procedure is gone: the old address leads nowhere', async () => {
    await rename(sheet('ten-moi'), join(office.root, 'away.md'));
    expect(await publishNow()).toEqual([
      {
        type: 'refused',
        errors: expect.arrayContaining([expect.stringContaining(`“/thu-tuc/${slug}” không dẫn đến`)]),
      },
    ]);
  });
});

describe('what keeps a release from being made though the content is right', () => {
  async function failureOf(): Promise<string[]> {
    const [message, ...more] = await publishNow();
    expect(more).toEqual([]);
    return message?.type === 'failed' ? message.errors : [];
  }

  test('a page that cannot be rendered is told as a fault of the program', async () => {
    publisher.program = { render: async () => new Response(null, { status: 500 }) };
    expect(await failureOf()).toEqual([
      expect.stringMatching(/^A page cannot be made: \/ answers 500.* not of the content: report it/),
    ]);
  });

  test.each([
    ['ENOSPC', /^The disk is full \(at "\/srv\/x"\)\. Make room/],
    ['EROFS', /^This account may not .* \(at "\/srv\/x"\): refused\. Give it the right/],
    ['EIO', /^The machine refused to read or write \(at "\/srv\/x"\): refused\. Look after its disk/],
  ])('%s is told with what to do, and what was refused is live later', async (code, sentence) => {
    vi.spyOn(publisher.store.objects, 'inTurn').mockRejectedValueOnce(
      Object.assign(new Error('refused'), { code, path: '/srv/x' }),
    );
    expect(await failureOf()).toEqual([expect.stringMatching(sentence)]);
    expect((await publishNow()).map(({ type }) => type)).toEqual(['published']);
  });

  test('a content folder that was moved away is named, and published when it is back', async () => {
    await rename(office.contentDir, join(office.root, 'away'));
    expect(await failureOf()).toEqual([
      `CONTENT_DIR: "${office.contentDir}" is gone. Put it back; the site then goes on by itself.`,
    ]);
    await mkdir(office.contentDir);
    expect(await failureOf()).toEqual([
      `CONTENT_DIR: "${office.contentDir}" is empty. Put its files back; the site then goes on by itself.`,
    ]);
    await rename(join(office.root, 'away'), office.contentDir);
    expect((await publishNow()).map(({ type }) => type)).toEqual(['published']);
  });
});
