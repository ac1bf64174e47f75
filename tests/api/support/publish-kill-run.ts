import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AMENDMENT_FIELD, AMENDMENT_TASK, amendmentPath } from '#src/office/amendments/paths.ts';
import { FIELD } from '#src/office/field.ts';
import { OfficePeople } from '../../support/office-people.ts';
import { plantAmendment } from './amendment-records.ts';
import { Clerk } from './clerk.ts';
import { SiteProcess } from './site-process.ts';

const PAGES = ['nop-truc-tuyen', 'tra-cuu-ho-so', 'tra-phi-truc-tuyen', 'tai-khoan-dinh-danh'];
/** Kills fall between the press of the button and so much of what publishing takes on this machine. */
const SPREAD = 1.3;
/** The job that settles runs each minute. */
const SETTLED_WITHIN_MS = 150_000;
const POLL_IN_MS = 1_000;
/** The site is killed and started again meanwhile. */
const SCHEDULED_IN_MS = 5_000;

export interface PublishKillReport {
  kills: number;
  /** After how many of them the new page was live. */
  published: number;
  /** One sentence for each thing that did not agree with what readers saw. */
  faults: string[];
  /** Of those that were published how many the records know of in the end. */
  settled: number;
  /** Whether one that was scheduled before a kill was live after it, and not before its time. */
  isScheduleKept: boolean;
}

/** One site that dies again and again while it publishes. */
class KilledPublisher {
  readonly #folder = mkdtempSync(join(tmpdir(), 'publish-kills-'));
  site!: SiteProcess;

  async start(): Promise<void> {
    // Publishing takes as long as it does where it is in use.
    this.site = await SiteProcess.on(join(this.#folder, 'data'), { NODE_OPTIONS: '' });
    await this.site.start();
  }

  async end(): Promise<void> {
    await this.site.end('SIGTERM');
    rmSync(this.#folder, { recursive: true });
  }

  get #contentDir(): string {
    return join(this.site.paths.root, 'content');
  }

  #git(...args: string[]): string {
    return execFileSync('git', ['-C', this.#contentDir, ...args], { encoding: 'utf8' }).trim();
  }

  #text(page: string): string {
    return readFileSync(join(this.#contentDir, 'huong-dan', `${page}.md`), 'utf8');
  }

  #people(): OfficePeople {
    const { paths, pocketbasePort } = this.site;
    return new OfficePeople({ dataDir: paths.root, pocketbasePort });
  }

  /** State of an amendment in the records. */
  async stateOf(id: string): Promise<string> {
    const superuser = await this.#people().superuser();
    return String((await superuser.collection('amendments').getOne(id))['state']);
  }

  /** Gives up what an earlier kill has left of amendments of a file: it may belong to one open amendment only. */
  async #free(path: string): Promise<void> {
    const drafts = (await this.#people().superuser()).collection('amendment_drafts');
    const left = await drafts.getFullList({ filter: `path = "${path}" && isOpen = true` });
    for (const { id } of left) await drafts.update(id, { isOpen: false });
  }

  /** An amendment that adds a line to a page, published at a moment or when somebody presses the button. */
  async #plant(page: string, line: string, publishAt = ''): Promise<string> {
    const office = this.#people();
    const base = this.#text(page);
    const drafts = [{ path: `huong-dan/${page}.md`, base, text: `${base.trimEnd()}\n\n${line}\n` }];
    const state = publishAt === '' ? 'approved' : 'scheduled';
    const plan = { title: `Thêm ${line}`, drafts, state, publishAt } as const;
    await this.#free(drafts[0]?.path ?? '');
    return plantAmendment(await office.superuser(), await office.make(['editor']), plan);
  }

  /** One that goes live by itself, at a moment soon after now. */
  async scheduled(page: string, line: string): Promise<{ id: string; at: Date }> {
    const at = new Date(Date.now() + SCHEDULED_IN_MS);
    return { id: await this.#plant(page, line, at.toISOString()), at };
  }

  /** When the commit of an amendment was made; null: there is none. */
  committedAt(id: string): Date | null {
    const at = this.#git('log', '-1', '--format=%cI', `--grep=Amendment-Id: ${id}`);
    return at === '' ? null : new Date(at);
  }

  /** An approved amendment that adds a line to a page, and somebody who presses the button that publishes it. */
  async approved(page: string, line: string): Promise<{ id: string; press: () => Promise<unknown> }> {
    const office = this.#people();
    const id = await this.#plant(page, line);
    const approver = await office.make(['approver']);
    const clerk = new Clerk(this.site.url, '', await office.enter(approver));
    const fields: [string, string][] = [
      [AMENDMENT_FIELD.revision, '1'],
      [FIELD.task, AMENDMENT_TASK.publish],
      await clerk.formToken(),
    ];
    return { id, press: () => clerk.post(amendmentPath(id), fields) };
  }

  /** Whether readers see the line, and what does not agree with that. */
  async lookAt(page: string, line: string, id: string): Promise<{ isNew: boolean; faults: string[] }> {
    const answer = await fetch(`${this.site.url}/huong-dan/${page}`);
    const isNew = (await answer.text()).includes(line);
    const trailers = this.#git('log', '--format=%(trailers:key=Amendment-Id,valueonly)');
    const checks: [boolean, string][] = [
      [answer.status === 200 && answer.headers.has('x-release'), `the page answers ${answer.status}`],
      [this.#text(page).includes(line) === isNew, 'the file does not say what readers see'],
      [this.#git('status', '--porcelain') === '', 'git has something that is not committed'],
      [trailers.includes(id) === isNew, 'the history does not say what readers see'],
      [isNew || (await this.stateOf(id)) !== 'published', 'the records say that it is published'],
    ];
    return { isNew, faults: checks.filter(([isWell]) => !isWell).map(([, words]) => words) };
  }
}

/** Waits until the records know of all that was published; resolves with how many they know of in the end. */
async function settled(killed: KilledPublisher, published: readonly string[]): Promise<number> {
  const deadline = Date.now() + SETTLED_WITHIN_MS;
  for (;;) {
    const states = await Promise.all(published.map((id) => killed.stateOf(id)));
    const known = states.filter((state) => state === 'published').length;
    if (known === published.length || Date.now() > deadline) return known;
    await wait(POLL_IN_MS);
  }
}

/** One that nobody kills: how long it takes here from the button to the answer, in milliseconds. */
async function publishOnce(killed: KilledPublisher): Promise<number> {
  const { press } = await killed.approved(PAGES[1] ?? '', 'Dòng thử đầu tiên.');
  const start = performance.now();
  await press();
  return performance.now() - start;
}

/** A kill between the schedule and its time: whether it is live in the end, and not before. */
async function isScheduleKept(killed: KilledPublisher): Promise<boolean> {
  const [page = ''] = PAGES;
  const line = 'Dòng thử đã hẹn giờ.';
  const { id, at } = await killed.scheduled(page, line);
  await killed.site.killAll();
  await killed.site.start();
  await settled(killed, [id]);
  const { isNew, faults } = await killed.lookAt(page, line, id);
  const committedAt = killed.committedAt(id);
  // Git counts in seconds.
  return (
    isNew && faults.length === 0 && committedAt !== null && committedAt.getTime() >= at.getTime() - 1_000
  );
}

/** Kills a whole site so often at random moments while it publishes, starts it again, and looks whether all agree. */
export async function runPublishKills(rounds: number, random: () => number): Promise<PublishKillReport> {
  const killed = new KilledPublisher();
  const published: string[] = [];
  const faults: string[] = [];
  await killed.start();
  try {
    const publishingInMs = await publishOnce(killed);
    for (let round = 0; round < rounds; round += 1) {
      const page = PAGES[round % PAGES.length] ?? '';
      const line = `Dòng thử số ${round}.`;
      const { id, press } = await killed.approved(page, line);
      const pressed = press().catch(() => undefined);
      await wait(random() * SPREAD * publishingInMs);
      await killed.site.killAll();
      await pressed;
      await killed.site.start();
      const seen = await killed.lookAt(page, line, id);
      if (seen.isNew) published.push(id);
      faults.push(...seen.faults.map((words) => `kill ${round + 1}: ${words}`));
    }
    const isKept = await isScheduleKept(killed);
    const known = await settled(killed, published);
    return { kills: rounds, published: published.length, faults, settled: known, isScheduleKept: isKept };
  } finally {
    await killed.end();
  }
}
