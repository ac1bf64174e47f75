import type { CollectionName } from '../../content/collections.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { textAt, valuesIn } from '../../editing/withdrawal/values-in.ts';
import { withRedirects } from '../../editing/withdrawal/with-redirects.ts';
import { withdrawnDocument } from '../../editing/withdrawal/withdrawn-document.ts';
import { withdrawnSheet } from '../../editing/withdrawal/withdrawn-sheet.ts';
import { departmentWithout } from '../../editing/withdrawal/without-code.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import type { Exchange } from '../../server/host.ts';
import { officeWithdrawal as text } from '../../texts/office-withdrawal.ts';
import { formatDate } from '../../view/format-date.ts';
import { comingPath, comingText } from '../amendments/coming-version.ts';
import { type FileChange, type FileNow, filesNow } from '../editing/put-files.ts';
import type { Staff } from '../staff.ts';
import { mendedFiles, type Work } from './mended-files.ts';
import { ADDRESSES, type Way, WAYS } from './ways.ts';

const SITE = 'trang-web.yaml';
const DEPARTMENT = 'so.yaml';

/** How something is to end, as it was sent. */
export interface Ending {
  way: Way | '';
  on: string;
  document: string;
  documentDay: string;
  reason: string;
  successor: string;
  target: string;
}

export interface EndedFile {
  kind: CollectionName;
  slug: string;
  file: FileNow & { text: string };
}

/** What becomes of which files, or why it cannot be done. */
export type Changes = { changes: FileChange[] } | { fault: string };

interface Asked {
  exchange: Exchange;
  staff: Staff;
  ended: EndedFile;
  ending: Ending;
}

/** The files as they are now, by path; what a function makes of each. */
async function changed(
  { exchange, staff }: Asked,
  works: readonly [path: string, work: Work][],
): Promise<FileChange[]> {
  const files = await filesNow(
    exchange,
    staff,
    works.map(([path]) => path),
  );
  return works.flatMap(([path, work], index): FileChange[] => {
    const file = files[index];
    if (file === undefined || file.text === null) return [];
    const after = work(path, file.text);
    return after === file.text ? [] : [{ file, text: after }];
  });
}

/** Addresses of a sheet, also those on paper and those that it had before. */
function addressesOf(code: string, slug: string, live: Procedure | undefined): string[] {
  const names = [slug, code, ...(live?.formerSlugs ?? [])];
  return [...new Set(names.map((name) => `/thu-tuc/${name}`)), `/tt/${code}`];
}

const redirected = (from: readonly string[], to: string): [string, Work] => [
  SITE,
  (path, source) => withRedirects(path, source, from, to),
];

function liveProcedure({ exchange, ended: { file } }: Asked): { code: string; live: Procedure | undefined } {
  const code = textAt(valuesIn(file.path, file.text), 'ma');
  return { code, live: exchange.release.data.content.procedures.find((one) => one.code === code) };
}

/** A sheet is gone: its addresses lead elsewhere, and nothing names it. */
async function removedSheet(asked: Asked): Promise<FileChange[]> {
  const { exchange, staff, ended, ending } = asked;
  const { code, live } = liveProcedure(asked);
  const { procedures } = exchange.release.data.content;
  const successor = procedures.find(({ path }) => path === ending.target)?.code ?? null;
  const gone = { code, successor, isRemoved: true };
  const [coming] = await filesNow(exchange, staff, [comingPath(ended.file.path) ?? '']);
  const others = await mendedFiles(exchange, gone);
  return [
    { file: ended.file, text: null },
    ...(coming === undefined || coming.text === null ? [] : [{ file: coming, text: null }]),
    ...(await changed(asked, [
      redirected(addressesOf(code, ended.slug, live), ending.target),
      [DEPARTMENT, (path, source) => departmentWithout(path, source, gone)],
      ...others,
    ])),
  ];
}

/** A sheet stays with a notice. When that is still to come, it is its coming version that says so. */
async function endedSheet(asked: Asked): Promise<Changes> {
  const { exchange, staff, ended, ending } = asked;
  const { on, document, reason } = ending;
  const { code } = liveProcedure(asked);
  const successor = ending.way === WAYS.replace ? ending.successor : null;
  const { path } = ended.file;
  const source = withdrawnSheet(path, ended.file.text, { on, document, reason, successor });
  const others = await mendedFiles(exchange, { code, successor, isRemoved: false });
  const mended = await changed(asked, others);
  if (on <= vietnamDay(exchange.host.clock()))
    return { changes: [{ file: ended.file, text: source }, ...mended] };
  const target = comingPath(path);
  const [coming] = await filesNow(exchange, staff, [target ?? '']);
  if (target === null || coming === undefined || coming.text !== null) return { fault: text.faults.coming };
  const told = text.comingChange(formatDate(on), document);
  return {
    changes: [{ file: coming, text: comingText(target, source, { from: on, changes: [told] }) }, ...mended],
  };
}

function endedDocument({ ended: { file }, ending }: Asked): FileChange[] {
  const successor = ending.way === WAYS.replace ? ending.successor : null;
  return [{ file, text: withdrawnDocument(file.path, file.text, { on: ending.on, successor }) }];
}

async function removed(asked: Asked): Promise<FileChange[]> {
  const { ended, ending } = asked;
  const { kind, slug, file } = ended;
  if (kind === 'procedures') return removedSheet(asked);
  const address = ADDRESSES[kind]?.(slug);
  const redirects = address === undefined ? [] : await changed(asked, [redirected([address], ending.target)]);
  return [{ file, text: null }, ...redirects];
}

/** What ends with a file of the content, in all files that it touches. */
export async function changesOf(asked: Asked): Promise<Changes> {
  const { kind, file } = asked.ended;
  // What was never published is taken out of its amendment instead.
  if (file.held !== null && file.held.base === null) return { fault: text.faults.fresh };
  if (asked.ending.way === WAYS.remove) return { changes: await removed(asked) };
  return kind === 'procedures' ? endedSheet(asked) : { changes: endedDocument(asked) };
}
