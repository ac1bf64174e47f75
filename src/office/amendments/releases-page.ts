import type { HistoryEntry, KeptRelease } from '../../publisher/content-desk.ts';
import {
  listDeputies,
  listSeenCommits,
  markCommitSeen,
  noteRollBack,
} from '../../pocketbase/amendment-review.ts';
import { OfficeDownError, OfficeRefusedError } from '../../pocketbase/office-call.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import type { Exchange } from '../../server/host.ts';
import { sendNotFound } from '../../server/render.ts';
import { officeReleases as text } from '../../texts/office-releases.ts';
import { DONE_KEY, doneWords } from '../done-words.ts';
import { FIELD, fieldOf } from '../field.ts';
import { demandRecentSignIn, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import { WHO_SEES_AMENDMENTS } from './amendments-page.ts';
import { RELEASE_FIELD, RELEASE_TASK, RELEASES_PATH } from './paths.ts';
import { isDecider } from './permitted-acts.ts';
import { troubleOf, troubleWords } from './publish-amendment.ts';
import { releasesView } from './releases-view.ts';

const CLERKS = ['editor', 'approver'] as const;
/** So far back the history is looked through for what came without an amendment. */
const MOST_ENTRIES = 100;

interface Known {
  releases: KeptRelease[];
  history: HistoryEntry[];
}

/** What the publisher knows; null: it does not answer now. */
async function known({ host }: Exchange): Promise<Known | null> {
  try {
    const [releases, history] = await Promise.all([
      host.content.releases({}),
      host.content.history({ limit: MOST_ENTRIES }),
    ]);
    return { releases, history };
  } catch (error) {
    host.log('releases could not be listed', error);
    return null;
  }
}

async function mayRollBack({ host }: Exchange, staff: Staff): Promise<boolean> {
  const today = vietnamDay(host.clock());
  return isDecider(staff, await listDeputies(staff.client, today), today);
}

interface ReleasesAct {
  done: string | null;
  trouble: { title: string; lines: string[] } | null;
}

async function sendReleases(exchange: Exchange, staff: Staff, act: ReleasesAct, status = 200): Promise<void> {
  const [facts, seen, decides] = await Promise.all([
    known(exchange),
    listSeenCommits(staff.client),
    mayRollBack(exchange, staff),
  ]);
  const view = releasesView(facts, { seen, mayRollBack: decides, mayNote: hasRole(staff, CLERKS) });
  const releases = { ...view, ...act };
  await sendOffice(exchange, staff, { releases }, { status, address: RELEASES_PATH });
}

/** The last releases, and what changed in the content without an amendment. */
export async function showReleases(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_SEES_AMENDMENTS);
  if (staff === null) return;
  const done = doneWords(exchange.query, text.done);
  await sendReleases(exchange, staff, { done, trouble: null });
}

/** Brings a release back: a new commit that says what it said. Noted before it is done. */
async function rollBack(exchange: Exchange, staff: Staff, release: string): Promise<void> {
  const { name, username } = staff;
  await noteRollBack(staff.client, release);
  const outcome = await askDesk(exchange, () =>
    exchange.host.content.rollBack({ release, author: { name, username } }),
  );
  if (outcome.status !== 'published') {
    const trouble = troubleWords(troubleOf(outcome));
    return sendReleases(exchange, staff, { done: null, trouble }, 409);
  }
  redirectOffice(exchange, `${RELEASES_PATH}?${DONE_KEY}=${RELEASE_TASK.rollBack}`);
}

/** The publisher does not answer: to people the same as when PocketBase is away. */
async function askDesk<Result>({ host }: Exchange, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (error) {
    host.log('a release could not be brought back', error);
    throw new OfficeDownError((error as Error).message);
  }
}

async function noteSeen(exchange: Exchange, staff: Staff, commit: string): Promise<void> {
  await markCommitSeen(staff.client, commit, '');
  redirectOffice(exchange, `${RELEASES_PATH}?${DONE_KEY}=${RELEASE_TASK.seen}`);
}

/** Brings a release back, or notes that one has looked at a change that came without an amendment. */
export async function takeReleases(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, CLERKS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const [task, id] = [fieldOf(fields, FIELD.task), fieldOf(fields, RELEASE_FIELD.id)];
  try {
    if (task === RELEASE_TASK.seen) return await noteSeen(exchange, staff, id);
    if (task !== RELEASE_TASK.rollBack) return sendNotFound(exchange);
    if (await demandRecentSignIn(exchange, staff, fields)) await rollBack(exchange, staff, id);
  } catch (error) {
    if (!(error instanceof OfficeRefusedError)) throw error;
    const trouble = { title: text.refused, lines: [] };
    await sendReleases(exchange, staff, { done: null, trouble }, 409);
  }
}
