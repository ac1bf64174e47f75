import { request as requestPlain } from 'node:http';
import { request as requestSafe } from 'node:https';
import { isIP } from 'node:net';
import { fold } from '../search/text/fold.ts';
import type { LinkLook, LinkToCheck } from './link-night.ts';
import { isPublicAddress, publicLookup } from './public-address.ts';

const TIMEOUT_IN_MS = 20_000;
/** A page that has not named the procedure by then will not. */
const MOST_BYTES = 3 * 1024 * 1024;
const MOST_REDIRECTS = 4;

export interface LookOptions {
  /** Names the site and where it is, so that who runs the portal knows whom to ask. */
  userAgent: string;
  /** Hosts in private networks too: for tests, and for a portal inside the province's own network. */
  mayBePrivate: boolean;
  signal: AbortSignal;
}

type Answer = { status: number; location: string | null; body: string };

/** Whether the address may be asked at all; its name is looked up later, with the same care. */
function mayAsk(url: URL, { mayBePrivate }: LookOptions): boolean {
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return false;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return mayBePrivate || isIP(host) === 0 || isPublicAddress(host);
}

function ask(url: URL, { userAgent, mayBePrivate, signal }: LookOptions): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestSafe : requestPlain;
  const options = {
    headers: { 'user-agent': userAgent, accept: 'text/html', 'accept-language': 'vi' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_IN_MS)]),
    ...(mayBePrivate ? {} : { lookup: publicLookup }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = () => {
        const { statusCode = 0, headers } = response;
        const body = Buffer.concat(chunks).toString('utf8');
        resolve({ status: statusCode, location: headers.location ?? null, body });
      };
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size <= MOST_BYTES) return;
        finish();
        response.destroy();
      });
      response.on('end', finish).on('error', reject);
    });
    sent.on('error', reject).end();
  });
}

function squeezed(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}.]+/gu, ' ');
}

/** Whether a page speaks of the procedure: by its code, or by its name without regard to marks and capitals. */
export function namesProcedure(html: string, { code, name }: LinkToCheck): boolean {
  const text = html.replace(/<[^>]*>/g, ' ').normalize('NFC');
  return text.includes(code) || html.includes(code) || squeezed(text).includes(squeezed(name).trim());
}

function troubleOf(error: NodeJS.ErrnoException): LinkLook {
  if (error.code === 'EPRIVATE') return 'refused';
  return error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN' ? 'no-name' : 'unreachable';
}

/** Opens a page as a reader would, without scripts, and says whether it is the procedure's. Never rejects. */
export async function lookAtLink(link: LinkToCheck, options: LookOptions): Promise<LinkLook> {
  try {
    let url = new URL(link.url);
    for (let left = MOST_REDIRECTS; left >= 0; left -= 1) {
      if (!mayAsk(url, options)) return 'refused';
      const { status, location, body } = await ask(url, options);
      if (status >= 300 && status < 400 && location !== null) {
        url = new URL(location, url);
        continue;
      }
      if (status !== 200) return 'status';
      return namesProcedure(body, link) ? 'alive' : 'other-page';
    }
    return 'status';
  } catch (error) {
    return troubleOf(error as NodeJS.ErrnoException);
  }
}
