import { Delivery } from './delivery.ts';
import type { DeliveryOptions, DeliveryWay } from './delivery.ts';

/** The deliveries of several queues to one receiver. */
export class Deliveries {
  readonly #all: readonly Delivery[];

  constructor(queues: readonly Pick<DeliveryOptions, 'outbox' | 'tombstones'>[], options: DeliveryWay) {
    this.#all = queues.map((queue) => new Delivery({ ...options, ...queue }));
  }

  /** See `Delivery.isCaughtUp`; all of them. */
  get isCaughtUp(): boolean {
    return this.#all.every((delivery) => delivery.isCaughtUp);
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
