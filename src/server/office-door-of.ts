import { OfficeDownError } from '../pocketbase/office-call.ts';
import { OfficeDoor } from '../pocketbase/office-door.ts';
import { pocketbaseUrl } from '../pocketbase/server.ts';
import type { Settings } from '../settings/settings.ts';
import type { SupervisorLink } from './supervisor-link.ts';

/** The Office's door of a web worker: its token comes from the supervisor, and is asked for once. */
export function officeDoor({ office }: SupervisorLink, { pocketbasePort }: Settings): OfficeDoor {
  let known: Promise<string> | null = null;
  const ask = (isStale: boolean): Promise<string> =>
    office.token({ isStale }).catch((error: Error) => {
      known = null;
      throw new OfficeDownError(error.message);
    });
  return new OfficeDoor({
    url: pocketbaseUrl(pocketbasePort),
    token: (isStale) => (known = known === null || isStale ? ask(isStale) : known),
  });
}
