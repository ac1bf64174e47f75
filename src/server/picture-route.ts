import { basename } from 'node:path';
import { KEPT_FOR_GOOD } from '../release/headers.ts';
import type { Exchange } from './host.ts';
import { plainHeaders } from './loaded-release.ts';
import { sendNotFound } from './render.ts';

/**
 * A preview picture, which only services ask for that show links. One that is still being drawn is not found,
 * and nobody may remember that; one that is there never changes.
 */
export async function sendPicture(exchange: Exchange): Promise<void> {
  const { host, request, response, release, path } = exchange;
  const png = await host.pictures.read(basename(path, '.png'));
  if (png === null) return sendNotFound(exchange);
  response.writeHead(200, {
    ...plainHeaders(release),
    'content-type': 'image/png',
    'cache-control': KEPT_FOR_GOOD,
    'content-length': png.length,
  });
  response.end(request.method === 'HEAD' ? undefined : png);
}
