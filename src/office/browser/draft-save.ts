import type { FoundFaults } from './draft-faults.ts';
import type { Typed } from './kept-typing.ts';

/** What became of what was sent. */
export type SaveResult =
  | ({ status: 'saved'; revision: number; base: string; isMerged: boolean } & FoundFaults)
  | { status: 'refused'; sentence: string }
  | { status: 'conflict' | 'ended' | 'long' | 'offline' | 'failed' };

type SavedResult = Extract<SaveResult, { status: 'saved' }>;

const BY_STATUS: Partial<Record<number, 'ended' | 'long'>> = {
  403: 'ended',
  413: 'long',
};

async function read(response: Response): Promise<SaveResult> {
  const known = BY_STATUS[response.status];
  if (known !== undefined) return { status: known };
  if (response.status === 422) {
    const { refused } = (await response.json()) as { refused: string };
    return { status: 'refused', sentence: refused };
  }
  if (!response.ok) return { status: 'failed' };
  const answer = (await response.json()) as { conflict: true } | Omit<SavedResult, 'status'>;
  return 'conflict' in answer ? { status: 'conflict' } : { status: 'saved', ...answer };
}

/** Sends the fields of a draft; never throws. */
export async function saveFields(action: string, fields: Typed): Promise<SaveResult> {
  try {
    const headers = { accept: 'application/json' };
    return await read(await fetch(action, { method: 'POST', headers, body: new URLSearchParams(fields) }));
  } catch {
    return { status: navigator.onLine ? 'failed' : 'offline' };
  }
}

/** The page that a form answers with; null: no answer. */
export async function sendForPage(
  action: string,
  fields: Typed,
): Promise<{ page: Document; address: string } | null> {
  try {
    const response = await fetch(action, { method: 'POST', body: new URLSearchParams(fields) });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    return page.getElementById('sua') === null ? null : { page, address: response.url };
  } catch {
    return null;
  }
}
