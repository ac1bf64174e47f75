import { mayHoldAnswers } from '../settings/data-paths.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import { openSecrets } from '../settings/secrets.ts';
import { openAnswers } from './answers.ts';
import type { Answers } from './answers.ts';
import type { Logger } from './logger.ts';
import type { ProcessRecords } from './orphans.ts';
import { PocketbaseChild } from './pocketbase-child.ts';

export interface StoreOptions {
  paths: DataPaths;
  /** The PocketBase program. */
  bin: string;
  port: number;
  records: ProcessRecords;
  log: Logger;
  now(): Date;
  /** PocketBase answers. */
  onUp?(): void;
}

/** The queue and PocketBase, which is not started yet, delivering from one to the other. */
export interface StoreOfAnswers {
  answers: Answers;
  pocketbase: PocketbaseChild;
  superuserPassword: string;
}

/** Throws when the queue cannot be opened durably, and SettingsError when a secret is missing or damaged. */
export function openStoreOfAnswers({
  paths,
  bin,
  port,
  records,
  log,
  now,
  onUp,
}: StoreOptions): StoreOfAnswers {
  const { keys, superuserPassword } = openSecrets(paths.secrets, { mayMake: !mayHoldAnswers(paths) });
  const answers = openAnswers({
    paths,
    macKey: keys.contentMac,
    log,
    now,
    send: (batch, signal) => pocketbase.send(batch, signal),
    bury: (tombstones, signal) => pocketbase.bury(tombstones, signal),
  });
  const pocketbase = new PocketbaseChild({
    program: { bin, dataDir: paths.pocketbase },
    port,
    superuserPassword,
    records,
    log,
    onUp: () => {
      answers.delivery.receiverIsUp();
      onUp?.();
    },
    onDown: () => answers.delivery.receiverIsDown(),
  });
  return { answers, pocketbase, superuserPassword };
}
