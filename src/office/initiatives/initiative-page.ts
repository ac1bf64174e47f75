import { isSentDay } from '../../assignments/due.ts';
import type { Initiative, Recognition } from '../../domain/simplification.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import {
  NEW_RECORD,
  readInitiative,
  recogniseInitiative,
  removeInitiative,
  saveInitiative,
  type SeenRecord,
} from '../../pocketbase/reform.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { officeInitiatives } from '../../texts/office-initiatives.ts';
import { FIELD, fieldOf } from '../field.ts';
import { demandRole, guardStaff, receiveOfficeForm } from '../guard.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import type { FieldFaults } from '../views.ts';
import { initiativeFrom, readTyped, typedFaults } from './initiative-form.ts';
import { thisYear, WHO_READS_INITIATIVES, WHO_WRITES_INITIATIVES } from './initiatives-page.ts';
import { initiativeView, type InitiativeAct } from './initiatives-view.ts';
import {
  INITIATIVE_FIELD,
  INITIATIVE_TASK,
  initiativePath,
  INITIATIVES_PATH,
  NEW_INITIATIVE_PATH,
} from './paths.ts';

const { faults: words } = officeInitiatives;
const SAVED = 'da-luu';

async function send(
  exchange: Exchange,
  staff: Staff,
  initiative: Initiative | null,
  act: InitiativeAct = {},
  status = 200,
): Promise<void> {
  const view = initiativeView(
    initiative,
    {
      mayWrite: hasRole(staff, WHO_WRITES_INITIATIVES),
      mayDecide: hasRole(staff, ['approver']),
      year: thisYear(exchange),
    },
    act,
  );
  await sendOffice(exchange, staff, { initiative: view }, { status, address: `${INITIATIVES_PATH}/mot` });
}

const asked = ({ path }: Exchange, staff: Staff): Promise<Initiative | null> =>
  readInitiative(staff.client, path.split('/').at(-1) ?? '');

/** An empty form. */
export async function showNewInitiative(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_INITIATIVES);
  if (staff !== null) await send(exchange, staff, null);
}

/** One initiative. */
export async function showInitiative(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_INITIATIVES);
  if (staff === null) return;
  const initiative = await asked(exchange, staff);
  if (initiative === null) return sendNotFound(exchange);
  await send(exchange, staff, initiative, { isSaved: exchange.query.has(SAVED) });
}

interface Sent {
  exchange: Exchange;
  staff: Staff;
  fields: Fields;
  /** null: a new one. */
  initiative: Initiative | null;
  seen: SeenRecord;
}

const savedAddress = (id: string): string => `${initiativePath(id)}?${SAVED}=1`;

async function takeFields({ exchange, staff, fields, initiative, seen }: Sent): Promise<void> {
  const typed = readTyped(fields);
  const faults = typedFaults(typed);
  if (Object.keys(faults).length > 0) return send(exchange, staff, initiative, { typed, faults }, 422);
  try {
    const { id } = await saveInitiative(staff.client, seen, initiativeFrom(typed));
    redirectOffice(exchange, savedAddress(id));
  } catch (error) {
    if (!(error instanceof OfficeRefusedError) || error.reason !== 'changed-since') throw error;
    await send(exchange, staff, initiative, { typed, isConflict: true }, 409);
  }
}

/** Does something; tells on the page why it was refused. */
async function tryIt(
  { exchange, staff, initiative }: Sent,
  field: string,
  work: () => Promise<object>,
  next: string,
): Promise<void> {
  try {
    await work();
    redirectOffice(exchange, next);
  } catch (error) {
    if (!(error instanceof OfficeRefusedError)) throw error;
    const told: Partial<Record<OfficeRefusedError['reason'], string>> = {
      'no-note': words.note,
      'changed-since': words.since,
      'no-record': words.since,
    };
    const sentence = told[error.reason];
    if (sentence === undefined) throw error;
    await send(exchange, staff, initiative, { faults: { [field]: sentence } }, 409);
  }
}

async function takeRecognition(sent: Sent, state: Recognition['state']): Promise<void> {
  const { exchange, staff, fields, initiative, seen } = sent;
  const typed = (name: 'level' | 'document' | 'issuedOn'): string =>
    cleanText(fieldOf(fields, INITIATIVE_FIELD[name])).slice(0, 200);
  const recognition = {
    ...{ state, level: typed('level'), document: typed('document'), issuedOn: typed('issuedOn') },
  };
  const faults: FieldFaults = {
    ...(recognition.document === '' ? { [INITIATIVE_FIELD.document]: words.empty } : {}),
    ...(isSentDay(recognition.issuedOn) ? {} : { [INITIATIVE_FIELD.issuedOn]: words.day }),
  };
  if (Object.keys(faults).length > 0) return send(exchange, staff, initiative, { faults }, 422);
  const work = () => recogniseInitiative(staff.client, seen, recognition);
  await tryIt(sent, INITIATIVE_FIELD.document, work, savedAddress(seen.id));
}

interface Act {
  roles: readonly ('editor' | 'approver')[];
  take(sent: Sent): Promise<void>;
}

const APPROVERS = ['approver'] as const;

/** What the buttons do, and who may press them. */
const TASKS: Record<string, Act> = {
  [INITIATIVE_TASK.save]: { roles: WHO_WRITES_INITIATIVES, take: takeFields },
  [INITIATIVE_TASK.recognise]: { roles: APPROVERS, take: (sent) => takeRecognition(sent, 'recognised') },
  [INITIATIVE_TASK.refuse]: { roles: APPROVERS, take: (sent) => takeRecognition(sent, 'refused') },
  [INITIATIVE_TASK.undo]: {
    roles: APPROVERS,
    take: (sent) =>
      tryIt(
        sent,
        INITIATIVE_FIELD.document,
        () => recogniseInitiative(sent.staff.client, sent.seen, null),
        savedAddress(sent.seen.id),
      ),
  },
  [INITIATIVE_TASK.remove]: {
    roles: APPROVERS,
    take: (sent) => {
      const note = cleanText(fieldOf(sent.fields, INITIATIVE_FIELD.removal));
      const work = () => removeInitiative(sent.staff.client, sent.seen, note);
      return tryIt(sent, INITIATIVE_FIELD.removal, work, INITIATIVES_PATH);
    },
  },
};

/** Saves a new initiative, or saves, recognises or removes one. */
export async function takeInitiative(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_INITIATIVES);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const isNew = exchange.path === NEW_INITIATIVE_PATH;
  const task = isNew ? TASKS[INITIATIVE_TASK.save] : TASKS[fieldOf(fields, FIELD.task)];
  if (task !== undefined && !(await demandRole(exchange, staff, task.roles))) return;
  const initiative = isNew ? null : await asked(exchange, staff);
  if (task === undefined || (initiative === null && !isNew)) return sendNotFound(exchange);
  const revision = Number(fieldOf(fields, INITIATIVE_FIELD.revision)) || 0;
  const seen = initiative === null ? NEW_RECORD : { id: initiative.id, revision };
  await task.take({ exchange, staff, fields, initiative, seen });
}
