import { createHash, randomBytes } from 'node:crypto';
import { CONTACT_PATH, MESSAGE_FIELD, START_PATH } from '#src/kiosk/wire.ts';
import type { KioskAnswer } from '#src/kiosk/wire.ts';
import { recordIdFrom } from '#src/survey/record-id.ts';
import { publishedHashOf, recordIdOf } from '#src/survey/receipt.ts';

const secret = () => randomBytes(32).toString('hex');

/** A receipt, as a tablet makes it, for each number. */
export function kioskReceipt(n: number): string {
  const hex = createHash('sha256').update(`receipt ${n}`).digest('hex').toUpperCase();
  return (hex.slice(0, 20).match(/.{4}/g) ?? []).join(' ');
}

/** A finished answer in the round `tai-quay`. */
export function kioskAnswer(n: number, change: Partial<KioskAnswer> = {}): KioskAnswer {
  const receipt = kioskReceipt(n);
  return {
    id: recordIdOf(receipt),
    receiptHash: publishedHashOf(receipt),
    round: 'tai-quay',
    version: 2,
    language: 'vi',
    day: '2026-11-01',
    seconds: 40,
    isBurst: false,
    values: { da_nhan_ket_qua: 'da-nhan', chung: '4', tiep_can: '5', thu_tuc: '0' },
    ...change,
  };
}

/** An id that no receipt of these tests gives. */
export function strangeId(n: number): string {
  return recordIdFrom('strange', String(n));
}

export interface Reply {
  status: number;
  body: Record<string, unknown>;
}

/** A tablet without a browser: what it says to the site, as it says it. */
export class KioskDevice {
  readonly #url: string;
  /** As a trusted proxy tells it. */
  readonly #address = `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;
  device = secret();
  ticket = secret();

  constructor(url: string) {
    this.#url = url;
  }

  async send(path: string, message: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const response = await fetch(this.#url + path, {
      method: 'POST',
      headers: { origin: this.#url, 'x-forwarded-for': this.#address, ...headers },
      body: new URLSearchParams({ [MESSAGE_FIELD]: JSON.stringify(message) }),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : { text } };
  }

  start(code: string): Promise<Reply> {
    return this.send(START_PATH, { code, device: this.device, ticket: this.ticket });
  }

  /** Reports; the ticket changes when it is let in. */
  async contact(answers: readonly KioskAnswer[] = [], next = secret()): Promise<Reply> {
    const { device, ticket } = this;
    const reply = await this.send(CONTACT_PATH, { device, ticket, next, answers, waiting: 0 });
    if (reply.status === 200) this.ticket = next;
    return reply;
  }

  /** Another tablet with all that this one holds. */
  copy(): KioskDevice {
    const other = new KioskDevice(this.#url);
    [other.device, other.ticket] = [this.device, this.ticket];
    return other;
  }
}
