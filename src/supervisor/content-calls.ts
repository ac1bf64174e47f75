import type { ContentCall, ContentCallResult } from '../publisher/content-desk.ts';
import { contentTimeoutInMs } from '../publisher/desk/calls.ts';
import type { ContentQuestion, ContentResult, SupervisorToPublisherMessage } from './messages.ts';

const AWAY = 'The publisher is not running just now; it is started again by itself.';
const ENDED = 'The publisher ended before it answered.';
const BUSY = 'The publisher did not answer in time.';

interface Waiting {
  resolve(result: ContentCallResult): void;
  reject(error: Error): void;
}

/** The supervisor's end of the channel to the publisher: questions with their answers. */
export class ContentCalls {
  #nextId = 1;
  readonly #waiting = new Map<number, Waiting>();
  readonly #send: (message: SupervisorToPublisherMessage) => boolean;

  /** @param send says something to the publisher; false: nobody is there */
  constructor(send: (message: SupervisorToPublisherMessage) => boolean) {
    this.#send = send;
  }

  /** Rejects with an English sentence when the publisher is away, ends, takes too long, or could not do it. */
  ask(call: ContentCall): Promise<ContentCallResult> {
    const id = this.#nextId++;
    const { promise, resolve, reject } = Promise.withResolvers<ContentCallResult>();
    const timer = setTimeout(() => reject(new Error(BUSY)), contentTimeoutInMs(call.call));
    this.#waiting.set(id, { resolve, reject });
    if (!this.#send({ type: 'content', id, ...call })) reject(new Error(AWAY));
    return promise.finally(() => {
      clearTimeout(timer);
      this.#waiting.delete(id);
    });
  }

  /** The same for a web worker. */
  async answer({ id, ...call }: ContentQuestion): Promise<ContentResult> {
    try {
      return { type: 'content-result', id, isRefused: false, result: await this.ask(call) };
    } catch (error) {
      return { type: 'content-result', id, isRefused: true, reason: (error as Error).message };
    }
  }

  /** Hands an answer of the publisher to whoever waits for it. */
  receive(message: ContentResult): void {
    const waiting = this.#waiting.get(message.id);
    if (message.isRefused) waiting?.reject(new Error(message.reason));
    else waiting?.resolve(message.result);
  }

  /** The publisher has ended: nobody answers what was asked. */
  refuseAll(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(ENDED));
  }
}
