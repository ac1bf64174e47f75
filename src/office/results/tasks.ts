import type { Content } from '../../domain/content.ts';
import { readAlerts } from '../../health/alerts.ts';
import { isFine, readReport } from '../../integrity/check-report.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { paperUntil } from '../../paper/paper-days.ts';
import { readWaitingComments } from '../../pocketbase/comments.ts';
import { listContacts } from '../../pocketbase/contacts.ts';
import { countUnclosedLots } from '../../pocketbase/lots.ts';
import { listMarkDecisions } from '../../pocketbase/mark-decisions.ts';
import { listReports } from '../../pocketbase/reports.ts';
import type { Exchange } from '../../server/host.ts';
import { dataPaths, type DataPaths } from '../../settings/data-paths.ts';
import { officeReports } from '../../texts/office-reports.ts';
import { officeResults } from '../../texts/office-results.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { amendmentTasks } from '../amendments/amendment-tasks.ts';
import { assignmentTasks } from '../assignments/assignment-tasks.ts';
import { readAuditReport } from '../audit-report.ts';
import { COMMENTS_PATH } from '../comments/comment-fields.ts';
import { filterQuery, NO_FILTER } from '../comments/comment-filter.ts';
import { urgencyOfComment } from '../comments/known-urgency.ts';
import { MARKS_PATH } from '../marks/paths.ts';
import { memoTasks } from '../memos/unread-memos.ts';
import { paperPath } from '../paper/paths.ts';
import { dueReports } from '../reports/due-reports.ts';
import { OFFICE_REPORTS_PATH, reportAddress } from '../reports/paths.ts';
import { dueWords } from '../reports/due-words.ts';
import { hasRole, type Staff } from '../staff.ts';
import { reviewTasks } from '../simplification/review-tasks.ts';
import { disclosureTasks } from '../upkeep/disclosure-tasks.ts';
import { upkeepTasks } from '../upkeep/upkeep-tasks.ts';
import { type Task, task } from './task.ts';
import { periodWords } from './words.ts';

/** For whom tasks are looked up: what may be read, and what there is to do. */
export type TaskReader = Pick<Staff, 'id' | 'client' | 'roles'>;

const text = officeResults.tasks;
const CONTACTS_PATH = '/van-phong/lien-he';
const SYSTEM_PATH = '/van-phong/he-thong';

/** Where the new comments of a day's month stand. */
const newCommentsOf = (day: string): string =>
  `${COMMENTS_PATH}?${filterQuery(day.slice(0, 7), { ...NO_FILTER, state: 'new' })}`;

async function commentTasks({ client }: TaskReader): Promise<Task[]> {
  const waiting = await readWaitingComments(client);
  const urgent = waiting.filter((comment) => urgencyOfComment(comment) !== null);
  const first = waiting.at(-1)?.day ?? '';
  const since = text.commentsWhen(formatDate(first));
  return [
    ...task(urgent.length, text.urgent, newCommentsOf(urgent.at(-1)?.day ?? ''), text.urgentWhen),
    ...task(waiting.length - urgent.length, text.comments, newCommentsOf(first), since),
  ];
}

async function contactTasks(staff: TaskReader): Promise<Task[]> {
  if (!hasRole(staff, ['editor', 'approver'])) return [];
  const { waiting } = await listContacts(staff.client);
  const first = waiting[0]?.due ?? '';
  return task(waiting.length, text.contacts, CONTACTS_PATH, text.contactsWhen(formatDate(first)));
}

async function markTasks({ client }: TaskReader): Promise<Task[]> {
  const { length } = await listMarkDecisions(client, 'state = "asked"');
  return task(length, text.marks, MARKS_PATH, text.marksWhen);
}

/** Lots of paper forms that nobody has closed: what was typed counts only then. */
async function lotTasks({ rounds }: Content, { client }: TaskReader): Promise<Task[]> {
  const unclosed = await countUnclosedLots(client);
  return rounds
    .filter(({ id }) => unclosed.has(id))
    .map((round) => ({
      label: text.lots(formatNumber(unclosed.get(round.id) ?? 0), round.title),
      href: paperPath(round.id),
      when: text.lotsWhen(formatDate(paperUntil(round))),
    }));
}

async function reportTasks(
  { reportRules: rules, calendar }: Content,
  { client }: TaskReader,
  today: string,
): Promise<Task[]> {
  if (!rules) return [];
  const kept = await listReports(client, rules.form);
  return dueReports(rules, calendar, kept, today).map((report) => ({
    label: officeReports.due.label(periodWords(report.period)),
    href: reportAddress(OFFICE_REPORTS_PATH, { form: rules.form, period: report.period }),
    when: dueWords(report),
  }));
}

/** Only administrators have a page on the machine: whoever else sees a task first tells them. */
const systemPage = (staff: Pick<Staff, 'roles'>): string | null =>
  hasRole(staff, ['admin']) ? SYSTEM_PATH : null;

/** What the machine itself reports. */
export function alertTasks(
  { alertsFile }: Pick<DataPaths, 'alertsFile'>,
  staff: Pick<Staff, 'roles'>,
): Task[] {
  const alerts = readAlerts(alertsFile);
  const since = alerts.map((alert) => alert.since).sort()[0] ?? '';
  const page = systemPage(staff);
  // Who has the page of the system needs nobody to tell.
  const when = page === null ? text.alertsWhen : text.alertsSince;
  return task(alerts.length, text.alerts, page, since && when(formatMoment(since)));
}

function chainTasks({ checkFile, auditCheckFile }: DataPaths, reader: TaskReader): Task[] {
  const href = systemPage(reader);
  const [answers, audit] = [readReport(checkFile), readAuditReport(auditCheckFile)];
  return [
    ...(answers === null || isFine(answers) ? [] : [{ label: text.answers, href, when: text.chainWhen }]),
    ...(audit === null || audit.fault === null ? [] : [{ label: text.audit, href, when: text.chainWhen }]),
  ];
}

/**
 * What waits for who has these roles, the most urgent first; of who only keeps accounts, what they were told. Throws as PocketBase's
 * routes do.
 */
export async function waitingTasks(
  reader: TaskReader,
  { paths, content, today }: { paths: DataPaths; content: Content; today: string },
): Promise<Task[]> {
  if (!hasRole(reader, ['viewer', 'editor', 'approver'])) return memoTasks(reader);
  const [comments, contacts, amendments, marks, lots, reports, memos, assignments, reviews] =
    await Promise.all([
      commentTasks(reader),
      contactTasks(reader),
      amendmentTasks(reader, today),
      markTasks(reader),
      lotTasks(content, reader),
      reportTasks(content, reader, today),
      memoTasks(reader),
      assignmentTasks(reader, { today, calendar: content.calendar }),
      reviewTasks(reader.client, today),
    ]);
  return [
    ...chainTasks(paths, reader),
    ...comments,
    ...contacts,
    ...amendments,
    ...marks,
    ...lots,
    ...memos,
    ...assignments,
    ...reviews,
    ...upkeepTasks(content, paths, today),
    ...disclosureTasks(content, today),
    ...reports,
  ];
}

/** The same for who is signed in, with what the machine reports. Throws as PocketBase's routes do. */
export async function openTasks({ host, release }: Exchange, staff: Staff): Promise<Task[]> {
  const today = vietnamDay(host.clock());
  const facts = { paths: dataPaths(host.settings), content: release.data.content, today };
  // Letters tell of alerts by themselves, at once.
  return [...alertTasks(facts.paths, staff), ...(await waitingTasks(staff, facts))];
}
