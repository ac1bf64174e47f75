import type { Exchange } from '../server/host.ts';
import { plainHeaders } from '../server/loaded-release.ts';
import { NO_STORE } from '../server/render.ts';
import { sendText } from '../server/send.ts';

/** Sends an SVG made for who is signed in. Nobody may keep it on the way. */
export async function sendOfficePicture(
  { request, response, release }: Exchange,
  svg: string,
): Promise<void> {
  const headers = {
    ...plainHeaders(release),
    'content-type': 'image/svg+xml',
    'content-security-policy': "default-src 'none'",
    'cache-control': NO_STORE,
    'x-robots-tag': 'noindex, nofollow',
  };
  await sendText(request, response, 200, headers, svg);
}
