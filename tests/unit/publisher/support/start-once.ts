/** One start of the content folder, as a process that can be killed. Takes its folders as JSON. */
import { readdirSync } from 'node:fs';
import { prepareContent, type ContentStart } from '#src/publisher/start.ts';
import { RETITLE } from './retitle.ts';

interface Order {
  folders: Omit<ContentStart, 'now' | 'migrations'>;
  now: string;
  /** Migrate the content as well. */
  retitles: boolean;
  /** Kill this process as soon as so many files are there. */
  killAtFiles?: number;
  watched: string;
}

const order = JSON.parse(process.argv[2] ?? '') as Order;

function countFiles(): number {
  const names = readdirSync(order.watched, { recursive: true, withFileTypes: true });
  return names.filter((entry) => entry.isFile()).length;
}

function look(killAt: number): void {
  if (countFiles() >= killAt) process.kill(process.pid, 'SIGKILL');
  setImmediate(look, killAt).unref();
}

if (order.killAtFiles !== undefined) look(order.killAtFiles);
const migrations = order.retitles ? { migrations: [RETITLE] } : {};
await prepareContent({ ...order.folders, now: new Date(order.now), ...migrations });
