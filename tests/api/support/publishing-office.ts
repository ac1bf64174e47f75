import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { AMENDMENT_TASK as T } from '#src/office/amendments/paths.ts';
import { officeAmendments } from '#src/texts/office-amendments.ts';
import { OfficePeople, type Owner } from '../../support/office-people.ts';
import { type RunningSite, startSite } from '../../support/running-site.ts';
import { plantAmendment } from './amendment-records.ts';
import { Clerk, type Page } from './clerk.ts';
import { press } from './press-amendment.ts';

export interface StoredDraft {
  path: string;
  upload: string;
  text: string;
  isRemoval: boolean;
}

/** Whoever brought something live is shown it by each web worker. */
export const BY_ALL_WORKERS = { WEB_WORKERS: '2' };

/** A running site with an editor, an approver and a viewer, who bring amendments live. */
export class PublishingOffice {
  readonly site: RunningSite;
  readonly people: OfficePeople;
  /** The editor's account. */
  readonly writer: Owner;
  readonly editor: Clerk;
  readonly approver: Clerk;
  readonly viewer: Clerk;

  private constructor(
    site: RunningSite,
    people: OfficePeople,
    { writer, clerks }: { writer: Owner; clerks: readonly [Clerk, Clerk, Clerk] },
  ) {
    this.site = site;
    this.people = people;
    this.writer = writer;
    [this.editor, this.approver, this.viewer] = clerks;
  }

  /** @param env settings of the site */
  static async start(env: Record<string, string> = {}): Promise<PublishingOffice> {
    const site = await startSite({ env });
    const people = new OfficePeople(site);
    const clerk = async (person: Owner): Promise<Clerk> =>
      new Clerk(site.url, '', await people.enter(person));
    const writer = await people.make(['editor']);
    const clerks = [
      await clerk(writer),
      await clerk(await people.make(['approver'])),
      await clerk(await people.make(['viewer'])),
    ] as const;
    return new PublishingOffice(site, people, { writer, clerks });
  }

  /** The text of a page that everybody can read. */
  async publicPage(path: string): Promise<string> {
    return (await fetch(`${this.site.url}${path}`)).text();
  }

  /** An amendment that changes a file by one replacement, as its writer left it. */
  async written(path: string, from: string, to: string): Promise<string> {
    const base = this.textOf(path);
    expect(base).toContain(from);
    const drafts = [{ path, base, text: base.replace(from, to) }];
    return plantAmendment(await this.people.superuser(), this.writer, { title: `Sửa ${path}`, drafts });
  }

  fileOf(path: string): string {
    return join(this.site.dataDir, 'content', path);
  }

  textOf(path: string): string {
    return readFileSync(this.fileOf(path), 'utf8');
  }

  /** Writes into the content folder by hand. */
  write(path: string, source: string | Buffer): void {
    mkdirSync(dirname(this.fileOf(path)), { recursive: true });
    writeFileSync(this.fileOf(path), source);
  }

  /** Names of the files that wait for their amendment. */
  uploads(): string[] {
    const folder = join(this.site.dataDir, 'uploads');
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  ask(path: string): Promise<Response> {
    return fetch(`${this.site.url}${path}`, { redirect: 'manual' });
  }

  async draftsOf(amendment: string): Promise<StoredDraft[]> {
    const drafts = (await this.people.superuser()).collection('amendment_drafts');
    const all = await drafts.getFullList<StoredDraft & { amendment: string }>();
    return all.filter((draft) => draft.amendment === amendment);
  }

  /** All that a request could have stored. */
  async everything(): Promise<unknown> {
    const superuser = await this.people.superuser();
    const of = (name: string) => superuser.collection(name).getFullList();
    return [await of('amendments'), await of('amendment_drafts'), this.uploads()];
  }

  async release(): Promise<string | null> {
    return (await this.ask('/')).headers.get('x-release');
  }

  /** Brings an amendment live by two people. */
  async publish(amendment: string): Promise<void> {
    const submitted = await press(this.editor, amendment, T.submit);
    expect(submitted.text).toContain(officeAmendments.done['gui-duyet']);
    const before = await this.release();
    const page = await press(this.approver, amendment, T.approveAndPublish);
    expect(page.text).toContain(officeAmendments.done['duyet-va-dang']);
    await expect.poll(() => this.release(), { timeout: 20_000 }).not.toBe(before);
  }
}

/** The amendment that an answer leads to. */
export const amendmentIn = ({ headers }: Page): string => headers.location?.split('/').at(-1) ?? '';
