import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Where each part keeps its files below `DATA_DIR`. */
export interface DataPaths {
  root: string;
  /** PocketBase's own folder: databases and its backups. */
  pocketbase: string;
  /** The queue's database. */
  queueFile: string;
  /** The queue of what must not stand beside an answer: contacts, codes of dossiers. */
  apartQueueFile: string;
  /** Mail that waits to be sent; not part of a backup, which would send it once more. */
  mailFile: string;
  /** Closed lists of answers and their heads, to be published. */
  lists: string;
  /** Counts of the answers; made anew from them where they are missing. */
  tallyFile: string;
  releases: string;
  /** What the shipped content wanted where the Office had changed the same lines. */
  contentOffers: string;
  /** Where shipped content is merged and checked; there only meanwhile. */
  contentMerge: string;
  /** Files to download that staff have sent for an amendment; there until it is published or given up. */
  uploads: string;
  /** Tables of the answers, for the Office. */
  exports: string;
  /** Keys and passwords; readable by the site's account only. */
  secrets: string;
  /** What a running site notes about itself: lock, processes, timed jobs. */
  run: string;
  /** Version of the program that last ran on the data. */
  programFile: string;
  /** What the last comparison of PocketBase with the accepted answers found. */
  checkFile: string;
  /** What the last check of the audit trail found, and where the trail ended then. */
  auditCheckFile: string;
  /** What the last render of everything found beside the live release. */
  pagesCheckFile: string;
  /** Backups of all of this. */
  backups: string;
  /** What the last backup was. */
  backupFile: string;
  /** Whether the newest backup could be put back. */
  drillFile: string;
  /** Whether the portal's pages of our procedures answered, over the nights. */
  linkFile: string;
  /** What somebody must know of. */
  alertsFile: string;
  logFile: string;
}

export function dataPaths({ dataDir }: { dataDir: string }): DataPaths {
  return {
    root: dataDir,
    pocketbase: join(dataDir, 'pocketbase'),
    queueFile: join(dataDir, 'queue', 'queue.sqlite'),
    apartQueueFile: join(dataDir, 'queue', 'apart.sqlite'),
    mailFile: join(dataDir, 'mail', 'mail.sqlite'),
    lists: join(dataDir, 'lists'),
    tallyFile: join(dataDir, 'tallies', 'tallies.sqlite'),
    releases: join(dataDir, 'releases'),
    contentOffers: join(dataDir, 'content-offers'),
    contentMerge: join(dataDir, 'content-merge'),
    uploads: join(dataDir, 'uploads'),
    exports: join(dataDir, 'exports'),
    secrets: join(dataDir, 'secrets'),
    run: join(dataDir, 'run'),
    programFile: join(dataDir, 'run', 'program-version'),
    checkFile: join(dataDir, 'run', 'answers-check.json'),
    auditCheckFile: join(dataDir, 'run', 'audit-check.json'),
    pagesCheckFile: join(dataDir, 'run', 'pages-check.json'),
    backups: join(dataDir, 'backups'),
    backupFile: join(dataDir, 'run', 'backup.json'),
    drillFile: join(dataDir, 'run', 'backup-drill.json'),
    linkFile: join(dataDir, 'run', 'link-health.json'),
    alertsFile: join(dataDir, 'run', 'alerts.json'),
    logFile: join(dataDir, 'logs', 'site.log'),
  };
}

/** First names of everything the site keeps in its data folder, besides the content. */
export function namesInDataFolder(): string[] {
  const { root, ...paths } = dataPaths({ dataDir: sep });
  return Object.values(paths).flatMap((path: string) => relative(root, path).split(sep).slice(0, 1));
}

/** Files of which at least one is there once a site has run on the folder. */
export function filesWithAnswers({ queueFile, pocketbase }: DataPaths): string[] {
  return [queueFile, join(pocketbase, 'data.db')];
}

/** Whether answers may have been accepted in this data folder. */
export function mayHoldAnswers(paths: DataPaths): boolean {
  return filesWithAnswers(paths).some((file) => existsSync(file));
}
