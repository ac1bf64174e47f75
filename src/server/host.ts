import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PictureStore } from '../pictures/picture-store.ts';
import type { Program } from '../release/program.ts';
import type { Settings } from '../settings/settings.ts';
import type { Intake } from '../queue/intake.ts';
import type { QueueDesk } from '../queue/queue-desk.ts';
import type { ContactKeys } from '../contact/take-contact.ts';
import type { PageEvent } from '../page-counts/page-event.ts';
import type { SearchEvent } from '../search-counts/search-event.ts';
import type { OfficeKeys } from '../office/keys.ts';
import type { PaperKeys } from '../paper/sheet-name.ts';
import type { FiguresThread } from '../office/results/figures-thread.ts';
import type { OfficeCalls } from '../office/supervisor-calls.ts';
import type { ContentDesk } from '../publisher/content-desk.ts';
import type { OfficeDoor } from '../pocketbase/office-door.ts';
import { isSafeConnection } from '../office/safe-connection.ts';
import { isInNetworks, networkList } from '../settings/networks.ts';
import { clientAddress } from './client-address.ts';
import type { LoadedRelease } from './loaded-release.ts';
import { createOriginCheck } from './origin.ts';

/** What is asked of the supervisor for `/api/suc-khoe`. */
export interface Health {
  pocketbase: 'ok' | 'down';
  queue: number;
}

/** What the host needs; one per worker. */
export interface HostParts {
  settings: Settings;
  program: Program;
  keys: ContactKeys & OfficeKeys & PaperKeys;
  intake: Intake;
  desk: QueueDesk;
  /** Folder of the published lists of answers. */
  listsDir: string;
  /** By which staff sign in. */
  office: { door: OfficeDoor; calls: OfficeCalls };
  /** What the process that owns the content can be asked; rejects when that is away or too busy. */
  content: ContentDesk;
  /** Figures of the Office and their charts. */
  figures: Pick<FiguresThread, 'figures' | 'roundIndex' | 'chart'>;
  /** Rejects when the supervisor does not answer in time. */
  health: () => Promise<Health>;
  /** Lets a search be counted, or a step from its results; returns at once and never throws. */
  countSearch: (event: SearchEvent) => void;
  /** Lets something that was done on a page be counted; returns at once and never throws. */
  countPage: (event: PageEvent) => void;
  /** Preview pictures of pages. */
  pictures: PictureStore;
  /** The release that is live just now. */
  release: () => LoadedRelease;
  clock: () => Date;
  log: (message: string, error: unknown) => void;
}

export interface Host extends HostParts {
  isOwnOrigin: (headers: IncomingMessage['headers']) => boolean;
  clientOf: (request: IncomingMessage) => string;
  isStaff: (client: string) => boolean;
  /** Whether passwords may be sent on this connection, see `isSafeConnection`. */
  isSafe: (request: IncomingMessage) => boolean;
}

/** One request on its way through the host. The release stays the same to its end. */
export interface Exchange {
  host: Host;
  request: IncomingMessage;
  response: ServerResponse;
  release: LoadedRelease;
  path: string;
  query: URLSearchParams;
}

export function createHost(parts: HostParts): Host {
  const trusted = networkList(parts.settings.trustedProxies);
  const staff = networkList(parts.settings.staffNetworks);
  return {
    ...parts,
    isOwnOrigin: createOriginCheck(parts.settings.publicUrl),
    clientOf: ({ socket, headers }) => {
      const forwarded = headers['x-forwarded-for'];
      const list = Array.isArray(forwarded) ? forwarded.join(',') : forwarded;
      return clientAddress(socket.remoteAddress ?? '', list, trusted);
    },
    isSafe: (request) => isSafeConnection(request, parts.settings.publicUrl, trusted),
    isStaff: (client) => isInNetworks(staff, client),
  };
}
