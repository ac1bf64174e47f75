/**
 * What is typed of a sheet stays in this tab until the sheet is saved: a reload, a lost line or an ended session takes
 * nothing. It goes with the tab; the next page says which sheet was saved.
 */
const PREFIX = 'phieu-giay:';

export type Draft = Record<string, string>;

export function readDraft(name: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

export function keepDraft(name: string, draft: Draft): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // Storage is full or shut: typing goes on, the sheet is saved when it is whole.
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/** All drafts of a sheet that was saved, whatever it was typed for. */
function dropSaved(): void {
  const { pathname, search } = location;
  const number = new URLSearchParams(search).get('da-luu');
  const lot = /\/phieu-giay\/([a-z0-9]{15})/.exec(pathname)?.[1];
  if (number === null || lot === undefined) return;
  for (const turn of ['first', 'second', 'correction']) dropDraft(`${lot}-${turn}-${number}`);
}

dropSaved();
