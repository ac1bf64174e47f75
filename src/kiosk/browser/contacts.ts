import { waitAfter } from '../deliver.ts';
import type { ContactEnd } from './tablet.ts';

/** When the tablet speaks to the site: each minute, at once when something new waits, and with growing waits when it fails. */
export class Contacts {
  private readonly contact: () => Promise<ContactEnd>;
  private readonly onEnd: (end: ContactEnd) => void;
  private failures = 0;
  private timer = 0;
  private running: Promise<void> | null = null;
  private isStopped = true;

  /** @param onEnd called after each contact */
  constructor(contact: () => Promise<ContactEnd>, onEnd: (end: ContactEnd) => void) {
    this.contact = contact;
    this.onEnd = onEnd;
  }

  /** Another tab of the browser may have the word. */
  stop(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  start(): void {
    this.isStopped = false;
    void this.now();
  }

  /** Speaks now, until nothing more can go at once; what is under way is waited for. */
  now(): Promise<void> {
    if (this.isStopped) return Promise.resolve();
    return (this.running ??= this.run().finally(() => {
      this.running = null;
    }));
  }

  private async run(): Promise<void> {
    clearTimeout(this.timer);
    let end: ContactEnd;
    do {
      end = await this.contact();
      this.failures = end === 'failed' ? this.failures + 1 : 0;
      this.onEnd(end);
    } while (end === 'more' && !this.isStopped);
    if (!this.isStopped && end !== 'shut')
      this.timer = window.setTimeout(() => void this.now(), waitAfter(this.failures));
  }
}
