import type { Exchange, Health } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { sendText } from './send.ts';

/** null: the owner of the queue does not answer, so no answer can be accepted. */
async function askHealth({ host }: Exchange): Promise<Health | null> {
  try {
    return await host.health();
  } catch {
    return null;
  }
}

/** `/api/suc-khoe`: 200 while pages can be served and answers accepted, else 503. */
export async function sendHealth(exchange: Exchange): Promise<void> {
  const { request, response, release } = exchange;
  const health = await askHealth(exchange);
  const body = {
    site: health === null ? 'down' : 'ok',
    pocketbase: health?.pocketbase ?? 'down',
    queue: health?.queue ?? null,
    release: release.id,
  };
  const headers = {
    ...plainHeaders(release),
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  await sendText(request, response, health === null ? 503 : 200, headers, `${JSON.stringify(body)}\n`);
}
