import { setTimeout as wait } from 'node:timers/promises';
import { RECEIPT_FIELDS, RECEIPT_PATH, RECEIPT_STEPS, SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { recordIdOf } from '#src/survey/receipt.ts';
import { integrity } from '#src/texts/integrity.ts';
import type { Respondent } from './respondent.ts';
import { untilThanked } from './until-thanked.ts';

const TICK_IN_MS = 50;
/** One in so many opens the form and reads the receipt on the thank-you. */
const WHOLE_WAY_EVERY = 4;
const SENDS_TWICE_EVERY = 5;
const WITHDRAWS_EVERY = 7;

export interface RespondentsOptions {
  url: string;
  respondent: Respondent;
  perSecond: number;
  random(): number;
}

/** People who answer the survey at a steady rate and send again until they are thanked. */
export class Respondents {
  readonly #options: RespondentsOptions;
  /** Record id of the receipt that was shown → the comment sent, for everybody who was thanked. */
  readonly thanked = new Map<string, string>();
  /** Record ids of those who took their answer back; they are not among the thanked any more. */
  readonly withdrawn = new Set<string>();
  /** Answers that had to be sent more than once. */
  sentAgain = 0;
  #count = 0;
  #isOver = false;
  readonly #running = new Set<Promise<void>>();
  readonly #clock: Promise<void>;
  readonly #startedAt = performance.now();

  constructor(options: RespondentsOptions) {
    this.#options = options;
    this.#clock = this.#tick();
  }

  async #tick(): Promise<void> {
    while (!this.#isOver) {
      while (this.#count < this.seconds * this.#options.perSecond) this.#next();
      await wait(TICK_IN_MS);
    }
  }

  #next(): void {
    this.#count += 1;
    const one = this.#answer(this.#count).finally(() => this.#running.delete(one));
    this.#running.add(one);
  }

  /** Answers that were begun. */
  get begun(): number {
    return this.#count;
  }

  /** Since the first came. */
  get seconds(): number {
    return (performance.now() - this.#startedAt) / 1000;
  }

  async #answer(number: number): Promise<void> {
    const { respondent, random } = this.#options;
    const isWholeWay = number % WHOLE_WAY_EVERY === 0;
    const token = isWholeWay ? await this.#openForm() : respondent.token();
    const comment = `Ý kiến số ${number}`;
    const fields = respondent.fields(token, comment, 1 + Math.floor(random() * 5));
    const location = await this.#sendUntilThanked(fields);
    const receipt = respondent.receiptIn(location);
    if (isWholeWay) await this.#demandReceipt(location, receipt);
    if (number % SENDS_TWICE_EVERY === 0) await this.#sendAgain(fields, receipt);
    if (number % WITHDRAWS_EVERY === 0) return this.#withdraw(receipt);
    this.thanked.set(recordIdOf(receipt), comment);
  }

  async #get(path: string): Promise<string> {
    for (;;) {
      const response = await fetch(new URL(path, this.#options.url)).catch(() => null);
      if (response?.ok) return response.text();
      await this.#pause();
    }
  }

  async #openForm(): Promise<string> {
    const html = await this.#get(this.#options.respondent.path);
    const field = new RegExp(`<input[^>]*name="${SURVEY_FIELDS.token}"[^>]*>`).exec(html)?.[0] ?? '';
    const token = /value="([a-z2-7]+)"/.exec(field)?.[1];
    if (token === undefined) throw new Error('The form has no token');
    return token;
  }

  async #demandReceipt(location: string, receipt: string): Promise<void> {
    const html = await this.#get(location);
    const text = html.replace(/<[^>]+>|&nbsp;/g, ' ').replace(/\s+/g, '');
    if (!text.includes(receipt.replaceAll(' ', ''))) throw new Error('The thank-you shows another receipt');
  }

  /** Returns where the thank-you is. */
  async #sendUntilThanked(fields: [string, string][]): Promise<string> {
    const { respondent } = this.#options;
    const client = this.#client();
    const send = () => respondent.send(fields, { 'x-forwarded-for': client });
    const { location, times } = await untilThanked(send, () => this.#pause());
    if (times > 1) this.sentAgain += 1;
    return location;
  }

  /** As after Back: the same form once more. */
  async #sendAgain(fields: [string, string][], receipt: string): Promise<void> {
    const { respondent } = this.#options;
    const again = respondent.receiptIn(await this.#sendUntilThanked(fields));
    if (again !== receipt) throw new Error('The same form sent again has another receipt');
  }

  /** Withdraws until it is confirmed. */
  async #withdraw(receipt: string): Promise<void> {
    const { url } = this.#options;
    const fields = { [RECEIPT_FIELDS.receipt]: receipt, [RECEIPT_FIELDS.step]: RECEIPT_STEPS.withdraw };
    for (;;) {
      const response = await fetch(`${url}${RECEIPT_PATH}`, {
        method: 'POST',
        headers: { origin: url, 'x-forwarded-for': this.#client() },
        body: new URLSearchParams(fields),
      }).catch(() => null);
      const text = (await response?.text().catch(() => '')) ?? '';
      if (text.includes(integrity.receipt.withdrawnTitle)) break;
      if (response !== null && response.status < 500 && text !== '')
        throw new Error(`The receipt's page answered ${response.status} to a withdrawal`);
      await this.#pause();
    }
    this.withdrawn.add(recordIdOf(receipt));
  }

  /** Each is a client of their own: the limits are not what is tested here. */
  #client(): string {
    const { random } = this.#options;
    return [10, ...Array.from({ length: 3 }, () => Math.floor(random() * 256))].join('.');
  }

  #pause(): Promise<void> {
    return wait(50 + this.#options.random() * 150);
  }

  /** Nobody new comes; resolves when everybody was thanked. Throws when somebody met a fault. */
  async finish(): Promise<void> {
    this.#isOver = true;
    await this.#clock;
    await Promise.all(this.#running);
  }
}
