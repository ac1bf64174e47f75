import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFileAtomically } from '../lib/write-file-atomically.ts';
import type { Table } from './answer-table.ts';
import { csvFile } from './csv.ts';

/**
 * Writes a table as CSV: people wrote its texts in confidence, so nobody else on this machine may read them.
 *
 * @throws Error with a sentence that names the file.
 */
export async function writeTable(file: string, { heads, rows }: Table): Promise<void> {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    await writeFileAtomically(file, csvFile(heads, rows), 0o600);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Error(
      `The file "${file}" cannot be written (${code ?? message}): mend that, or name another file with --out.`,
    );
  }
}
