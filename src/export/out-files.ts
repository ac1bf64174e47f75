import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The files an export writes. */
export interface OutFiles {
  answers: string;
  ratings: string;
}

/** What was asked for. */
export interface ExportWish extends OutFiles {
  /** Answers that bear a mark are left out. */
  withoutMarked: boolean;
}

const OPTIONS = { out: { type: 'string' }, 'without-marked': { type: 'boolean' } } as const;

function optionsIn(args: readonly string[]): { out?: string | undefined; 'without-marked'?: boolean } {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch {
    throw new Error('This command is written: npm run answers:export -- [--without-marked] [--out FILE]');
  }
}

/**
 * Where the answers go, and beside them the ratings; and which answers.
 *
 * @param folder where they go unless a file is named
 * @throws Error with a sentence when the arguments name something else.
 */
export function readExportWish(args: readonly string[], folder: string, day: string): ExportWish {
  const { out, 'without-marked': withoutMarked = false } = optionsIn(args);
  if (out === undefined) {
    const name = withoutMarked ? 'phieu-tra-loi-khong-dau' : 'phieu-tra-loi';
    const ratings = join(folder, `danh-gia-trang-${day}.csv`);
    return { answers: join(folder, `${name}-${day}.csv`), ratings, withoutMarked };
  }
  const { dir, name } = parse(resolve(out));
  return { answers: resolve(out), ratings: join(dir, `${name}-danh-gia-trang.csv`), withoutMarked };
}
