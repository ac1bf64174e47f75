import { z } from 'zod';
import { MAX_ANSWERS_AT_ONCE } from '../wire.ts';
import type { ContactMessage, StartMessage } from '../wire.ts';

const MAX_QUESTIONS = 100;
/** Longer than anybody stands there; the tablet begins anew after a minute without a touch. */
const MAX_SECONDS = 24 * 3600;

const hex = (digits: number) => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
const secret = hex(64);
const count = z.int().min(0).max(1_000_000);
const key = z.string().min(1).max(64);

const answer = z.strictObject({
  id: z.string().regex(/^[a-z2-7]{26}$/),
  receiptHash: hex(64),
  round: key,
  version: z.int().min(1).max(9999),
  language: z.enum(['vi', 'en']),
  day: z.iso.date(),
  seconds: z.int().min(0).max(MAX_SECONDS),
  isBurst: z.boolean(),
  values: z.record(key, key).refine((values) => Object.keys(values).length <= MAX_QUESTIONS),
});

const startMessage = z.strictObject({ code: z.string().max(40), device: secret, ticket: secret });

const contactMessage = z.strictObject({
  device: secret,
  ticket: secret,
  next: secret,
  answers: z.array(answer).max(MAX_ANSWERS_AT_ONCE),
  waiting: count,
});

/** What `schema` takes from a JSON text; null: nothing. */
function read<Value>(schema: z.ZodType<Value>, text: string): Value | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** null: no tablet of ours has sent this. */
export function readStart(text: string): StartMessage | null {
  return read(startMessage, text);
}

/** null: no tablet of ours has sent this. */
export function readContact(text: string): ContactMessage | null {
  return read(contactMessage, text);
}
