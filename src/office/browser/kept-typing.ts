/**
 * What was typed into a form and is not saved yet, kept on this machine: a lost line, an ended session or a shut tab
 * takes nothing. Held in IndexedDB, which has room for long texts. Each page that was loaded keeps its own, so that two tabs
 * of one form never write over each other.
 */

/** Names and values of a form's fields. */
export type Typed = [string, string][];

export interface KeptTyping {
  fields: Typed;
  /** ISO. */
  typedAt: string;
}

/** A form, and the page that it was typed into. */
export interface TypingKey {
  form: string;
  page: string;
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

const keyOf = ({ form, page }: TypingKey): string[] => [form, page];

export function readTyping(key: TypingKey): Promise<KeptTyping | null> {
  return run<KeptTyping | undefined>('readonly', (store) => store.get(keyOf(key))).then(
    (found) => found ?? null,
  );
}

/** Pages that keep something of a form, those that are gone and those that are open. */
export async function pagesKeeping(form: string): Promise<string[]> {
  const keys = await run('readonly', (store) => store.getAllKeys(IDBKeyRange.bound([form], [form, []])));
  return (keys ?? []).map((key) => String((key as string[])[1]));
}

export function keepTyping(key: TypingKey, kept: KeptTyping): Promise<unknown> {
  return run('readwrite', (store) => store.put(kept, keyOf(key)));
}

export function dropTyping(key: TypingKey): Promise<unknown> {
  return run('readwrite', (store) => store.delete(keyOf(key)));
}
