import { CONTACT_PATH, MESSAGE_FIELD, START_PATH } from '../wire.ts';
import type {
  ContactMessage,
  ContactReply,
  DeviceRefusal,
  RefusalReply,
  StartMessage,
  StartReply,
  StartRefusal,
} from '../wire.ts';

/** Longer than the site waits for its own disk. */
const TIMEOUT_IN_MS = 20_000;

/** What the site said: a reply, a refusal with its reason, or `offline`: nothing that could be understood. */
export type Heard<Reply, Reason> = { reply: Reply } | { refusal: Reason | 'offline' };

async function post<Reply, Reason>(path: string, message: object): Promise<Heard<Reply, Reason>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT_IN_MS);
  try {
    const response = await fetch(path, {
      method: 'POST',
      body: new URLSearchParams({ [MESSAGE_FIELD]: JSON.stringify(message) }),
      signal: stop.signal,
      credentials: 'omit',
      cache: 'no-store',
    });
    const body = (await response.json()) as Reply | RefusalReply<Reason>;
    if (response.ok) return { reply: body as Reply };
    return { refusal: (body as RefusalReply<Reason>).refusal ?? 'offline' };
  } catch {
    // No line, no site, or somebody between who answers with a page of their own.
    return { refusal: 'offline' };
  } finally {
    clearTimeout(timer);
  }
}

export function sendStart(message: StartMessage): Promise<Heard<StartReply, StartRefusal>> {
  return post(START_PATH, message);
}

export function sendContact(message: ContactMessage): Promise<Heard<ContactReply, DeviceRefusal>> {
  return post(CONTACT_PATH, message);
}
