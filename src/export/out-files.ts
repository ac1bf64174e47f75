import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** The files an export writes. */
export interface OutFiles {
  answers: string;
  ratings: string;
}

/** The file named with `--out`, if any. */
function namedFile(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args, options: { out: { type: 'string' } } }).values.out;
  } catch {
    throw new Error('This command takes one option: npm run answers:export -- --out FILE');
  }
}

/**
 * Where the answers go, and beside them the ratings.
 *
 * @param folder where they go unless a file is named
 * @throws Error with a sentence when the arguments name something else than a file.
 */
export function outFiles(args: readonly string[], folder: string, day: string): OutFiles {
  const out = namedFile(args);
  if (out === undefined) {
    return {
      answers: join(folder, `phieu-tra-loi-${day}.csv`),
      ratings: join(folder, `danh-gia-trang-${day}.csv`),
    };
  }
  const { dir, name } = parse(resolve(out));
  return { answers: resolve(out), ratings: join(dir, `${name}-danh-gia-trang.csv`) };
}
