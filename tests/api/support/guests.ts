import { setTimeout as wait } from 'node:timers/promises';
import { vietnamDay } from '#src/lib/vietnam-time.ts';
import { Links } from '#src/queue/links.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { LINK_PATH, linkHashOf, newLinkToken } from '#src/survey/evaluator-link.ts';
import { SURVEY_FIELDS, questionField } from '#src/survey/field-names.ts';
import { issueToken } from '#src/survey/form-token.ts';
import type { SurveyKeys } from '#src/survey/keys.ts';
import { recordIdOf } from '#src/survey/receipt.ts';
import { SEALED_KEY, thanksView } from '#src/survey/thanks.ts';
import type { SiteProcess } from './site-process.ts';
import { untilThanked } from './until-thanked.ts';

/** Of the round `dai-bieu-2026`, see `rounds-content.ts`. */
const ROUND = 'dai-bieu-2026';
const FORM = { form: 'dai-bieu', version: 1 };
const LAST_DAY = '2098-12-31';
const LINKS = 2_000;
const AT_ONCE = 8;
const PAUSE_IN_MS = 100;
/** A form that was shown a minute ago. */
const AGE_IN_MS = 60_000;

type Send = () => Promise<Response>;

/** People with a link each who answer until they are thanked; after each, somebody tries the link once more. */
export class Guests {
  readonly #site: SiteProcess;
  readonly #keys: SurveyKeys;
  /** Record id of the receipt that was shown → the comment sent. */
  readonly thanked = new Map<string, string>();
  #isOver = false;
  readonly #round: Promise<void>;

  constructor(site: SiteProcess) {
    this.#site = site;
    this.#keys = openSecrets(site.paths.secrets).keys;
    const tokens = Array.from({ length: LINKS }, newLinkToken);
    this.#withLinks((links) =>
      links.make({ hashes: tokens.map(linkHashOf), round: ROUND, expiresDay: LAST_DAY }),
    );
    const numbered = [...tokens.entries()];
    const lanes = Array.from({ length: AT_ONCE }, (_, lane) =>
      this.#comeInTurn(numbered.filter(([number]) => number % AT_ONCE === lane)),
    );
    this.#round = Promise.all(lanes).then(() => undefined);
  }

  #withLinks<Result>(work: (links: Links) => Result): Result {
    const links = new Links(this.#site.paths.queueFile, () => vietnamDay(new Date()));
    try {
      return work(links);
    } finally {
      links.close();
    }
  }

  async #comeInTurn(guests: readonly [number: number, token: string][]): Promise<void> {
    for (const [number, token] of guests) {
      if (this.#isOver) return;
      const client = `10.255.${number >> 8}.${number & 255}`;
      const comment = `Ý kiến của khách ${number + 1}`;
      await this.#answer(this.#form(token, comment, client), comment);
      await this.#demandSpent(this.#form(token, 'Ý kiến thứ hai', client));
      await wait(PAUSE_IN_MS);
    }
  }

  /** Sends the form of a link, newly opened; each guest is a client of their own. */
  #form(token: string, comment: string, client: string): Send {
    const { url } = this.#site;
    const shown = issueToken(this.#keys, { ...FORM, now: new Date(Date.now() - AGE_IN_MS) });
    const body = new URLSearchParams({
      [SURVEY_FIELDS.token]: shown,
      [questionField('chung')]: '4',
      [questionField('tu_cach')]: 'dai-bieu',
      [questionField('y_kien')]: comment,
    });
    const request = {
      method: 'POST',
      headers: { origin: url, 'x-forwarded-for': client },
      body,
      redirect: 'manual',
    } as const;
    return () => fetch(`${url}${LINK_PATH}/${token}`, request);
  }

  async #answer(send: Send, comment: string): Promise<void> {
    const { location } = await untilThanked(send, () => wait(PAUSE_IN_MS));
    const sealed = new URL(location, this.#site.url).searchParams.get(SEALED_KEY) ?? '';
    this.thanked.set(recordIdOf(thanksView(this.#keys, sealed, new Date()).receipt ?? ''), comment);
  }

  async #demandSpent(send: Send): Promise<void> {
    for (;;) {
      const status = (await send().catch(() => null))?.status ?? 503;
      if (status === 303) throw new Error('A link that was spent has taken a second answer');
      if (status < 500) return;
      await wait(PAUSE_IN_MS);
    }
  }

  /** Nobody new comes; resolves when the last one was thanked. Throws when somebody met a fault. */
  async finish(): Promise<void> {
    this.#isOver = true;
    await this.#round;
  }

  /** Links that the queue has as spent. */
  countSpent(): number {
    return this.#withLinks((links) => links.count(ROUND).spent);
  }
}
