import { parseContentFile, valuesOf } from '../../content/content-file.ts';
import type { IsoDate, Procedure } from '../../domain/procedure.ts';
import type { ContentDesk } from '../../publisher/content-desk.ts';

/** A file of the content with its text. */
export interface FoundFile {
  path: string;
  text: string;
}

/** What a file says at one of its keys, as text; '' where it is no text. */
export function textAtKey(path: string, source: string, key: string): string {
  const read = valuesOf(parseContentFile(path, source));
  const value = 'values' in read ? read.values[key] : undefined;
  return typeof value === 'string' ? value.trim() : '';
}

async function readFound(desk: ContentDesk, paths: readonly string[]): Promise<FoundFile[]> {
  const texts = await desk.read({ paths });
  return paths.flatMap((path, index): FoundFile[] => {
    const source = texts[index];
    return source == null ? [] : [{ path, text: source }];
  });
}

/** The file that a sheet is made from today: a coming version whose day has come, else the present one; null: none. */
export async function fileOfProcedure(
  desk: ContentDesk,
  { code, slug }: Pick<Procedure, 'code' | 'slug'>,
  today: IsoDate,
): Promise<FoundFile | null> {
  const isOf = ({ path, text }: FoundFile) => textAtKey(path, text, 'ma') === code;
  const likely = await readFound(desk, [`sap-toi/${slug}.md`, `thu-tuc/${slug}.md`]);
  const own = likely.filter(isOf);
  if (own.length === 0) {
    // It stands on the page of another and has a name of its own.
    const listed = await desk.list({});
    const paths = listed.filter(({ collection }) => collection === 'procedures').map(({ path }) => path);
    own.push(...(await readFound(desk, paths)).filter(isOf));
  }
  const isToday = ({ path, text }: FoundFile) =>
    !path.startsWith('sap-toi/') || textAtKey(path, text, 'hieu_luc_tu') <= today;
  return own.find(isToday) ?? null;
}
