import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Times of all backups PocketBase keeps, oldest first. Read from its folder, so that it can be asked
 * while PocketBase is down.
 *
 * @throws what the file system says, except that a missing folder means: no backup.
 */
export function backupTimes(dataDir: string): Date[] {
  const folder = join(dataDir, 'backups');
  try {
    const files = readdirSync(folder).filter((file) => file.endsWith('.zip'));
    return files.map((file) => statSync(join(folder, file)).mtime).sort((a, b) => a.getTime() - b.getTime());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
