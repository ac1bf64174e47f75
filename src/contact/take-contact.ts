import { randomBytes } from 'node:crypto';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { ContactRecord } from '../domain/submission.ts';
import { addDays } from '../lib/add-days.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { addWorkingDays } from '../lib/working-days.ts';
import type { Intake, SubmitResult } from '../queue/intake.ts';
import { firstValue, groupFields, type FormFields } from '../survey/form-fields.ts';
import { issueToken, NONCE_BYTES, readToken } from '../survey/form-token.ts';
import { recordIdFrom } from '../survey/record-id.ts';
import type { SecretKeys } from '../settings/secrets.ts';
import { CONSENT_NOW } from './consent.ts';
import { CONTACT_FIELDS } from './contact-fields.ts';
import { parseContact, type ParsedContact } from './contact-schema.ts';
import type { ContactView } from './contact-view.ts';
import { sealContact } from './seal-contact.ts';

/** Decree 356/2025/NĐ-CP: a request about personal data is answered within two working days. */
export const ANSWER_WITHIN_WORKING_DAYS = 2;

/** Longest time the details are kept; never past 30 days after the round, in which the day lies. */
export const KEPT_DAYS = 30;

const TOKEN_FORM = 'lien-he-lai';
const TOKEN_VERSION = 1;

export type ContactKeys = Pick<SecretKeys, 'token' | 'showing' | 'receipt' | 'seal' | 'contact'>;

export interface ContactFormRequest {
  keys: ContactKeys;
  calendar: WorkCalendar;
  fields: FormFields;
  /** Client address, only for the limits. */
  client: string;
  now: Date;
  intake: Intake;
}

export interface ContactOutcome {
  status: 200 | 409 | 422 | 429 | 503;
  view: ContactView;
}

/** The empty form. */
export function freshContact(keys: ContactKeys, now: Date): ContactView {
  const token = issueToken(keys, { form: TOKEN_FORM, version: TOKEN_VERSION, now });
  return { token, values: {}, errors: [], state: 'fresh' };
}

/** The form's token, or a fresh one where it is not ours: nobody types anything twice for that. */
function tokenOf(keys: ContactKeys, fields: FormFields, now: Date): { token: string; nonce: Buffer } {
  const token = firstValue(groupFields(fields), CONTACT_FIELDS.token);
  const sent = readToken(keys, token);
  if (sent?.form === TOKEN_FORM) return { token, nonce: sent.nonce };
  const nonce = randomBytes(NONCE_BYTES);
  return { token: issueToken(keys, { form: TOKEN_FORM, version: TOKEN_VERSION, now, nonce }), nonce };
}

function recordOf(nonce: Buffer, parsed: ParsedContact, request: ContactFormRequest): ContactRecord {
  const day = vietnamDay(request.now);
  const id = recordIdFrom('contact-v1', nonce.toString('hex'));
  return {
    id,
    kind: parsed.kind,
    day,
    due: addWorkingDays(day, ANSWER_WITHIN_WORKING_DAYS, request.calendar),
    purgeOn: addDays(day, KEPT_DAYS),
    consent: CONSENT_NOW,
    sealed: sealContact(request.keys.contact, id, parsed.details),
  };
}

function typedValues(fields: FormFields): ContactView['values'] {
  const grouped = groupFields(fields);
  return Object.fromEntries(Object.values(CONTACT_FIELDS).map((name) => [name, firstValue(grouped, name)]));
}

function outcomeOf(result: SubmitResult, { due }: ContactRecord, view: ContactView): ContactOutcome {
  switch (result.status) {
    case 'accepted':
    case 'repeated':
      return { status: 200, view: { ...view, values: {}, state: 'stored', due } };
    case 'limited': {
      const { retryAfterSeconds } = result;
      return { status: 429, view: { ...view, state: 'limited', retryAfterSeconds } };
    }
    case 'conflict':
      return { status: 409, view: { ...view, state: 'already-sent' } };
    default:
      return { status: 503, view: { ...view, state: 'unavailable' } };
  }
}

/**
 * Takes a wish to be contacted. It goes its own way from the answer: own form, own record with a random
 * id, nothing that the two have in common but the day. What was typed comes back unless it is durable.
 */
export async function takeContact(request: ContactFormRequest): Promise<ContactOutcome> {
  const { keys, fields, client, now, intake } = request;
  const { token, nonce } = tokenOf(keys, fields, now);
  const view: ContactView = { token, values: typedValues(fields), errors: [], state: 'invalid' };
  const parsed = parseContact(fields);
  if ('errors' in parsed) return { status: 422, view: { ...view, errors: parsed.errors } };
  const record = recordOf(nonce, parsed, request);
  const result = await intake.submit({
    submission: { collection: 'contact_requests', record },
    limit: 'rating',
    client,
  });
  return outcomeOf(result, record, view);
}
