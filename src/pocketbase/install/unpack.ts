import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { fromBufferPromise } from 'yauzl';
import { InstallError } from './install-error.ts';

/** The program is 32 MB; an archive that unpacks to very much more is not what we asked for. */
const MAX_PROGRAM_BYTES = 256 << 20;

/** The program's name in the official archives. */
const ENTRY = 'pocketbase';

/**
 * Writes the program inside an archive to a file.
 *
 * @throws InstallError with half a sentence when the archive is damaged or holds no such program
 */
export async function unpackProgram(archive: Buffer, path: string): Promise<void> {
  try {
    const zip = await fromBufferPromise(archive, { lazyEntries: true });
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== ENTRY) continue;
      if (entry.uncompressedSize > MAX_PROGRAM_BYTES) throw new InstallError('the program in it is too big');
      return await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
    }
  } catch (error) {
    throw error instanceof InstallError
      ? error
      : new InstallError(`it is damaged (${(error as Error).message})`);
  }
  throw new InstallError(`it holds no file "${ENTRY}"`);
}
