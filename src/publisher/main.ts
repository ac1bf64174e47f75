/** The publisher process: keeps the live release in step with the content folder. Child of the supervisor. */
import { join } from 'node:path';
import { loadProgram, programFiles, programVersion } from '../release/program.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { checkContentDir } from '../settings/content-dir.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import type { PublisherMessage, SupervisorToPublisherMessage } from '../supervisor/messages.ts';
import { endAfterOwnStep } from './own-step.ts';
import { publishAndTell } from './publish-and-tell.ts';
import type { Publisher } from './publish.ts';
import { prepareContent } from './start.ts';
import { watchContent } from './watch.ts';

const SHIPPED_DIR = join(import.meta.dirname, '..', '..', 'content');

const settings = readSettings(process.env);
const paths = dataPaths(settings);

function tell(message: PublisherMessage): void {
  process.send?.(message);
}

async function createPublisher(): Promise<Publisher> {
  return {
    contentDir: settings.contentDir,
    publicUrl: settings.publicUrl,
    store: new ReleaseStore(paths.releases),
    program: await loadProgram(),
    programVersion: programVersion(),
    files: programFiles(),
    clock: () => new Date(),
  };
}

/** One publish at a time; what is asked for meanwhile is done once, afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work().catch((error: unknown) => tell({ type: 'refused', errors: [String(error)] }));
    }
    isRunning = false;
  };
  return () => void run();
}

async function main(): Promise<void> {
  process.on('disconnect', endAfterOwnStep);
  // Ctrl-C reaches the whole process group; the supervisor decides when we end.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', endAfterOwnStep);
  checkContentDir(settings);
  const notices = await prepareContent({
    contentDir: settings.contentDir,
    shippedDir: SHIPPED_DIR,
    offersDir: paths.contentOffers,
    mergeDir: paths.contentMerge,
    now: new Date(),
  });
  for (const text of notices) tell({ type: 'notice', text });
  const publisher = await createPublisher();
  const publishSoon = oneAtATime(() => publishAndTell(publisher, tell));
  watchContent(settings.contentDir, publishSoon);
  process.on('message', (message: SupervisorToPublisherMessage) => {
    if (message.type === 'publish') publishSoon();
  });
  publishSoon();
}

main().catch((error: unknown) => {
  const message: PublisherMessage = {
    type: 'refused',
    errors: [error instanceof Error ? error.message : String(error)],
  };
  process.send?.(message, () => process.exit(1));
});
