import { pageHeaders } from '../release/headers.ts';
import type { Exchange } from './host.ts';
import { sendAsset, sendText } from './send.ts';
import { Turns } from './turns.ts';

/** The page says something about one person's form: nobody may keep it. */
export const NO_STORE = 'no-store';

/** A page takes a millisecond; a thousand asked for in one breath must not hold up other readers. */
const turns = new Turns();

interface RenderOptions {
  status?: number;
  cacheControl?: string;
  /** Path and query of the page, when another than the one asked for. */
  address?: string;
  headers?: Record<string, string>;
}

type PageState = Omit<App.Locals, 'release'>;

/**
 * Renders a page on request, with the same components and headers as a page of the release.
 *
 * @param state what the page shows, or how to work it out when it is the page's turn.
 */
export async function sendRendered(
  exchange: Exchange,
  state: PageState | (() => PageState),
  options: RenderOptions = {},
): Promise<void> {
  const { host, request, response, release } = exchange;
  const { publicUrl } = release.data;
  const address = options.address ?? `${exchange.path}?${exchange.query.toString()}`;
  const rendered = await turns.take(request.socket, () =>
    host.program.render(new Request(new URL(address, publicUrl)), {
      ...(typeof state === 'function' ? state() : state),
      release: release.data,
    }),
  );
  if (rendered.status === 404) return sendNotFound(exchange);
  const html = await rendered.text();
  const headers = {
    ...pageHeaders(html, publicUrl, options.cacheControl ?? NO_STORE),
    'x-release': release.id,
    ...options.headers,
  };
  await sendText(request, response, options.status ?? rendered.status, headers, html);
}

export function sendNotFound({ request, response, release }: Exchange): void {
  sendAsset(request, response, release, release.errorPages[404], 404);
}

/** Our fault. The page is part of the release, so it can be sent whatever is broken. */
export function sendServerError({
  request,
  response,
  release,
}: Pick<Exchange, 'request' | 'response' | 'release'>): void {
  sendAsset(request, response, release, release.errorPages[500], 500);
}
