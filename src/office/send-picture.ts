import type { Exchange } from '../server/host.ts';
import { sendText } from '../server/send.ts';
import { unkeptHeaders } from './send-file.ts';

/** Sends an SVG made for who is signed in. */
export async function sendOfficePicture(exchange: Exchange, svg: string): Promise<void> {
  const { request, response } = exchange;
  const headers = {
    ...unkeptHeaders(exchange, 'image/svg+xml'),
    'content-security-policy': "default-src 'none'",
  };
  await sendText(request, response, 200, headers, svg);
}
