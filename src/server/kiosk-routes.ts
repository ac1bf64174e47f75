import { deskTag } from '../kiosk/desk-tag.ts';
import { normaliseCode } from '../kiosk/codes.ts';
import { kioskHashOf } from '../kiosk/server/kiosk-secrets.ts';
import { readContact, readStart } from '../kiosk/server/messages.ts';
import { programmeOf } from '../kiosk/server/programme.ts';
import { takeAnswer } from '../kiosk/server/take-answer.ts';
import {
  type AnswerFateWord,
  type ContactReply,
  type DeviceRefusal,
  KIOSK_PATH,
  type KioskAnswer,
  MAX_MESSAGE_BYTES,
  MESSAGE_FIELD,
  type RefusalReply,
  type StartRefusal,
  type StartReply,
} from '../kiosk/wire.ts';
import type { AdmissionAnswer } from '../queue/queue-desk.ts';
import type { SubmitResult } from '../queue/intake.ts';
import type { Exchange } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { receiveForm } from './post-form.ts';
import { retryAfter } from './retry-after.ts';
import { sendText } from './send.ts';

type Reason = StartRefusal | DeviceRefusal;

const STATUS: Record<Reason, number> = {
  'code-unknown': 404,
  'code-used': 410,
  'code-expired': 410,
  'round-over': 410,
  'device-unknown': 403,
  revoked: 403,
  copied: 403,
  limited: 429,
  unavailable: 503,
  unreadable: 400,
};

async function sendJson(
  { request, response, release }: Exchange,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): Promise<void> {
  const all = {
    ...plainHeaders(release),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  };
  await sendText(request, response, status, all, `${JSON.stringify(body)}\n`);
}

function sendRefused(exchange: Exchange, refusal: Reason, retryAfterSeconds?: number): Promise<void> {
  const reply: RefusalReply<Reason> = {
    refusal,
    ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
  };
  return sendJson(exchange, STATUS[refusal], reply, retryAfter(retryAfterSeconds));
}

/** The tablet that was let in; null: it was not, and is told why. */
async function admitted(exchange: Exchange, asked: Promise<AdmissionAnswer>) {
  let answer: AdmissionAnswer;
  try {
    answer = await asked;
  } catch (error) {
    exchange.host.log('a tablet could not be let in', error);
    await sendRefused(exchange, 'unavailable');
    return null;
  }
  if ('kiosk' in answer) return answer.kiosk;
  if ('refusal' in answer) await sendRefused(exchange, answer.refusal);
  else await sendRefused(exchange, 'limited', answer.retryAfterSeconds);
  return null;
}

/** The message of a form; null: there is none, and the refusal has been sent. */
async function messageIn(exchange: Exchange): Promise<string | null> {
  const fields = await receiveForm(exchange, { maxBytes: MAX_MESSAGE_BYTES });
  if (fields === null) return null;
  return fields.find(([name]) => name === MESSAGE_FIELD)?.[1] ?? '';
}

/** Names the tablet's page as it is now: another name, another page. */
function shellOf({ release }: Exchange): string {
  return release.assets.get(KIOSK_PATH)?.etag ?? '';
}

/** POST `/kiosk/bat-dau`: a code becomes a device credential. */
export async function startKiosk(exchange: Exchange): Promise<void> {
  const { host, request, release } = exchange;
  const text = await messageIn(exchange);
  if (text === null) return;
  const message = readStart(text);
  if (message === null) return sendRefused(exchange, 'unreadable');
  const { device, ticket } = message;
  const kiosk = await admitted(
    exchange,
    host.desk.startKiosk({
      // What cannot be a code is looked up all the same: who guesses is slowed down by each attempt.
      codeHash: kioskHashOf('code', normaliseCode(message.code) ?? ''),
      deviceHash: kioskHashOf('device', device),
      ticketHash: kioskHashOf('ticket', ticket),
      client: host.clientOf(request),
    }),
  );
  if (kiosk === null) return;
  const programme = programmeOf(release.data, kiosk);
  if (programme === null) return sendRefused(exchange, 'round-over');
  const reply: StartReply = { now: host.clock().getTime(), programme, shell: shellOf(exchange) };
  await sendJson(exchange, 200, reply);
}

const FATES: Partial<Record<SubmitResult['status'], AnswerFateWord>> = {
  accepted: 'stored',
  repeated: 'stored',
  // Delivered before, and withdrawn since by who gave it.
  withdrawn: 'stored',
  // No tablet makes the same receipt for two answers: somebody must look.
  conflict: 'unfit',
};

async function fateOf({ host, request, release }: Exchange, answer: KioskAnswer, tag: string) {
  const taken = takeAnswer(release.data.content, { answer, tag, now: host.clock() });
  if (taken.kind === 'unfit') return 'unfit';
  if (taken.kind === 'submit') return FATES[(await host.intake.submit(taken.request)).status] ?? 'again';
  try {
    await host.desk.noteAttempt({ ...taken.attempt, client: host.clientOf(request) });
    return 'refused';
  } catch (error) {
    host.log('attempt not noted', error);
    return 'again';
  }
}

/** POST `/kiosk/lien-lac`: a tablet delivers what it holds and hears what to ask. */
export async function hearKiosk(exchange: Exchange): Promise<void> {
  const { host, release } = exchange;
  const text = await messageIn(exchange);
  if (text === null) return;
  const message = readContact(text);
  if (message === null) return sendRefused(exchange, 'unreadable');
  const kiosk = await admitted(
    exchange,
    host.desk.contactKiosk({
      deviceHash: kioskHashOf('device', message.device),
      ticketHash: kioskHashOf('ticket', message.ticket),
      nextHash: kioskHashOf('ticket', message.next),
      waiting: message.waiting,
    }),
  );
  if (kiosk === null) return;
  const tag = deskTag(kiosk.desk);
  const fates = await Promise.all(
    message.answers.map(async (answer) => [answer.id, await fateOf(exchange, answer, tag)] as const),
  );
  const reply: ContactReply = {
    now: host.clock().getTime(),
    programme: kiosk.state === 'running' ? programmeOf(release.data, kiosk) : null,
    fates: Object.fromEntries(fates),
    shell: shellOf(exchange),
  };
  await sendJson(exchange, 200, reply);
}
