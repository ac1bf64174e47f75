import { z } from 'zod';
import type { ContactKind } from '../domain/submission.ts';
import { groupFields, onlyValue, type FormFields } from '../survey/form-fields.ts';
import { cleanText, textLength } from '../survey/clean-text.ts';
import type { FieldError } from '../survey/survey-view.ts';
import { vi } from '../texts/vi.ts';
import { CONTACT_FIELDS } from './contact-fields.ts';
import type { ContactDetails } from './seal-contact.ts';

const { mistakes } = vi.contactRequest;

const MAX_REQUEST = 2000;
const MAX_LINE = 200;

/** Enough of a number or an address to reach somebody by: seven digits, or a sign "@" between letters. */
const REACHABLE = /(?:\d[^\d]{0,3}){7}|\S@\S+\.\S/u;

function text(max: number, tooLong: string) {
  return z
    .string({ error: tooLong })
    .transform(cleanText)
    .refine((value) => textLength(value) <= max, { error: tooLong });
}

// In the order of the page: so the mistakes come in that order.
const ContactSchema = z.strictObject({
  kind: z.enum(['reply', 'data'], { error: mistakes.chooseKind }),
  request: text(MAX_REQUEST, mistakes.requestTooLong).refine((value) => value !== '', {
    error: mistakes.requestEmpty,
  }),
  contact: text(MAX_LINE, mistakes.lineTooLong).refine((value) => REACHABLE.test(value), {
    error: mistakes.contact,
  }),
  name: text(MAX_LINE, mistakes.lineTooLong),
  consent: z.literal('co', { error: mistakes.consent }),
});

export interface ParsedContact {
  kind: ContactKind;
  details: ContactDetails;
}

/** Checks a sent contact form: what it says, or all mistakes in the order of the page. */
export function parseContact(fields: FormFields): ParsedContact | { errors: FieldError[] } {
  const grouped = groupFields(fields);
  const value = (name: keyof typeof CONTACT_FIELDS) => onlyValue(grouped, CONTACT_FIELDS[name]);
  const parsed = ContactSchema.safeParse({
    kind: value('kind'),
    request: value('request') ?? '',
    contact: value('contact') ?? '',
    name: value('name') ?? '',
    consent: value('consent'),
  });
  if (parsed.success) {
    const { kind, name, contact, request } = parsed.data;
    return { kind, details: { name, contact, request } };
  }
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: CONTACT_FIELDS[String(path[0]) as keyof typeof CONTACT_FIELDS],
    message,
  }));
  return { errors };
}
