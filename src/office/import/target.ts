import type { AmendmentDraft } from '../../domain/amendment.ts';
import { holderOf } from '../../pocketbase/amendments.ts';
import type { Exchange } from '../../server/host.ts';
import type { Staff } from '../staff.ts';

/** Where what was read belongs. */
export interface Target {
  /** null: the site has no sheet with this code. */
  path: string | null;
  /** What people call the sheet that is there. */
  name: string;
  /** Text of the sheet, or of its open draft. */
  text: string | null;
  /** The open draft that holds it. */
  held: AmendmentDraft | null;
}

const NEW: Target = { path: null, name: '', text: null, held: null };

/** The sheet with this code, with its open draft where somebody is writing on it. */
export async function targetOf({ host, release }: Exchange, staff: Staff, code: unknown): Promise<Target> {
  const known = release.data.content.procedures.find((procedure) => procedure.code === code);
  if (known === undefined) return NEW;
  const path = `thu-tuc/${known.slug}.md`;
  const held = await holderOf(staff.client, path);
  const [text = null] = held === null ? await host.content.read({ paths: [path] }) : [held.text];
  return text === null ? NEW : { path, name: known.name, text, held };
}
