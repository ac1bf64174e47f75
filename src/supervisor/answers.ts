import { ClientBuckets } from '../limits/client-bucket.ts';
import { Limiter } from '../limits/limiter.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { backupTimes } from '../pocketbase/backups.ts';
import { Attempts } from '../queue/attempts.ts';
import { createDesk } from '../queue/create-desk.ts';
import { createIntake } from '../queue/create-intake.ts';
import { Deliveries } from '../queue/deliveries.ts';
import type { DeliveryOptions } from '../queue/delivery.ts';
import type { Intake } from '../queue/intake.ts';
import { Links } from '../queue/links.ts';
import { Outbox } from '../queue/outbox.ts';
import type { QueueDesk } from '../queue/queue-desk.ts';
import { lastDayToDrop } from '../queue/retention.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import type { Logger } from './logger.ts';

/** Everything between a web worker's answer and PocketBase. */
export interface Answers {
  intake: Intake;
  desk: QueueDesk;
  delivery: Deliveries;
  /** Answers accepted and not yet delivered; null: none is accepted now, or the queue cannot be read. */
  count(): number | null;
  /** Forgets the texts that need not be kept any more. */
  dropOld(): void;
  close(): void;
}

export interface AnswersOptions {
  paths: DataPaths;
  macKey: Buffer;
  log: Logger;
  now(): Date;
  send: DeliveryOptions['send'];
}

/** Opens the queue and what belongs to it. Throws when the queue's file cannot be opened durably. */
export function openAnswers({ paths, macKey, log, now, send }: AnswersOptions): Answers {
  const today = (): string => vietnamDay(now());
  const outbox = new Outbox({ file: paths.queueFile, macKey, today });
  const apart = new Outbox({ file: paths.apartQueueFile, macKey, today });
  const links = new Links(paths.queueFile, today);
  const attempts = new Attempts(paths.queueFile, today);
  const delivery = new Deliveries([outbox, apart], { send, log });
  const intake = createIntake({
    outbox,
    apart,
    limiter: new Limiter(),
    buckets: new ClientBuckets(today),
    onAccepted: () => delivery.nudge(),
    onUnavailable: (error) =>
      log.error({ reason: (error as Error).message }, 'an answer could not be stored'),
  });
  return {
    intake,
    desk: createDesk({ links, attempts }),
    delivery,
    count() {
      try {
        return outbox.canAccept() ? outbox.countUndelivered() + apart.countUndelivered() : null;
      } catch {
        return null;
      }
    },
    dropOld() {
      const lastDay = lastDayToDrop(now(), backupTimes(paths.pocketbase));
      const dropped = outbox.dropBodies(lastDay) + apart.dropBodies(lastDay);
      if (dropped > 0) log.info({ count: dropped }, 'texts of delivered answers removed from the queue');
    },
    close: () => [links, attempts, outbox, apart].forEach((part) => part.close()),
  };
}
