import type { DeviceClock } from '../clock.ts';
import { cornerPinOf } from '../codes.ts';
import { asSent, fitting, largerBatch, settle, smallerBatch } from '../deliver.ts';
import type { WaitingAnswer } from '../deliver.ts';
import type { DeviceState } from '../device.ts';
import { MAX_ANSWERS_AT_ONCE } from '../wire.ts';
import type { ContactReply, DeviceRefusal, StartRefusal } from '../wire.ts';
import { keepPin, newSecret } from './secrets.ts';
import type { Heard } from './site.ts';
import { sendContact, sendStart } from './site.ts';
import type { KioskStore } from './store.ts';

export type StartFault = StartRefusal | 'offline' | 'storage';

/** How a contact ended: `more` waits and can go at once; `shut` until it is started anew. */
export type ContactEnd = 'done' | 'more' | 'failed' | 'shut';

/** What lasts on a tablet: its credential and the answers that wait, both in its storage before anything relies on them. */
export class Tablet {
  device: DeviceState | null = null;
  waiting = 0;
  unfit = 0;
  /** The page's present version, as the site named it last; '' before. */
  latestShell = '';
  /** An answer that could not be written; it is delivered from memory if need be. */
  unwritten: WaitingAnswer | null = null;
  private readonly store: KioskStore;
  private readonly clock: DeviceClock;
  /** Secrets for a start whose answer may have been lost: the same again for the same code. */
  private starting = { code: '', device: '', ticket: '' };
  private batchSize = MAX_ANSWERS_AT_ONCE;
  /** Answers that did not fit and were offered once more since the page was opened. */
  private readonly offered = new Set<string>();

  constructor(store: KioskStore, clock: DeviceClock) {
    this.store = store;
    this.clock = clock;
  }

  /** Reads what is there. Rejects where the storage cannot be read. */
  async load(): Promise<void> {
    this.device = await this.store.device();
    await this.count();
  }

  private async count(): Promise<void> {
    const all = await this.store.answers();
    this.unfit = all.filter(({ isUnfit }) => isUnfit).length;
    this.waiting = all.length;
  }

  /** Exchanges a code, given as digits; null: started. */
  async start(code: string): Promise<StartFault | null> {
    if (this.starting.code !== code) this.starting = { code, device: newSecret(), ticket: newSecret() };
    const { device, ticket } = this.starting;
    const sentAt = Date.now();
    const heard = await sendStart({ code, device, ticket });
    if ('refusal' in heard) return heard.refusal;
    const { now, programme, shell } = heard.reply;
    this.clock.learn(now, sentAt, Date.now());
    const pin = await keepPin(cornerPinOf(code));
    const started: DeviceState = {
      ...{ device, ticket, next: newSecret(), pin, programme, shell },
      shut: null,
      clock: this.clock.state(),
      contactAt: now,
      refused: this.device?.refused ?? 0,
    };
    try {
      await this.store.change({ device: started });
    } catch {
      return 'storage';
    }
    this.device = started;
    return null;
  }

  /** Writes a finished answer. When this resolves it is on the disk. Rejects with what the browser says. */
  async keep(answer: WaitingAnswer): Promise<void> {
    const device = this.device && { ...this.device, clock: this.clock.state() };
    await this.store.change({ add: answer, ...(device !== null && { device }) });
    this.device = device;
    this.unwritten = null;
    this.waiting += 1;
  }

  hasRoom(): Promise<boolean> {
    return this.store.hasRoom();
  }

  /** Notes that a version of the page is kept for times without a line. */
  async noteShell(shell: string): Promise<void> {
    if (this.device === null) return;
    const device = { ...this.device, shell };
    await this.store.change({ device });
    this.device = device;
  }

  /** The next answers to go. The one that could not be written goes first: it has nowhere else to be. */
  private async nextBatch(): Promise<WaitingAnswer[]> {
    const all = await this.store.answers();
    const fit = all.filter(({ id, isUnfit }) => !isUnfit || !this.offered.has(id));
    return fitting([...(this.unwritten === null ? [] : [this.unwritten]), ...fit], this.batchSize);
  }

  /** One message to the site. Never rejects; the site can tell a repetition. */
  async contact(): Promise<ContactEnd> {
    try {
      return await this.exchange();
    } catch {
      // The storage cannot be read or written: what the site confirmed is offered again.
      return 'failed';
    }
  }

  private async exchange(): Promise<ContactEnd> {
    const state = this.device;
    if (state === null || state.shut !== null) return 'shut';
    const batch = await this.nextBatch();
    const { device, ticket, next } = state;
    const sentAt = Date.now();
    const answers = batch.map(asSent);
    const waiting = Math.max(0, this.waiting - batch.length);
    const heard = await sendContact({ device, ticket, next, answers, waiting });
    if ('reply' in heard) {
      this.clock.learn(heard.reply.now, sentAt, Date.now());
      return this.adopt(state, heard.reply, batch);
    }
    return this.refused(state, heard.refusal, batch);
  }

  private async adopt(state: DeviceState, reply: ContactReply, batch: WaitingAnswer[]): Promise<ContactEnd> {
    const { done, unfit, refused } = settle(reply.fates);
    this.latestShell = reply.shell;
    for (const { id, isUnfit } of batch) if (isUnfit) this.offered.add(id);
    for (const id of unfit) this.offered.add(id);
    // The answer in memory only is safe with the site, or will never be.
    const { unwritten } = this;
    if (unwritten !== null && done.includes(unwritten.id)) this.unwritten = null;
    this.device = { ...state, programme: reply.programme };
    const device: DeviceState = {
      ...this.device,
      ticket: state.next,
      next: newSecret(),
      clock: this.clock.state(),
      contactAt: reply.now,
      refused: state.refused + refused,
    };
    await this.store.change({ device, remove: done, unfit });
    this.device = device;
    await this.count();
    this.batchSize = largerBatch(this.batchSize);
    const isAllHeard = batch.every(({ id }) => reply.fates[id] !== undefined && reply.fates[id] !== 'again');
    if (!isAllHeard) return 'failed';
    return this.waiting > this.unfit ? 'more' : 'done';
  }

  private async refused(
    state: DeviceState,
    refusal: Extract<Heard<never, DeviceRefusal>, { refusal: unknown }>['refusal'],
    batch: WaitingAnswer[],
  ): Promise<ContactEnd> {
    if (refusal === 'revoked' || refusal === 'copied' || refusal === 'device-unknown') {
      this.device = { ...state, shut: refusal };
      await this.store.change({ device: this.device });
      return 'shut';
    }
    if (refusal !== 'unreadable' || batch.length === 0) return 'failed';
    // One of them keeps all others back: halve until it is alone, and set it aside.
    if (batch.length > 1) this.batchSize = smallerBatch(batch.length);
    else await this.setAside(batch);
    return 'more';
  }

  private async setAside(batch: readonly WaitingAnswer[]): Promise<void> {
    const ids = batch.map(({ id }) => id);
    for (const id of ids) this.offered.add(id);
    await this.store.change({ unfit: ids });
    await this.count();
  }
}
