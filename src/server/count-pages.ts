import type { IncomingMessage } from 'node:http';
import type { PageDeed } from '../domain/page-count.ts';
import { PLAN_PATH } from '../view/plan-paths.ts';
import type { Intake } from '../queue/intake.ts';
import type { Exchange, Host } from './host.ts';
import { isPerson, isRobot } from './is-person.ts';
import { type LoadedRelease, plainHeaders } from './loaded-release.ts';
import { sendRefusal } from './refuse.ts';

/** Pages that are made on request and have one address each; forms are counted as opened and finished. */
const RENDERED = new Set(['/tim-kiem', '/khao-sat', '/khao-sat/ket-qua', PLAN_PATH]);

const FILES = '/tep/';

function isPage({ assets }: LoadedRelease, path: string): boolean {
  return assets.get(path)?.headers['content-type']?.startsWith('text/html') ?? RENDERED.has(path);
}

/** What asking for an address is counted as; null: as nothing. Only of addresses that there are. */
function deedAt(release: LoadedRelease, path: string, { headers }: IncomingMessage): PageDeed | null {
  // The address of a file that is out of use is a page.
  if (path.startsWith(FILES) && !isPage(release, path)) {
    // A file that is fetched piece by piece is downloaded once.
    const isBegun = headers.range === undefined || headers.range.startsWith('bytes=0-');
    return isBegun && release.assets.has(path) ? 'downloads' : null;
  }
  // A browser that says for what it asks: not for a script of the page, and not for a frame.
  const wanted = headers['sec-fetch-dest'] ?? 'document';
  return wanted === 'document' && isPage(release, path) ? 'views' : null;
}

function count(host: Host, request: IncomingMessage, page: string, deed: PageDeed): void {
  host.countPage({ page, deed, client: host.clientOf(request) });
}

/** Lets a page that a person asks for be counted. Whatever goes wrong with the counting, the page is served. */
export function countVisit(host: Host, request: IncomingMessage, release: LoadedRelease): void {
  try {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const deed = deedAt(release, path, request);
    if (deed !== null && isPerson(request)) count(host, request, path, deed);
  } catch (error) {
    host.log('a visit could not be counted', error);
  }
}

/** Path of the page on which a link was followed, as the browser says; null: none of ours. */
function leftFrom(release: LoadedRelease, { headers }: IncomingMessage): string | null {
  const path = URL.parse(String(headers['ping-from'] ?? ''))?.pathname ?? '';
  return isPage(release, path) ? path : null;
}

/**
 * `POST /dem`: a browser tells, by the attribute `ping` of the link, that somebody has gone on to the portal. The
 * link itself leads there directly; a browser that does not tell is not counted.
 */
export async function takePing(exchange: Exchange): Promise<void> {
  const { host, request, response, release } = exchange;
  if (!host.isOwnOrigin(request.headers)) return sendRefusal(exchange, 403);
  const page = leftFrom(release, request);
  if (page !== null && !isRobot(request)) count(host, request, page, 'portal');
  response.writeHead(204, { ...plainHeaders(release), 'cache-control': 'no-store' }).end();
}

/** Where a form is counted, by whatever link somebody came to it. */
const formPage = (form: string): string => `/khao-sat/${form}`;

/** Counts that a form was opened. */
export function countOpened({ host, request }: Exchange, form: string): void {
  if (isPerson(request)) count(host, request, formPage(form), 'opened');
}

/** The queue, which counts each new answer as a finished form. */
export function countingIntake({ host, request }: Exchange, form: string): Intake {
  return {
    async submit(asked) {
      const result = await host.intake.submit(asked);
      const isNew = result.status === 'accepted' && asked.submission.collection === 'answers';
      if (isNew && !isRobot(request)) count(host, request, formPage(form), 'finished');
      return result;
    },
  };
}
