import { readDue } from '../../assignments/due.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import {
  askForPostponement,
  decideOnPostponement,
  listEvidenceFiles,
  listParts,
  listSources,
  readAssignment,
  removeAssignment,
  saveAssignment,
  showAssignment as setPublic,
  splitAssignment,
  type SeenAssignment,
} from '../../pocketbase/assignments.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { officeAssignments } from '../../texts/office-assignments.ts';
import { FIELD, fieldOf } from '../field.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import type { Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { fieldsOf, readTyped, typedFaults } from './assignment-form.ts';
import { assignmentView, NO_ACT, type AssignmentAct, type AssignmentFacts } from './assignment-view.ts';
import { evidenceDoubts, hasPage as isPage } from './evidence-doubts.ts';
import { WHO_READS_ASSIGNMENTS, WHO_WRITES_ASSIGNMENTS } from './list-page.ts';
import { ASSIGNMENT_FIELD, ASSIGNMENT_TASK, ASSIGNMENTS_PATH, assignmentPath } from './paths.ts';

const { faults: words } = officeAssignments;
/** Key of an address: something was just saved. */
export const SAVED = 'da-luu';

/** What the page is about, read anew; null: there is no such assignment. */
async function factsOf(exchange: Exchange, staff: Staff): Promise<AssignmentFacts | null> {
  const id = exchange.path.split('/')[3] ?? '';
  const { client } = staff;
  const assignment = await readAssignment(client, id);
  if (assignment === null) return null;
  const { splitFrom } = assignment;
  const [whole, parts, sources, files] = await Promise.all([
    splitFrom === '' ? null : readAssignment(client, splitFrom),
    listParts(client, id),
    listSources(client),
    listEvidenceFiles(client, id),
  ]);
  const today = vietnamDay(exchange.host.clock());
  const { calendar } = exchange.release.data.content;
  const hasPage = (address: string): boolean => isPage(exchange.release, address);
  return { assignment, whole, parts, sources, files, staff, today, calendar, hasPage };
}

/** The page as it is now, with what somebody did. */
async function send(exchange: Exchange, staff: Staff, act: AssignmentAct, status = 200): Promise<void> {
  const facts = await factsOf(exchange, staff);
  if (facts === null) return sendNotFound(exchange);
  await sendOffice(
    exchange,
    staff,
    { assignment: assignmentView(facts, act) },
    { status, address: `${ASSIGNMENTS_PATH}/mot` },
  );
}

/** The page as it is now, with what is wrong with what was sent to another address of it. */
export function sendAssignmentPage(exchange: Exchange, staff: Staff, faults: FieldFaults): Promise<void> {
  return send(exchange, staff, { ...NO_ACT, faults }, 422);
}

/** One assignment: what it is, how it stands, what can be done about it. */
export async function showOneAssignment(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_ASSIGNMENTS);
  if (staff === null) return;
  await send(exchange, staff, { ...NO_ACT, isSaved: exchange.query.has(SAVED) });
}

interface Sent {
  exchange: Exchange;
  staff: Staff;
  fields: Fields;
  /** The assignment as it is kept, and as it was seen. */
  facts: AssignmentFacts;
  seen: SeenAssignment;
}

/** Does something; tells on the page why it was refused. */
async function tryIt(
  { exchange, staff, seen }: Sent,
  work: () => Promise<object>,
  field: string,
): Promise<void> {
  try {
    await work();
    redirectOffice(exchange, `${assignmentPath(seen.id)}?${SAVED}=1`);
  } catch (error) {
    if (!(error instanceof OfficeRefusedError)) throw error;
    const told: Partial<Record<OfficeRefusedError['reason'], string>> = {
      'no-note': words.note,
      'same-person': words.samePerson,
      'already-asked': words.asked,
      answered: words.since,
      'changed-since': words.since,
      'no-assignment': words.since,
    };
    const sentence = told[error.reason];
    if (sentence === undefined) throw error;
    await send(exchange, staff, { ...NO_ACT, faults: { [field]: sentence } }, 409);
  }
}

async function takeFields(sent: Sent): Promise<void> {
  const { exchange, staff, fields, facts, seen } = sent;
  const { assignment, today } = facts;
  const typed = readTyped(fields);
  const files = facts.files.map(({ name }) => name);
  const doubt = await evidenceDoubts(exchange, staff, [typed.evidence], files);
  const faults = typedFaults(typed, today, { evidence: assignment.evidence, doubt });
  if (Object.keys(faults).length > 0) return send(exchange, staff, { ...NO_ACT, typed, faults }, 422);
  try {
    await saveAssignment(staff.client, seen, fieldsOf(typed, { evidence: assignment.evidence, today }));
  } catch (error) {
    if (!(error instanceof OfficeRefusedError) || error.reason !== 'changed-since') throw error;
    return send(exchange, staff, { ...NO_ACT, typed, isConflict: true }, 409);
  }
  redirectOffice(exchange, `${assignmentPath(assignment.id)}?${SAVED}=1`);
}

async function takePart(sent: Sent): Promise<void> {
  const { exchange, staff, fields, seen, facts } = sent;
  const { today } = facts;
  const part = readTyped(fields);
  const faults = typedFaults(part, today, { evidence: [], doubt: () => null });
  if (Object.keys(faults).length > 0) return send(exchange, staff, { ...NO_ACT, faults }, 422);
  const { id } = await splitAssignment(staff.client, seen, fieldsOf(part, { evidence: [], today }));
  redirectOffice(exchange, assignmentPath(id));
}

async function takePostponement(sent: Sent): Promise<void> {
  const { exchange, staff, fields, seen } = sent;
  const to = readDue(fieldOf(fields, ASSIGNMENT_FIELD.to));
  const reason = cleanText(fieldOf(fields, ASSIGNMENT_FIELD.postponeReason));
  const faults: FieldFaults = {
    ...(to === null ? { [ASSIGNMENT_FIELD.to]: words.due } : {}),
    ...(reason === '' ? { [ASSIGNMENT_FIELD.postponeReason]: words.note } : {}),
  };
  if (to === null || reason === '') return send(exchange, staff, { ...NO_ACT, faults }, 422);
  await tryIt(sent, () => askForPostponement(staff.client, seen, { to, reason }), ASSIGNMENT_FIELD.to);
}

async function takeRemoval({ exchange, staff, fields, seen }: Sent): Promise<void> {
  const note = cleanText(fieldOf(fields, ASSIGNMENT_FIELD.removal));
  if (note === '')
    return send(exchange, staff, { ...NO_ACT, faults: { [ASSIGNMENT_FIELD.removal]: words.note } }, 422);
  await removeAssignment(staff.client, seen, note);
  redirectOffice(exchange, ASSIGNMENTS_PATH);
}

/** What the buttons do, and who may press them. */
const TASKS: Record<string, { roles: readonly ('editor' | 'approver')[]; take(sent: Sent): Promise<void> }> =
  {
    [ASSIGNMENT_TASK.save]: { roles: WHO_WRITES_ASSIGNMENTS, take: takeFields },
    [ASSIGNMENT_TASK.split]: { roles: WHO_WRITES_ASSIGNMENTS, take: takePart },
    [ASSIGNMENT_TASK.postpone]: { roles: WHO_WRITES_ASSIGNMENTS, take: takePostponement },
    [ASSIGNMENT_TASK.remove]: { roles: ['approver'], take: takeRemoval },
    ...Object.fromEntries(
      ([ASSIGNMENT_TASK.approve, ASSIGNMENT_TASK.refuse] as const).map((task) => [
        task,
        {
          roles: ['approver' as const],
          take: (sent: Sent) => {
            const note = cleanText(fieldOf(sent.fields, ASSIGNMENT_FIELD.decision));
            const decision = { isApproved: task === ASSIGNMENT_TASK.approve, note };
            const work = () => decideOnPostponement(sent.staff.client, sent.seen, decision);
            return tryIt(sent, work, ASSIGNMENT_FIELD.decision);
          },
        },
      ]),
    ),
    ...Object.fromEntries(
      ([ASSIGNMENT_TASK.show, ASSIGNMENT_TASK.hide] as const).map((task) => [
        task,
        {
          roles: ['approver' as const],
          take: (sent: Sent) =>
            tryIt(
              sent,
              () => setPublic(sent.staff.client, sent.seen, task === ASSIGNMENT_TASK.show),
              ASSIGNMENT_FIELD.text,
            ),
        },
      ]),
    ),
  };

/** Saves, splits, postpones, shows or removes an assignment. */
export async function takeAssignment(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_ASSIGNMENTS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const task = TASKS[fieldOf(fields, FIELD.task)];
  if (task !== undefined && !(await demandRole(exchange, staff, task.roles))) return;
  const facts = await factsOf(exchange, staff);
  if (facts === null || task === undefined) return sendNotFound(exchange);
  const seen = { id: facts.assignment.id, revision: Number(fieldOf(fields, ASSIGNMENT_FIELD.revision)) || 0 };
  await task.take({ exchange, staff, fields, facts, seen });
}
