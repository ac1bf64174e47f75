import { dueNow, lastDayOf } from '../../assignments/due.ts';
import { daysLate, statusOn, type AssignmentStatus } from '../../assignments/status.ts';
import type { Assignment, AssignmentSource, Postponement } from '../../domain/assignment.ts';
import type { WorkCalendar } from '../../domain/calendar.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { EvidenceFile } from '../../pocketbase/assignments.ts';
import { AMENDMENT_PAGES } from '../amendments/paths.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { typedOf, type TypedAssignment } from './assignment-form.ts';
import { WHO_WRITES_ASSIGNMENTS } from './list-page.ts';
import { assignmentPath, evidenceFilePath, evidencePath } from './paths.ts';
import { dueWords } from '../../view/due-words.ts';
import { isOwnPage, sourceWords } from './words.ts';

interface Linked {
  href: string;
  text: string;
}

/** The page of one assignment. */
export interface AssignmentView {
  action: string;
  revision: number;
  title: string;
  from: string;
  status: AssignmentStatus;
  /** By when, how late. */
  due: string;
  late: string;
  changed: string;
  typed: TypedAssignment;
  /** What somebody else has saved meanwhile; null: nobody did. */
  theirs: { by: string; typed: TypedAssignment } | null;
  /** What was done about the deadline, in its order. */
  postponements: string[];
  /** One waits to be decided, and whether this person may. */
  waiting: { mayDecide: boolean } | null;
  splitFrom: Linked | null;
  parts: Linked[];
  isPublic: boolean;
  /** What shows that it was done; href null: there is nothing to open. */
  evidence: { what: string; href: string | null; about: string }[];
  evidenceAction: string;
  mayWrite: boolean;
  mayApprove: boolean;
  isSaved: boolean;
  faults: FieldFaults;
}

/** What somebody just did on the page. */
export interface AssignmentAct {
  typed: TypedAssignment | null;
  isConflict: boolean;
  isSaved: boolean;
  faults: FieldFaults;
}

export const NO_ACT: AssignmentAct = { typed: null, isConflict: false, isSaved: false, faults: {} };

export interface AssignmentFacts {
  assignment: Assignment;
  /** What it was split off from; null: nothing, or that is gone. */
  whole: Assignment | null;
  /** What was split off from it. */
  parts: readonly Assignment[];
  sources: readonly AssignmentSource[];
  files: readonly EvidenceFile[];
  staff: Staff;
  today: string;
  calendar: WorkCalendar;
  /** Whether readers have a page at an address of this site. */
  hasPage: (address: string) => boolean;
}

const { postpone: words, one } = officeAssignments;

function postponementWords(postponement: Postponement): string {
  const { from, to, reason, askedName, state, decidedOn, decidedName, decision } = postponement;
  const asked = words.asked(askedName, dueWords(from), dueWords(to), reason);
  if (state === 'asked') return asked;
  return `${asked} — ${words.decided(decidedName, formatDate(decidedOn), words[state], decision)}`;
}

const linkTo = ({ id, text }: Assignment): Linked => ({ href: assignmentPath(id), text });

/** A file that was sent, an address, or a page of this site; the number of a document opens nothing. */
function evidenceOf({ assignment, files, hasPage }: AssignmentFacts): AssignmentView['evidence'] {
  const { evidence: text } = officeAssignments;
  return assignment.evidence.map(({ kind, what, addedOn }) => {
    const file = files.find(({ name }) => name === what);
    const isGone = isOwnPage(what) && !AMENDMENT_PAGES.page.test(what) && !hasPage(what);
    const address = kind === 'link' || (isOwnPage(what) && !isGone) ? what : null;
    const lack = isGone ? text.noPage : kind === 'file' && file === undefined ? text.noFile : null;
    const about = text.about(text.kinds[kind], formatDate(addedOn));
    return {
      what,
      href: file === undefined ? address : evidenceFilePath(assignment.id, file.id),
      about: lack === null ? about : `${about}; ${lack}`,
    };
  });
}

function dueLine(assignment: Assignment, calendar: WorkCalendar): string {
  const due = dueNow(assignment);
  const last = lastDayOf(due, calendar);
  const isMoved = last !== null && !(due.kind === 'day' && due.day === last);
  return isMoved ? `${dueWords(due)} (${officeAssignments.due.last(formatDate(last))})` : dueWords(due);
}

export function assignmentView(facts: AssignmentFacts, act: AssignmentAct): AssignmentView {
  const { assignment, whole, parts, sources, staff, today, calendar } = facts;
  const { id, revision, text, place, postponements, isPublic, changedName, changedAt } = assignment;
  const source = sources.find((each) => each.id === assignment.source);
  const asked = postponements.find(({ state }) => state === 'asked');
  const mayApprove = hasRole(staff, ['approver']);
  const late = daysLate(assignment, today, calendar);
  return {
    ...{ action: assignmentPath(id), revision, title: text, isPublic, mayApprove },
    from: one.from(source === undefined ? '' : sourceWords(source), place),
    status: statusOn(assignment, today, calendar),
    due: dueLine(assignment, calendar),
    late: late === 0 ? '' : officeAssignments.due.late(formatNumber(late)),
    changed: changedAt === '' ? '' : one.changed(changedName, formatMoment(changedAt)),
    typed: act.typed ?? typedOf(assignment),
    theirs: act.isConflict ? { by: one.conflict(changedName), typed: typedOf(assignment) } : null,
    evidence: evidenceOf(facts),
    evidenceAction: evidencePath(id),
    postponements: postponements.map(postponementWords),
    waiting: asked === undefined ? null : { mayDecide: mayApprove && asked.askedBy !== staff.id },
    splitFrom: whole && linkTo(whole),
    parts: parts.map(linkTo),
    mayWrite: hasRole(staff, WHO_WRITES_ASSIGNMENTS),
    isSaved: act.isSaved,
    faults: act.faults,
  };
}
