import {
  costFiguresWithout,
  type Gone,
  sheetWithout,
  situationWithout,
} from '../../editing/withdrawal/without-code.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import type { Exchange } from '../../server/host.ts';
import { fileOfProcedure } from '../editing/file-of-procedure.ts';

/** null: the file goes too. */
export type Work = (path: string, text: string) => string | null;

const COST_FIGURES = 'chi-phi-tuan-thu.yaml';

/** Other sheets of the live release that name the procedure somewhere. */
async function sheetsNaming({ host, release }: Exchange, { code }: Gone): Promise<string[]> {
  const naming = release.data.content.procedures.filter(
    (other) => other.code !== code && JSON.stringify(other).includes(code),
  );
  const today = vietnamDay(host.clock());
  const found = await Promise.all(naming.map((sheet) => fileOfProcedure(host.content, sheet, today)));
  return found.flatMap((file) => (file === null ? [] : [file.path]));
}

/** Coming versions: the live release shows little of them. */
async function comingSheets({ host }: Exchange): Promise<string[]> {
  const listed = await host.content.list({});
  return listed.filter(({ collection }) => collection === 'coming').map(({ path }) => path);
}

/** What is of that procedure alone goes with its sheet: how dossiers of it are handled, and what it costs. */
function ownFiles({ release }: Exchange, gone: Gone): [path: string, work: Work][] {
  if (!gone.isRemoved) return [];
  const processes = release.data.content.internalProcesses.filter(({ code }) => code === gone.code);
  return [
    ...processes.map(({ slug }): [string, Work] => [`quy-trinh/${slug}.yaml`, () => null]),
    [COST_FIGURES, (at, text) => costFiguresWithout(at, text, gone)],
  ];
}

/** Files that name a procedure which is over, and what becomes of each. */
export async function mendedFiles(exchange: Exchange, gone: Gone): Promise<[path: string, work: Work][]> {
  const { situations } = exchange.release.data.content;
  const sheets = [...(await sheetsNaming(exchange, gone)), ...(await comingSheets(exchange))];
  return [
    ...[...new Set(sheets)].map((path): [string, Work] => [path, (at, text) => sheetWithout(at, text, gone)]),
    ...situations
      .filter(({ procedures }) => procedures.includes(gone.code))
      .map(({ slug }): [string, Work] => [
        `tinh-huong/${slug}.yaml`,
        (at, text) => situationWithout(at, text, gone),
      ]),
    ...ownFiles(exchange, gone),
  ];
}
