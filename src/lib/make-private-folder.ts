import { chmodSync, mkdirSync } from 'node:fs';

/** Makes a folder that only the site's account can enter; one that is there already is closed to others. */
export function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}
