import { daysLate } from '../../assignments/status.ts';
import type { Assignment } from '../../domain/assignment.ts';
import type { Content } from '../../domain/content.ts';
import { officeLeader as text } from '../../texts/office-leader.ts';
import { isCheckOld } from '../../upkeep/register.ts';
import { formatNumber } from '../../view/format-number.ts';
import { formatShare } from '../../view/format-share.ts';
import { countWaiting, type WaitingAmendments } from '../amendments/waiting-amendments.ts';
import { judge, type Judged } from '../assignments/asked-assignments.ts';
import { assignmentPath, ASSIGNMENTS_PATH, LIST_KEY } from '../assignments/paths.ts';
import { OFFICE_RESULTS_PATH } from '../results/paths.ts';
import { wishAddress } from '../results/wish.ts';
import { periodWords } from '../results/words.ts';
import { hasRole, type Staff } from '../staff.ts';
import { upkeepAddress } from '../upkeep/upkeep-fields.ts';
import { AMENDMENTS_PATH } from '../amendments/paths.ts';
import type { WorstCriterion } from './worst-criterion.ts';

/** One thing to know, and the page on which it is seen whole. */
export interface LeaderRow {
  label: string;
  value: string;
  /** The one that presses most, or what the value rests on; '' for nothing. */
  detail: string;
  href: string;
  /** It asks for something. */
  presses: boolean;
}

export interface LeaderFacts {
  assignments: readonly Assignment[];
  amendments: WaitingAmendments;
  worst: WorstCriterion | null;
  content: Content;
  staff: Pick<Staff, 'id' | 'roles'>;
  /** `YYYY-MM-DD` in Viet Nam. */
  today: string;
}

/** Two lines of the narrowest phone; the page behind it has all. */
const MOST_LETTERS = 56;

/** The beginning of what is long, up to the end of a word. */
function beginning(words: string): string {
  if (words.length <= MOST_LETTERS) return words;
  const cut = words.slice(0, MOST_LETTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST_LETTERS / 2)).trimEnd()}…`;
}

const listed = (status: string): string => `${ASSIGNMENTS_PATH}?${LIST_KEY.status}=${status}`;

function rowOf(label: string, count: number, detail: string, href: string): LeaderRow {
  return { label, value: formatNumber(count), detail: count === 0 ? '' : detail, href, presses: count > 0 };
}

/** The oldest deadline first. */
const ofStatus = (judged: readonly Judged[], status: Judged['status']): Judged[] =>
  judged.filter((each) => each.status === status).sort((a, b) => (a.last ?? '').localeCompare(b.last ?? ''));

function lateRow(judged: readonly Judged[], { content, today }: LeaderFacts): LeaderRow {
  const late = ofStatus(judged, 'late');
  const first = late[0]?.assignment;
  const days = first === undefined ? 0 : daysLate(first, today, content.calendar);
  const detail = first === undefined ? '' : text.longest(beginning(first.text), formatNumber(days));
  return rowOf(text.late, late.length, detail, listed('late'));
}

function soonRow(judged: readonly Judged[]): LeaderRow {
  const soon = ofStatus(judged, 'at-risk');
  return rowOf(
    text.soon,
    soon.length,
    text.next(beginning(soon[0]?.assignment.text ?? '')),
    listed('at-risk'),
  );
}

/** Postponements that this person may decide on, and amendments; one alone is opened at once. */
function waitingRow({ assignments, amendments, staff }: LeaderFacts): LeaderRow {
  const asked = hasRole(staff, ['approver'])
    ? assignments.filter(({ postponements }) =>
        postponements.some(({ state, askedBy }) => state === 'asked' && askedBy !== staff.id),
      )
    : [];
  const changes = countWaiting(amendments);
  const [only] = asked;
  const href =
    changes === 0 && asked.length === 1 && only
      ? assignmentPath(only.id)
      : asked.length === 0 && changes > 0
        ? AMENDMENTS_PATH
        : '/van-phong';
  const detail = text.waitingFor(formatNumber(asked.length), formatNumber(changes));
  return rowOf(text.waiting, asked.length + changes, detail, href);
}

function worstRow({ worst }: LeaderFacts): LeaderRow {
  if (worst === null)
    return {
      label: text.worst,
      value: text.none,
      detail: text.tooFew,
      href: OFFICE_RESULTS_PATH,
      presses: false,
    };
  const { form, period, label, share, n } = worst;
  const wish = { form, period, comparedWith: null, chosen: null };
  return {
    ...{ label: text.worst, value: formatShare(share), presses: false },
    detail: text.criterion(beginning(label), periodWords(period), formatNumber(n)),
    href: wishAddress(OFFICE_RESULTS_PATH, wish),
  };
}

function overdueRow({ content, today }: LeaderFacts): LeaderRow {
  const old = content.procedures.filter((procedure) => isCheckOld(procedure, today));
  return rowOf(
    text.overdue,
    old.length,
    beginning(old[0]?.name ?? ''),
    upkeepAddress({ trouble: 'check-old' }),
  );
}

/** What presses, in one screen. */
export function leaderView(facts: LeaderFacts): LeaderRow[] {
  const { assignments, today, content } = facts;
  const judged = assignments.map((each) => judge(each, today, content.calendar));
  return [waitingRow(facts), lateRow(judged, facts), soonRow(judged), worstRow(facts), overdueRow(facts)];
}
