import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The files an export writes. */
export interface OutFiles {
  answers: string;
  ratings: string;
  /** Counts by source, and the index without each. */
  sources: string;
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
 * Where the answers go, and beside them the ratings and what is told by source; and which answers.
 *
 * @param folder where they go unless a file is named
 * @throws Error with a sentence when the arguments name something else.
 */
export function readExportWish(args: readonly string[], folder: string, day: string): ExportWish {
  const { out, 'without-marked': withoutMarked = false } = optionsIn(args);
  if (out === undefined) {
    const name = withoutMarked ? 'phieu-tra-loi-khong-dau' : 'phieu-tra-loi';
    const inFolder = (file: string) => join(folder, `${file}-${day}.csv`);
    return {
      answers: inFolder(name),
      ratings: inFolder('danh-gia-trang'),
      sources: inFolder('chi-so-theo-nguon'),
      withoutMarked,
    };
  }
  const { dir, name } = parse(resolve(out));
  const beside = (file: string) => join(dir, `${name}-${file}.csv`);
  return {
    answers: resolve(out),
    ratings: beside('danh-gia-trang'),
    sources: beside('theo-nguon'),
    withoutMarked,
  };
}
