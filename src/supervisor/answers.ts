import { ClientBuckets } from '../limits/client-bucket.ts';
import { Limiter } from '../limits/limiter.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { listBackups } from '../backup/backup-files.ts';
import type { Tombstone } from '../domain/tombstone.ts';
import { publishLists } from '../integrity/published-lists.ts';
import { Attempts } from '../queue/attempts.ts';
import { Chain } from '../queue/chain.ts';
import { createDesk } from '../queue/create-desk.ts';
import type { DeskParts } from '../queue/create-desk.ts';
import { createIntake } from '../queue/create-intake.ts';
import type { IntakeOptions } from '../queue/create-intake.ts';
import { CrowdMarks } from '../queue/crowd-marks.ts';
import { Deliveries } from '../queue/deliveries.ts';
import type { DeliveryOptions } from '../queue/delivery.ts';
import type { Intake } from '../queue/intake.ts';
import { Kiosks } from '../queue/kiosks.ts';
import { Links } from '../queue/links.ts';
import { Outbox } from '../queue/outbox.ts';
import type { QueueDesk } from '../queue/queue-desk.ts';
import { lastDayToDrop } from '../queue/retention.ts';
import { TombstoneDelivery } from '../queue/tombstone-delivery.ts';
import { Tombstones } from '../queue/tombstones.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import type { Logger } from './logger.ts';

/** Everything between a web worker's answer and PocketBase. */
export interface Answers {
  intake: Intake;
  desk: QueueDesk;
  delivery: Deliveries;
  /** Answers accepted and not yet delivered; null: none is accepted now, or the queue cannot be read. */
  count(): number | null;
  /** Number of the answer that has waited longest for its delivery; null: none waits. */
  oldestWaiting(): number | null;
  /** Closes the days that are over and publishes their lists. Throws when that is not possible. */
  closeDays(): Promise<void>;
  /**
   * Erases comments on ratings accepted before that day, here at once and in PocketBase with the next delivery.
   * Throws what the database says.
   */
  eraseComments(oldestDay: string): void;
  /** Forgets these contacts: PocketBase keeps nothing of their details any more. Throws what the database says. */
  forgetContacts(ids: readonly string[]): void;
  /** Forgets codes of dossiers that came before that month, `YYYY-MM`. Throws what the database says. */
  forgetDossierCodes(oldestMonth: string): void;
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
  bury(tombstones: readonly Tombstone[], signal: AbortSignal): Promise<void>;
}

interface DoorOptions extends Pick<AnswersOptions, 'log'> {
  today(): string;
  /** Something new waits for its delivery. */
  onNews(): void;
}

/** What web workers reach: both count against the same limits. */
function openDoors(
  {
    outbox,
    apart,
    ...parts
  }: Pick<DeskParts, 'links' | 'attempts' | 'tombstones' | 'kiosks'> &
    Pick<IntakeOptions, 'outbox' | 'apart'>,
  { today, log, onNews }: DoorOptions,
): Pick<Answers, 'intake' | 'desk'> {
  const [limiter, buckets] = [new Limiter(), new ClientBuckets(today)];
  const crowd = new CrowdMarks(() => performance.now());
  const intake = createIntake({
    outbox,
    apart,
    limiter,
    buckets,
    crowd,
    onAccepted: onNews,
    onUnavailable: (error) =>
      log.error({ reason: (error as Error).message }, 'an answer could not be stored'),
  });
  const onWithdrawn = (id: string): void => {
    crowd.forget(id);
    onNews();
  };
  return { intake, desk: createDesk({ ...parts, limiter, buckets, onWithdrawn }) };
}

/** Opens the queue and what belongs to it. Throws when the queue's file cannot be opened durably. */
export function openAnswers({ paths, macKey, log, now, send, bury }: AnswersOptions): Answers {
  const today = (): string => vietnamDay(now());
  const file = paths.queueFile;
  const chain = new Chain(file, today);
  const leafDay = (): string => chain.openDay();
  const outbox = new Outbox({ file, macKey, today, leafDay });
  const apart = new Outbox({ file: paths.apartQueueFile, macKey, today, leafDay });
  const tombstones = new Tombstones({ file, today, openDay: leafDay });
  const links = new Links(file, today);
  const attempts = new Attempts(file, today);
  const kiosks = new Kiosks(file, now);
  const queues = [{ outbox, tombstones: new TombstoneDelivery(tombstones, bury) }, { outbox: apart }];
  const delivery = new Deliveries(queues, { send, log });
  const parts = { links, attempts, tombstones, kiosks, outbox, apart };
  const doors = openDoors(parts, { today, log, onNews: () => delivery.nudge() });
  return {
    ...doors,
    delivery,
    count() {
      try {
        return outbox.canAccept() ? outbox.countUndelivered() + apart.countUndelivered() : null;
      } catch {
        return null;
      }
    },
    oldestWaiting: () => outbox.undelivered(0, 1)[0]?.seq ?? null,
    async closeDays() {
      const closed = chain.closeDays();
      if (closed > 0) log.info({ count: closed }, 'days closed in the chain of answers');
      await publishLists(paths.lists, chain);
    },
    eraseComments(oldestDay) {
      const erased = tombstones.eraseComments(oldestDay);
      if (erased > 0) log.info({ count: erased }, 'comments on ratings erased: their time was over');
      delivery.nudge();
    },
    forgetContacts(ids) {
      const forgotten = apart.forgetThese('contact_requests', ids);
      if (forgotten > 0)
        log.info({ count: forgotten }, 'contacts forgotten: answered, or their time was over');
    },
    forgetDossierCodes(oldestMonth) {
      const forgotten = apart.forget('dossier_codes', `${oldestMonth}-01`);
      if (forgotten > 0) log.info({ count: forgotten }, 'codes of dossiers forgotten: their time was over');
    },
    dropOld() {
      const lastDay = lastDayToDrop(
        now(),
        listBackups(paths.backups).map(({ at }) => at),
      );
      const dropped = outbox.dropBodies(lastDay) + apart.dropBodies(lastDay);
      if (dropped > 0) log.info({ count: dropped }, 'texts of delivered answers removed from the queue');
    },
    close: () => [links, attempts, tombstones, kiosks, chain, outbox, apart].forEach((part) => part.close()),
  };
}
