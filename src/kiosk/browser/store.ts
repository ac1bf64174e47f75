import type { WaitingAnswer } from '../deliver.ts';
import type { DeviceState } from '../device.ts';

const NAME = 'kiosk';
const VERSION = 1;
const ANSWERS = 'phieu';
const DEVICE = 'may';
const KEY = 'trang-thai';

/** Of the size of a long answer: where it can be written, the next answer can. */
const TRIAL_KEY = 'thu';
const TRIAL = 'x'.repeat(4_000);

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, VERSION);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore(ANSWERS, { keyPath: 'id' });
      opening.result.createObjectStore(DEVICE);
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('The storage cannot be opened'));
  });
}

type Stores = Record<'answers' | 'device', IDBObjectStore>;

/** What to change together. */
export interface Change {
  device?: DeviceState;
  add?: WaitingAnswer;
  remove?: readonly string[];
  unfit?: readonly string[];
}

/** The tablet's storage: what it says is written is on the disk. Every method rejects with what the browser says. */
export class KioskStore {
  private db: Promise<IDBDatabase> | null = null;

  /** Opened anew after a fault: browsers close a database when its disk has trouble. */
  private open(): Promise<IDBDatabase> {
    if (this.db !== null) return this.db;
    const forget = (): void => {
      this.db = null;
    };
    const opened = openDatabase().then((db) => {
      db.onclose = forget;
      db.onversionchange = () => {
        db.close();
        forget();
      };
      return db;
    });
    opened.catch(forget);
    return (this.db = opened);
  }

  private async run<Result>(
    mode: IDBTransactionMode,
    work: (stores: Stores) => IDBRequest<Result> | null,
  ): Promise<Result | undefined> {
    const db = await this.open();
    return new Promise((resolve, reject) => {
      // Waits for the disk itself, as far as the browser can.
      const transaction = db.transaction([ANSWERS, DEVICE], mode, { durability: 'strict' });
      const fail = (): void => reject(transaction.error ?? new Error('The storage gave up'));
      transaction.onabort = fail;
      transaction.onerror = fail;
      const request = work({
        answers: transaction.objectStore(ANSWERS),
        device: transaction.objectStore(DEVICE),
      });
      transaction.oncomplete = () => resolve(request?.result);
    });
  }

  /** null: the tablet was never started. */
  async device(): Promise<DeviceState | null> {
    const state = await this.run('readonly', ({ device }) => device.get(KEY) as IDBRequest<DeviceState>);
    return state ?? null;
  }

  async answers(): Promise<WaitingAnswer[]> {
    const all = await this.run('readonly', ({ answers }) => answers.getAll() as IDBRequest<WaitingAnswer[]>);
    return all ?? [];
  }

  /** All of it is written, or nothing. */
  async change({ device, add, remove = [], unfit = [] }: Change): Promise<void> {
    await this.run('readwrite', (stores) => {
      if (device !== undefined) stores.device.put(device, KEY);
      if (add !== undefined) stores.answers.put(add);
      for (const id of remove) stores.answers.delete(id);
      for (const id of unfit) markUnfit(stores.answers, id);
      return null;
    });
  }

  /** Whether one more answer could be written now. */
  async hasRoom(): Promise<boolean> {
    try {
      await this.run('readwrite', ({ device }) => {
        device.put(TRIAL, TRIAL_KEY);
        return null;
      });
      await this.run('readwrite', ({ device }) => {
        device.delete(TRIAL_KEY);
        return null;
      });
      return true;
    } catch {
      return false;
    }
  }
}

function markUnfit(answers: IDBObjectStore, id: string): void {
  const reading = answers.get(id) as IDBRequest<WaitingAnswer | undefined>;
  reading.onsuccess = () => {
    if (reading.result !== undefined) answers.put({ ...reading.result, isUnfit: true });
  };
}
