import type { Procedure } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { listedProcedures } from './official-list.ts';

export interface PostalRow {
  procedure: Procedure;
  /** What is possible, or why not; null: nothing more is known. */
  detail: string | null;
}

export interface PostalLists {
  yes: PostalRow[];
  no: PostalRow[];
  unverified: PostalRow[];
}

function detailOf({ postal }: Procedure): string | null {
  const ways = [postal.send === true ? vi.postal.send : null, postal.return === true ? vi.postal.back : null];
  const words = ways.filter((way) => way !== null).join(', ');
  return words === '' ? postal.reason : words;
}

/**
 * The lists that decision 45/2016/QĐ-TTg asks for, of what the department decides or receives: what goes
 * by post in at least one direction, what does not, and what is confirmed in neither.
 */
export function postalLists(procedures: Procedure[]): PostalLists {
  const lists: PostalLists = { yes: [], no: [], unverified: [] };
  for (const procedure of listedProcedures(procedures)) {
    const { send, return: back } = procedure.postal;
    const list =
      send === true || back === true ? 'yes' : send === false && back !== null ? 'no' : 'unverified';
    lists[list].push({ procedure, detail: detailOf(procedure) });
  }
  return lists;
}
