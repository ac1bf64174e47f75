import type { Exchange } from './host.ts';
import { readForm } from './read-form.ts';
import { sendRefusal } from './refuse.ts';

export type Fields = [string, string][];

/**
 * Reads a form that one of our own pages sent; anything else is refused with a sentence.
 *
 * @returns the fields in their order, or null when the refusal has been sent.
 */
export async function receiveForm(exchange: Exchange): Promise<Fields | null> {
  const { host, request } = exchange;
  if (!host.isOwnOrigin(request.headers)) {
    await sendRefusal(exchange, 403);
    return null;
  }
  const form = await readForm(request);
  if ('fields' in form) return form.fields;
  await sendRefusal(exchange, form.status);
  return null;
}
