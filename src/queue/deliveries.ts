import { Delivery } from './delivery.ts';
import type { DeliveryOptions } from './delivery.ts';
import type { Outbox } from './outbox.ts';

/** The deliveries of several queues to one receiver. */
export class Deliveries {
  readonly #all: readonly Delivery[];

  constructor(outboxes: readonly Outbox[], options: Omit<DeliveryOptions, 'outbox'>) {
    this.#all = outboxes.map((outbox) => new Delivery({ ...options, outbox }));
  }

  /** See `Delivery.receiverIsUp`. */
  receiverIsUp(): void {
    for (const delivery of this.#all) delivery.receiverIsUp();
  }

  receiverIsDown(): void {
    for (const delivery of this.#all) delivery.receiverIsDown();
  }

  /** Something new may wait in one of the queues. */
  nudge(): void {
    for (const delivery of this.#all) delivery.nudge();
  }

  /** See `Delivery.stop`; all at the same time. */
  async stop(graceInMs: number): Promise<void> {
    await Promise.all(this.#all.map((delivery) => delivery.stop(graceInMs)));
  }
}
