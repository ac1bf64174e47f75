/** The publisher process: keeps the live release in step with the content folder. Child of the supervisor. */
import { join } from 'node:path';
import { loadProgram, programFiles, programVersion } from '../release/program.ts';
import { RenderedPages } from '../release/rendered-pages.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { checkContentDir } from '../settings/content-dir.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { readSettings } from '../settings/settings.ts';
import type {
  ContentQuestion,
  PublisherMessage,
  SupervisorToPublisherMessage,
} from '../supervisor/messages.ts';
import type { ContentDesk } from './content-desk.ts';
import { callContentDesk } from './desk/calls.ts';
import { createContentDesk } from './desk/create-desk.ts';
import { failureSentence, publishingFailure } from './failure.ts';
import { LostFolderError, untilBack } from './lost-folder.ts';
import { LiveCommits } from './live-commits.ts';
import { lookForStalePages } from './look-for-stale-pages.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { endAfterOwnStep } from './own-step.ts';
import { PackBetter } from './pack-better.ts';
import { Pictures } from './pictures.ts';
import { publishAndTell, tellPublished, tellWarnings, tidyUp } from './publish-and-tell.ts';
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

async function createPublisher(again: () => void, line: OneAtATime): Promise<Publisher> {
  const store = new ReleaseStore(paths.releases);
  const say = (text: string): void => tell({ type: 'notice', text });
  return {
    contentDir: settings.contentDir,
    known: new Map(),
    pages: new RenderedPages(),
    publicUrl: settings.publicUrl,
    store,
    packing: new PackBetter({
      store,
      whenIdle: () => line.idle(),
      onPacked: (warnings) => {
        tell({ type: 'packed' });
        tellWarnings(warnings, tell);
      },
      onFault: (error) => say(`The pages could not be packed better: ${failureSentence(error)}`),
    }),
    pictures: new Pictures({ store: store.pictures, again, say }),
    program: await loadProgram(),
    programVersion: programVersion(),
    files: programFiles(),
    clock: () => new Date(),
  };
}

/** Publishing in the common line: asked for again before it began, it is done once; what failed, by and by. */
function onceInLine(line: OneAtATime, work: () => Promise<boolean>): () => void {
  let isWaiting = false;
  const ask = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    void line.take(async () => {
      isWaiting = false;
      if (await work()) setTimeout(ask, TRY_AGAIN_AFTER_IN_MS).unref();
    });
  };
  return ask;
}

function tellFailure(error: Error): void {
  tell({ type: 'notice', text: `The pages could not be compared: ${failureSentence(error)}` });
}

/** Answers what the supervisor asks of the content desk. */
async function answer(desk: ContentDesk, { id, ...call }: ContentQuestion): Promise<void> {
  try {
    tell({ type: 'content-result', id, isRefused: false, result: await callContentDesk(desk, call) });
  } catch (error) {
    const reason = publishingFailure(error as Error, settings.contentDir);
    tell({ type: 'content-result', id, isRefused: true, reason });
  }
}

interface Ready {
  desk: ContentDesk;
  publishSoon(): void;
  compare(): Promise<void>;
}

async function main(): Promise<Ready> {
  process.on('disconnect', endAfterOwnStep);
  // Ctrl-C reaches the whole process group; the supervisor decides when we end.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', endAfterOwnStep);
  checkContentDir(settings);
  const notices = await prepareWhenThere();
  for (const text of notices) tell({ type: 'notice', text });
  const again = (): void => publishSoon();
  const line = new OneAtATime();
  const publisher = await createPublisher(again, line);
  const strays = new StrayFiles();
  const commits = new LiveCommits({ contentDir: settings.contentDir, tell, again });
  const publishSoon = onceInLine(line, async () => {
    const news = await strays.news(settings.contentDir);
    if (news !== null) tell({ type: 'notice', text: news });
    return publishAndTell(publisher, commits, tell);
  });
  publishSoon();
  watchContent(settings.contentDir, publishSoon);
  const desk = createContentDesk(
    {
      publisher,
      uploadsDir: paths.uploads,
      scratchDir: paths.contentMerge,
      linkFile: paths.linkFile,
      onPublished: (manifest, warnings, unweighed) => {
        tellPublished(manifest, tell);
        publisher.packing?.want(manifest, unweighed);
        void line.take(() => tidyUp(publisher, warnings, tell));
        // Edits of other files are committed, pictures drawn; the release is found to be live.
        publishSoon();
      },
    },
    (work) => line.take(work),
  );
  const compare = () =>
    line.take(async () => {
      if (await lookForStalePages(publisher, tell, paths.pagesCheckFile)) publishSoon();
    });
  return { desk, publishSoon, compare };
}

/** What is asked before all is ready waits until it is. */
const ready = main();
process.on('message', (message: SupervisorToPublisherMessage) => {
  ready.then(
    ({ desk, publishSoon, compare }) => {
      if (message.type === 'publish') return publishSoon();
      return message.type === 'compare' ? compare().catch(tellFailure) : answer(desk, message);
    },
    () => undefined,
  );
});

ready.catch((error: unknown) => {
  const message: PublisherMessage = {
    type: 'failed',
    errors: [error instanceof Error ? failureSentence(error) : String(error)],
  };
  process.send?.(message, () => process.exit(1));
});
