import type { ContentDesk, Overlay, PublishOrder } from '#src/publisher/content-desk.ts';
import { createContentDesk } from '#src/publisher/desk/create-desk.ts';
import { LiveCommits } from '#src/publisher/live-commits.ts';
import { OneAtATime } from '#src/publisher/one-at-a-time.ts';
import { publishAndTell } from '#src/publisher/publish-and-tell.ts';
import type { Publisher } from '#src/publisher/publish.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import { NOW, type Office, PAGE } from './office.ts';

export const TITLE = 'tieu_de: Giới thiệu';
export const NEW_TITLE = 'tieu_de: Trang của Sở';
export const AUTHOR = { name: 'Nguyễn Thị Mai', username: 'mai' };

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

/** The content desk over an office's folders, and what it made live. */
export class DeskOfOffice {
  readonly office: Office;
  readonly publisher: Publisher;
  readonly desk: ContentDesk;
  /** Ids of the releases that amendments made. */
  readonly live: string[] = [];

  constructor(office: Office) {
    this.office = office;
    this.publisher = {
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
      publisher: this.publisher,
      uploadsDir: office.paths.uploads,
      scratchDir: office.paths.contentMerge,
      onPublished: ({ id }: { id: string }) => void this.live.push(id),
    };
    this.desk = createContentDesk(parts, (work) => line.take(work));
  }

  /** Publishes what stands in the folder; returns what was told. */
  async publishByHand(): Promise<string[]> {
    const told: string[] = [];
    const commits = new LiveCommits({
      contentDir: this.office.contentDir,
      tell: () => undefined,
      again() {},
    });
    await publishAndTell(this.publisher, commits, (message) => void told.push(message.type));
    return told;
  }

  /** An order that makes one file say something else; null: that removes it. */
  async orderOf(path: string, text: string | null): Promise<PublishOrder> {
    const [base = null] = await this.desk.read({ paths: [path] });
    return {
      amendment: 'lan-sua-1',
      title: 'Đổi tên trang',
      author: AUTHOR,
      bases: [{ path, text: base }],
      texts: [{ path, text }],
    };
  }

  /** The page with another title. */
  async retitled(): Promise<Overlay> {
    return { path: PAGE, text: (await this.office.read(PAGE)).replace(TITLE, NEW_TITLE) };
  }

  /** All that the live release says. */
  async liveText(): Promise<string> {
    const manifest = await this.publisher.store.current();
    if (manifest === null) throw new Error('nothing is live');
    return JSON.stringify(await this.publisher.store.data(manifest));
  }
}
