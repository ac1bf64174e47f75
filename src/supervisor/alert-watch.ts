import { alertsAfter, readAlerts, writeAlerts } from '../health/alerts.ts';
import type { Alert } from '../health/alerts.ts';
import { backupFinding, drillFinding, secondPlaceFinding } from '../health/backups.ts';
import { mailFinding } from '../health/mail.ts';
import { diskFinding, freeRoom } from '../health/disk.ts';
import { liveFinding, pagesFinding } from '../health/pages.ts';
import { StuckQueue } from '../health/stuck-queue.ts';
import type { DataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import type { Answers } from './answers.ts';
import type { Logger } from './logger.ts';

export interface AlertWatchOptions {
  settings: Settings;
  paths: DataPaths;
  answers: Pick<Answers, 'oldestWaiting' | 'count'>;
  log: Logger;
  /** Prints a line for the person at the console. */
  say(line: string): void;
  now(): Date;
  /** Tells who wants it by mail of all that stands; told of the same again, it does nothing. */
  mail?(alerts: readonly Alert[]): Promise<void>;
}

/** Looks every few minutes for what somebody must know of, and tells once when it begins and once when it is over. */
export class AlertWatch {
  readonly #options: AlertWatchOptions;
  readonly #queue = new StuckQueue();

  constructor(options: AlertWatchOptions) {
    this.#options = options;
  }

  async look(): Promise<void> {
    const { settings, paths, answers, log, say, now } = this.#options;
    const moment = now();
    const findings = [
      this.#queue.look(answers.oldestWaiting(), answers.count(), moment),
      diskFinding(await freeRoom(settings.dataDir)),
      pagesFinding(paths),
      await liveFinding(settings.contentDir, paths, moment),
      backupFinding(paths, moment),
      secondPlaceFinding(settings, paths),
      drillFinding(paths, moment),
      mailFinding(settings, paths, moment),
    ];
    const { alerts, raised, ended } = alertsAfter(readAlerts(paths.alertsFile), findings, moment);
    for (const { check, sentence } of raised) {
      log.error({ check }, sentence);
      say(sentence);
    }
    for (const { check } of ended) log.info({ check }, 'what was told of is over');
    await writeAlerts(paths.alertsFile, alerts);
    await this.#options.mail?.(alerts);
  }
}
