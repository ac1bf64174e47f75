import type { FoundFaults } from './draft-faults.ts';
import type { Typed } from './kept-typing.ts';

/** What became of what was sent. */
export type SaveResult =
  | ({ status: 'saved'; revision: number; base: string; isMerged: boolean } & FoundFaults)
  | { status: 'refused'; sentence: string }
  | { status: 'conflict' | 'ended' | 'long' | 'offline' | 'failed' };

type SavedResult = Extract<SaveResult, { status: 'saved' }>;

const BY_STATUS: Partial<Record<number, 'ended' | 'conflict' | 'long'>> = {
  403: 'ended',
  409: 'conflict',
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

/** The form that a page answers with, and its address; or what kept it from answering so. */
export type FormAnswer =
  { next: HTMLElement; address: string } | { hindrance: 'ended' | 'conflict' | 'long' | 'stepOffline' };

/** Sends the fields of a draft for the page that comes of it; never throws. */
export async function sendForPage(action: string, fields: Typed): Promise<FormAnswer> {
  try {
    const response = await fetch(action, { method: 'POST', body: new URLSearchParams(fields) });
    const hindrance = BY_STATUS[response.status];
    if (hindrance !== undefined) return { hindrance };
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const next = page.getElementById('sua');
    return next === null ? { hindrance: 'stepOffline' } : { next, address: response.url };
  } catch {
    return { hindrance: 'stepOffline' };
  }
}
