/** A web worker: serves the live release and the pages made on request. Child of the supervisor. */
import { atMostPerSecond } from '../lib/at-most-per-second.ts';
import { inOneGo } from '../lib/in-one-go.ts';
import { loadProgram, programFiles } from '../release/program.ts';
import { FiguresThread } from '../office/results/figures-thread.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { openSecrets } from '../settings/secrets.ts';
import { readSettings } from '../settings/settings.ts';
import type { SupervisorToWorkerMessage, WorkerMessage } from '../supervisor/messages.ts';
import { createHost } from './host.ts';
import { officeDoor } from './office-door-of.ts';
import { drain, listen } from './listen.ts';
import { LiveRelease } from './live-release.ts';
import { SupervisorLink } from './supervisor-link.ts';

/** More than this in a second are not people's; the supervisor has answers to store. */
const MAX_SEARCHES_A_SECOND = 50;
const MAX_PAGE_EVENTS_A_SECOND = 100;

/**
 * Answers that come together are not kept until the last of them is read: with more of them in a list the queue would wait
 * for us and then we for it, with fewer it would wait for the disk more often (decision 0038).
 */
const MOST_IN_ONE_GO = 5;

/** A channel that breaks has ended the supervisor, and with it this process. */
const tell = inOneGo<WorkerMessage>(
  (messages) => process.send?.(messages, undefined, undefined, () => undefined),
  MOST_IN_ONE_GO,
);

function log(message: string, error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(
    `${JSON.stringify({ level: 50, time: Date.now(), process: 'web', message, reason })}\n`,
  );
}

async function main(): Promise<void> {
  process.on('disconnect', () => process.exit(0));
  // Ctrl-C reaches the whole process group; the supervisor tells us when to drain.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);
  const settings = readSettings(process.env);
  const paths = dataPaths(settings);
  const store = new ReleaseStore(paths.releases);
  const link = new SupervisorLink(tell);
  const onFault = (id: string, error: unknown): void => {
    log(`release ${id} cannot be loaded`, error);
    tell({ type: 'unloadable', manifestId: id });
  };
  const live = await LiveRelease.open(store, onFault, programFiles());

  const host = createHost({
    settings,
    program: await loadProgram(),
    pictures: store.pictures,
    keys: openSecrets(paths.secrets).keys,
    intake: link,
    desk: link.desk,
    listsDir: paths.lists,
    office: { door: officeDoor(link, settings), calls: link.office },
    content: link.content,
    figures: new FiguresThread(paths.tallyFile),
    health: () => link.health(),
    countSearch: atMostPerSecond(MAX_SEARCHES_A_SECOND, (event) => tell({ type: 'search', event })),
    countPage: atMostPerSecond(MAX_PAGE_EVENTS_A_SECOND, (event) => tell({ type: 'page', event })),
    release: () => live.served,
    clock: () => new Date(),
    log,
  });
  const server = await listen(host);
  const follow = async (number: number): Promise<void> => {
    await live.follow();
    tell({ type: 'followed', number });
  };
  const hear = (message: SupervisorToWorkerMessage): void => {
    if (message.type === 'release') void follow(message.number);
    else if (message.type === 'packed') void live.readBetter();
    else if (message.type === 'drain') void drain(server).then(() => process.exit(0));
    else link.receive(message);
  };
  process.on('message', (messages: SupervisorToWorkerMessage[]) => messages.forEach(hear));
  // No message has reached us before: another release may be current since the first was chosen.
  void live.follow();
  tell({ type: 'ready' });
}

main().catch((error: unknown) => {
  log('the web worker cannot start', error);
  process.exit(1);
});
