/**
 * What was typed into a form and is not saved yet, kept on this machine: a lost line, an ended session or a shut tab
 * takes nothing. Held in IndexedDB, which has room for long texts.
 */

/** Names and values of a form's fields. */
export type Typed = [string, string][];

export interface KeptTyping {
  fields: Typed;
  /** ISO. */
  typedAt: string;
}

const NAME = 'noi-dung-dang-go';
const STORE = 'ban-nhap';

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('No room on this machine'));
  });
}

async function run<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | null> {
  try {
    const database = await opened();
    return await new Promise((resolve, reject) => {
      const request = ask(database.transaction(STORE, mode).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('Not kept'));
    });
  } catch {
    // Storage is full or shut: what is typed stands in the page, and is saved as soon as it can be.
    return null;
  }
}

export function readTyping(key: string): Promise<KeptTyping | null> {
  return run<KeptTyping | undefined>('readonly', (store) => store.get(key)).then((found) => found ?? null);
}

export function keepTyping(key: string, kept: KeptTyping): Promise<unknown> {
  return run('readwrite', (store) => store.put(kept, key));
}

export function dropTyping(key: string): Promise<unknown> {
  return run('readwrite', (store) => store.delete(key));
}
