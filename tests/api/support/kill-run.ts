import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { checkAnswers } from '#src/integrity/check-answers.ts';
import type { CheckReport } from '#src/integrity/check-report.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { Guests } from './guests.ts';
import { Respondent } from './respondent.ts';
import { Respondents } from './respondents.ts';
import { writeRounds } from './rounds-content.ts';
import { SiteProcess } from './site-process.ts';
import { countWaiting, storedRecords, superuserOf, untilDelivered } from './stored-records.ts';
import { watchedPocketbase } from './watched-pocketbase.ts';
import type { WatchedPocketbase } from './watched-pocketbase.ts';

const ANSWERS_PER_SECOND = 80;
const CATCH_UP_TIMEOUT_IN_MS = 120_000;

export interface KillReport {
  kills: number;
  people: Respondents;
  /** People who were invited, each with a link. */
  guests: Guests;
  /** By the queue's own count. */
  linksSpent: number;
  answers: AnswerRecord[];
  /** Answers that were thanked for and not yet delivered at a kill. */
  waitingAtKills: number;
  /** How many answers reached PocketBase a second time, by the site's log. */
  deliveredAgain: number;
  thankedPerSecond: number;
  /** What the nightly check finds afterwards. */
  check: CheckReport;
}

/** One site that dies again and again while people answer, send again and withdraw. */
class KilledSite {
  readonly #folder = mkdtempSync(join(tmpdir(), 'kill-'));
  readonly #random: () => number;
  #pocketbase!: WatchedPocketbase;
  site!: SiteProcess;
  waitingAtKills = 0;

  constructor(random: () => number) {
    this.#random = random;
  }

  async start(): Promise<void> {
    this.#pocketbase = await watchedPocketbase(this.#folder);
    const content = join(this.#folder, 'content');
    writeRounds(content, ['dai-bieu-2026']);
    this.site = await SiteProcess.on(join(this.#folder, 'data'), {
      CONTENT_DIR: content,
      POCKETBASE_BIN_RESOLVED: this.#pocketbase.bin,
      TRUSTED_PROXIES: '127.0.0.1,::1',
    });
    await this.site.start();
  }

  async remove(): Promise<void> {
    await this.site.end('SIGTERM');
    this.#pocketbase.kill();
    rmSync(this.#folder, { recursive: true });
  }

  async #startAgain(): Promise<void> {
    this.waitingAtKills += countWaiting(this.site);
    await this.site.start();
  }

  async #killEverything(): Promise<void> {
    // With its receiver gone the site cannot deliver what it goes on accepting.
    this.#pocketbase.kill();
    await wait(50 + this.#random() * 100);
    await this.site.killAll();
    this.#pocketbase.kill();
  }

  /** Ways to die, each by SIGKILL; each ends with the site on its way up again. */
  readonly kills: readonly (() => Promise<void>)[] = [
    async () => this.#pocketbase.kill(),
    async () => {
      await this.site.end('SIGKILL');
      await this.#startAgain();
    },
    // Between delivery and acknowledgement.
    async () => {
      await this.#pocketbase.untilConfirmationIsHeld(this.site.pocketbasePort);
      await this.site.end('SIGKILL');
      await this.#startAgain();
    },
    async () => {
      await this.#pocketbase.untilConfirmationIsHeld(this.site.pocketbasePort);
      this.#pocketbase.kill();
    },
    // Between commit and delivery; what PocketBase has now is kept as the older copy.
    async () => {
      await this.#killEverything();
      rmSync(this.#oldCopy, { recursive: true, force: true });
      cpSync(this.site.paths.pocketbase, this.#oldCopy, { recursive: true });
      await this.#startAgain();
    },
    // As after a power cut, or a backup that was put back.
    async () => {
      await this.#killEverything();
      rmSync(this.site.paths.pocketbase, { recursive: true });
      cpSync(this.#oldCopy, this.site.paths.pocketbase, { recursive: true });
      await this.#startAgain();
    },
  ];

  get #oldCopy(): string {
    return join(this.#folder, 'older-pocketbase');
  }

  async untilPocketbaseIsUp(): Promise<void> {
    // A web worker that was just killed with the rest answers nothing for a moment.
    const state = () => this.site.health().catch(() => null);
    while ((await state())?.pocketbase !== 'ok') await wait(20);
  }
}

/** Waits until PocketBase holds as many answers as it must: what was confirmed once is offered again after each start. */
async function caughtUp(site: SiteProcess, count: number): Promise<AnswerRecord[]> {
  await untilDelivered(site);
  const deadline = Date.now() + CATCH_UP_TIMEOUT_IN_MS;
  for (;;) {
    const { answers } = await storedRecords(site);
    if (answers.length === count || Date.now() > deadline) return answers;
    await wait(250);
  }
}

async function checked(site: SiteProcess): Promise<CheckReport> {
  const { keys } = openSecrets(site.paths.secrets);
  const { report } = await checkAnswers({
    paths: site.paths,
    client: await superuserOf(site),
    macKey: keys.contentMac,
    now: new Date(),
    content: { questionnaires: [], rounds: [] },
    marksOf: () => [],
  });
  return report;
}

function countDeliveredAgain(site: SiteProcess): number {
  const again = site.log().filter(({ msg }) => msg === 'delivered again');
  return again.reduce((sum, { count }) => sum + Number(count), 0);
}

/** Kills the site in every way so many times over, while 80 people a second answer it, and guests by their links. */
export async function runKills(rounds: number, random: () => number): Promise<KillReport> {
  const killed = new KilledSite(random);
  await killed.start();
  try {
    const { site } = killed;
    const respondent = await Respondent.of(site);
    const people = new Respondents({ url: site.url, respondent, perSecond: ANSWERS_PER_SECOND, random });
    const guests = new Guests(site);
    const kills = Array.from({ length: rounds }, () => killed.kills).flat();
    for (const kill of kills) {
      await killed.untilPocketbaseIsUp();
      await wait(500 + random() * 1_000);
      await kill();
    }
    await Promise.all([people.finish(), guests.finish()]);
    const thankedPerSecond = (people.thanked.size + people.withdrawn.size) / people.seconds;
    const answers = await caughtUp(site, people.thanked.size + guests.thanked.size);
    return {
      kills: kills.length,
      people,
      guests,
      linksSpent: guests.countSpent(),
      answers,
      waitingAtKills: killed.waitingAtKills,
      deliveredAgain: countDeliveredAgain(site),
      thankedPerSecond,
      check: await checked(site),
    };
  } finally {
    await killed.remove();
  }
}
