import { cpSync, existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import { uncommittedFiles } from '#src/publisher/content-repository.ts';
import { gitAt } from '#src/publisher/git.ts';
import { prepareContent } from '#src/publisher/start.ts';
import { dataPaths, type DataPaths } from '#src/settings/data-paths.ts';
import { RETITLE } from './retitle.ts';

export const CONTENT = join(import.meta.dirname, '../../../../content');
export const NOW = new Date('2026-11-24T08:00:00Z');
export const PAGE = 'trang/gioi-thieu.md';
const NOTICE = 'thong-bao/2026-11-23-chay-thu.yaml';
const NEW_NOTICE = 'thong-bao/2026-11-24-ban-moi.yaml';

/** Lines of the page, and what becomes of them. */
const TITLE = 'tieu_de: Giới thiệu';
const OFFICE_TITLE = 'tieu_de: Trang của Sở';
const SHIPPED_TITLE = 'tieu_de: Về trang này';
const HEADING = '# Trang này làm gì';
const SHIPPED_HEADING = '# Việc của trang này';

/** After its first start: what most tests begin with, made once by each worker. */
let firstStarted: Promise<Office> | null = null;

/** The folders of one installation: shipped content, the Office's content, and what lies beside it. */
export class Office {
  readonly root: string;
  readonly paths: DataPaths;
  readonly contentDir: string;
  readonly shippedDir: string;
  readonly mergeDir: string;
  readonly offersDir: string;
  /** Whether it runs the next version of the program, which migrates its content. */
  retitles = false;

  private constructor(root: string) {
    this.root = root;
    this.paths = dataPaths({ dataDir: join(root, 'data') });
    this.contentDir = join(this.paths.root, 'content');
    this.shippedDir = join(root, 'shipped');
    this.mergeDir = this.paths.contentMerge;
    this.offersDir = this.paths.contentOffers;
  }

  /** Before the first start: there is only the shipped content. */
  static async new(beside = tmpdir()): Promise<Office> {
    const office = new Office(await mkdtemp(join(beside, 'office-')));
    cpSync(CONTENT, office.shippedDir, { recursive: true });
    return office;
  }

  /** After the first start. */
  static async started(): Promise<Office> {
    firstStarted ??= Office.#startFirst();
    return (await firstStarted).copy();
  }

  static async #startFirst(): Promise<Office> {
    const office = await Office.new(inject('templates'));
    expect(await office.start()).toEqual([]);
    return office;
  }

  /** The same once more, in the same state. */
  async copy(): Promise<Office> {
    const office = new Office(await mkdtemp(join(tmpdir(), 'office-')));
    cpSync(this.root, office.root, { recursive: true });
    office.retitles = this.retitles;
    return office;
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true, maxRetries: 5 });
  }

  get folders() {
    const { contentDir, shippedDir, mergeDir, offersDir } = this;
    return { contentDir, shippedDir, mergeDir, offersDir, releasesDir: this.paths.releases };
  }

  start(): Promise<string[]> {
    return prepareContent({ ...this.folders, now: NOW, ...(this.retitles && { migrations: [RETITLE] }) });
  }

  read(file: string): Promise<string> {
    return readFile(join(this.contentDir, file), 'utf8');
  }

  async git(...args: string[]): Promise<string> {
    return (await gitAt(this.contentDir).raw(args)).trim();
  }

  /** Replaces text in a file of the Office's content, or of another folder. */
  async edit(file: string, from: string, to: string, folder: string = this.contentDir): Promise<void> {
    const text = await readFile(join(folder, file), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(folder, file), text.replace(from, to));
  }

  /** The Office changes a line; so does the new version, which also has other news. */
  async diverge(): Promise<void> {
    await this.edit(PAGE, TITLE, OFFICE_TITLE);
    await this.edit(PAGE, TITLE, SHIPPED_TITLE, this.shippedDir);
    await this.edit(PAGE, HEADING, SHIPPED_HEADING, this.shippedDir);
    await this.edit('trang/phan-anh.md', 'tieu_de: ', 'tieu_de: Bản mới – ', this.shippedDir);
    await this.edit('trang/quyen-rieng-tu.md', 'tieu_de: ', 'tieu_de: Bản mới – ', this.shippedDir);
    const notice = await readFile(join(this.shippedDir, NOTICE), 'utf8');
    await writeFile(join(this.shippedDir, NEW_NOTICE), notice.replace('2026-11-23', '2026-11-24'));
    await rm(join(this.shippedDir, NOTICE));
  }

  /** Nothing is left to do, and nothing lies about. */
  async expectSettled(): Promise<void> {
    expect(loadContent(this.contentDir)).toHaveProperty('content');
    expect(await uncommittedFiles(this.contentDir)).toEqual([]);
    expect(await this.git('rev-list', '--count', 'HEAD..shipped')).toBe('0');
    expect(await this.git('worktree', 'list')).not.toContain('\n');
    expect(await this.git('fsck', '--strict')).not.toMatch(/error|missing|broken/);
    const own = (await readdir(join(this.contentDir, '.git'))).filter((name) => /^site-|\.lock$/.test(name));
    expect(own).toEqual([]);
    expect(existsSync(this.mergeDir)).toBe(false);
    const beside = await readdir(this.paths.root);
    expect(beside.filter((name) => name !== 'content' && name !== 'content-offers')).toEqual([]);
    expect(await this.start()).toEqual([]);
  }

  /** What both sides wrote is there; where they disagree the Office's line stands, the other is on offer. */
  async expectMerged(): Promise<void> {
    const page = await this.read(PAGE);
    expect(page).toContain(OFFICE_TITLE);
    expect(page).toContain(SHIPPED_HEADING);
    expect(await this.read('trang/phan-anh.md')).toContain('tieu_de: Bản mới – ');
    expect(await this.read('trang/quyen-rieng-tu.md')).toContain('tieu_de: Bản mới – ');
    expect(existsSync(join(this.contentDir, NEW_NOTICE))).toBe(true);
    expect(existsSync(join(this.contentDir, NOTICE))).toBe(false);
    const offers = await readdir(this.offersDir);
    expect(await readFile(join(this.offersDir, offers[0] ?? ''), 'utf8')).toContain(`+${SHIPPED_TITLE}`);
    await this.expectSettled();
  }
}
