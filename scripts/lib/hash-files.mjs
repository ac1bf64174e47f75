import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * @param {string} path a file or a folder
 * @returns {string[]} the files it stands for, in a fixed order; none when it does not exist
 */
function filesOf(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesOf(join(path, name)));
}

/**
 * One hash over the names and bytes of files.
 *
 * @param {string} root
 * @param {readonly string[]} names files and folders below root; one that does not exist adds nothing
 */
export function hashFiles(root, names) {
  const hash = createHash('sha256');
  for (const file of names.flatMap((name) => filesOf(join(root, name)))) {
    const bytes = readFileSync(file);
    hash.update(`${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
