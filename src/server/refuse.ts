import { vi } from '../texts/vi.ts';
import type { Exchange } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { sendText } from './send.ts';

export type RefusalStatus = keyof typeof vi.refusal;

/** Answers a request that no page of ours sends: one plain sentence, nothing of the request in it. */
export async function sendRefusal(
  { request, response, release }: Exchange,
  status: RefusalStatus,
  extra: Record<string, string> = {},
): Promise<void> {
  const headers = {
    ...plainHeaders(release),
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...extra,
  };
  await sendText(request, response, status, headers, `${vi.refusal[status]}\n`);
}
