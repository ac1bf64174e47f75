import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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

/** Of what is made for who is signed in: nobody may keep it on the way. */
export function unkeptHeaders({ release }: Exchange, type: string): Record<string, string> {
  return {
    ...plainHeaders(release),
    'content-type': type,
    'cache-control': NO_STORE,
    'x-robots-tag': 'noindex, nofollow',
  };
}

function headersOf(exchange: Exchange, { name, type }: Omit<OfficeFile, 'text'>): Record<string, string> {
  return { ...unkeptHeaders(exchange, type), 'content-disposition': `attachment; filename="${name}"` };
}

/** Sends a file to be saved, made for who is signed in. Nobody may keep it on the way. */
export async function sendOfficeFile(exchange: Exchange, file: OfficeFile): Promise<void> {
  const { request, response } = exchange;
  await sendText(request, response, 200, headersOf(exchange, file), file.text);
}

/**
 * Sends a file while it is made. When making it fails the connection breaks off, so that the browser says that the file is
 * not whole; who goes away meanwhile ends it.
 */
export async function sendOfficeStream(
  exchange: Exchange,
  file: Omit<OfficeFile, 'text'>,
  content: Readable,
): Promise<void> {
  const { response, host } = exchange;
  response.writeHead(200, headersOf(exchange, file));
  try {
    await pipeline(content, response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE')
      host.log('a file for the Office could not be made whole', error);
  }
}
