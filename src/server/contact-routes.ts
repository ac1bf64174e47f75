import { freshContact, takeContact } from '../contact/take-contact.ts';
import type { Exchange } from './host.ts';
import { receiveForm } from './post-form.ts';
import { sendRendered } from './render.ts';
import { retryAfter } from './retry-after.ts';

export async function showContactForm(exchange: Exchange): Promise<void> {
  const { keys, clock } = exchange.host;
  await sendRendered(exchange, { contact: freshContact(keys, clock()) });
}

export async function takeContactForm(exchange: Exchange): Promise<void> {
  const { host, request, release } = exchange;
  const fields = await receiveForm(exchange);
  if (fields === null) return;
  const { status, view } = await takeContact({
    keys: host.keys,
    calendar: release.data.content.calendar,
    fields,
    client: host.clientOf(request),
    now: host.clock(),
    intake: host.intake,
  });
  const headers = retryAfter(view.retryAfterSeconds);
  await sendRendered(exchange, { contact: view }, { status, headers });
}
