/** The publisher process: keeps the live release in step with the content folder. Child of the supervisor. */
import { join } from 'node:path';
import { loadProgram, programFiles, programVersion } from '../release/program.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { checkContentDir } from '../settings/content-dir.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import type { PublisherMessage, SupervisorToPublisherMessage } from '../supervisor/messages.ts';
import { failureSentence } from './failure.ts';
import { LostFolderError, untilBack } from './lost-folder.ts';
import { LiveCommits } from './live-commits.ts';
import { endAfterOwnStep } from './own-step.ts';
import { Pictures } from './pictures.ts';
import { publishAndTell } from './publish-and-tell.ts';
import type { Publisher } from './publish.ts';
import { prepareContent } from './start.ts';
import { StrayFiles } from './stray-files.ts';
import { watchContent } from './watch.ts';

const SHIPPED_DIR = join(import.meta.dirname, '..', '..', 'content');

/** A full disk, a folder that is away: nothing tells when that is over. */
const TRY_AGAIN_AFTER_IN_MS = 15_000;

const settings = readSettings(process.env);
const paths = dataPaths(settings);

function tell(message: PublisherMessage): void {
  process.send?.(message);
}

/** Waits for a content folder that has gone since the last run; the live release goes on meanwhile. */
async function prepareWhenThere(): Promise<string[]> {
  const { contentDir } = settings;
  for (;;) {
    try {
      return await prepareContent({
        contentDir,
        shippedDir: SHIPPED_DIR,
        offersDir: paths.contentOffers,
        mergeDir: paths.contentMerge,
        releasesDir: paths.releases,
        now: new Date(),
      });
    } catch (error) {
      if (!(error instanceof LostFolderError)) throw error;
      tell({ type: 'failed', errors: [error.message] });
      await untilBack(contentDir);
    }
  }
}

async function createPublisher(again: () => void): Promise<Publisher> {
  const store = new ReleaseStore(paths.releases);
  const say = (text: string): void => tell({ type: 'notice', text });
  return {
    contentDir: settings.contentDir,
    publicUrl: settings.publicUrl,
    store,
    pictures: new Pictures({ store: store.pictures, again, say }),
    program: await loadProgram(),
    programVersion: programVersion(),
    files: programFiles(),
    clock: () => new Date(),
  };
}

/** One publish at a time; what is asked for meanwhile is done once, afterwards; what failed, by and by. */
function oneAtATime(work: () => Promise<boolean>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    let isToBeTriedAgain = false;
    while (isWanted) {
      isWanted = false;
      isToBeTriedAgain = await work();
    }
    isRunning = false;
    if (isToBeTriedAgain) setTimeout(() => void run(), TRY_AGAIN_AFTER_IN_MS).unref();
  };
  return () => void run();
}

async function main(): Promise<void> {
  process.on('disconnect', endAfterOwnStep);
  // Ctrl-C reaches the whole process group; the supervisor decides when we end.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', endAfterOwnStep);
  checkContentDir(settings);
  const notices = await prepareWhenThere();
  for (const text of notices) tell({ type: 'notice', text });
  const again = (): void => publishSoon();
  const publisher = await createPublisher(again);
  const strays = new StrayFiles();
  const commits = new LiveCommits({ contentDir: settings.contentDir, tell, again });
  const publishSoon = oneAtATime(async () => {
    const news = await strays.news(settings.contentDir);
    if (news !== null) tell({ type: 'notice', text: news });
    return publishAndTell(publisher, commits, tell);
  });
  watchContent(settings.contentDir, publishSoon);
  process.on('message', (message: SupervisorToPublisherMessage) => {
    if (message.type === 'publish') publishSoon();
  });
  publishSoon();
}

main().catch((error: unknown) => {
  const message: PublisherMessage = {
    type: 'failed',
    errors: [error instanceof Error ? failureSentence(error) : String(error)],
  };
  process.send?.(message, () => process.exit(1));
});
