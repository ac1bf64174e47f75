import type { Exchange } from '../server/host.ts';
import { plainHeaders } from '../server/loaded-release.ts';
import { NO_STORE } from '../server/render.ts';
import { sendText } from '../server/send.ts';

export interface OfficeFile {
  /** Plain letters, digits, hyphens and points. */
  name: string;
  type: string;
  text: string | Buffer;
}

/** Sends a file to be saved, made for who is signed in. Nobody may keep it on the way. */
export async function sendOfficeFile(
  { request, response, release }: Exchange,
  { name, type, text }: OfficeFile,
): Promise<void> {
  const headers = {
    ...plainHeaders(release),
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': NO_STORE,
    'x-robots-tag': 'noindex, nofollow',
  };
  await sendText(request, response, 200, headers, text);
}
