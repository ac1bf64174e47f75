import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Procedure } from '../domain/procedure.ts';
import { stringSharer } from '../lib/shared-strings.ts';
import type { Manifest } from './manifest.ts';
import { inPresentShape } from './older-data.ts';
import type { ReleaseData } from './release-data.ts';
import type { ObjectStore } from './object-store.ts';
import { procedureText } from './procedure-text.ts';

/** What the pages of a release are made from, as its objects hold it. */
export interface StoredData {
  /** JSON of all but the procedures. */
  head: Buffer;
  /** In their order. */
  pieces: Piece[];
}

/** Procedures that stand side by side. */
export interface Piece {
  procedures: Procedure[];
  /** A line of JSON for each. */
  bytes(): Buffer;
}

/** So many procedures stand in a piece, by and large. */
const IN_A_PIECE = 32;

/** Whether a piece begins with this procedure: told by the code alone, so that one more changes no other piece. */
function beginsPiece({ code }: Procedure): boolean {
  return Number(code.replace(/\D/g, '')) % IN_A_PIECE === 0;
}

/** Cuts the data into pieces, so that a release that changes one procedure stores and loads only what is near it. */
export function storedData(data: ReleaseData): StoredData {
  const { procedures, ...others } = data.content;
  const pieces: Procedure[][] = [];
  for (const procedure of procedures) {
    if (pieces.length === 0 || beginsPiece(procedure)) pieces.push([procedure]);
    else pieces.at(-1)?.push(procedure);
  }
  const bytesOf = (piece: Procedure[]) => Buffer.from(piece.map(procedureText).join('\n'));
  const head = Buffer.from(JSON.stringify({ ...data, content: others }));
  return { head, pieces: pieces.map((piece) => ({ procedures: piece, bytes: () => bytesOf(piece) })) };
}

async function* unpackedLines(gzip: Buffer): AsyncGenerator<string> {
  let last = '';
  const unpacked = Readable.from([gzip]).pipe(createGunzip()).setEncoding('utf8');
  for await (const text of unpacked as AsyncIterable<string>) {
    const lines = (last + text).split('\n');
    last = lines.pop() ?? '';
    yield* lines;
  }
  yield last;
}

type Share = <Value>(value: Value) => Value;

async function proceduresIn(lines: AsyncIterable<string>, share: Share): Promise<Procedure[]> {
  const procedures: Procedure[] = [];
  for await (const line of lines) procedures.push(share(JSON.parse(line) as Procedure));
  return procedures;
}

/** Pieces that were read before, by their name; the same procedures are kept once. */
export type KnownPieces = Map<string, Procedure[]>;

/**
 * What the pages of a release were made from, in the shape of today. Throws when that is missing or damaged.
 *
 * @param known of the release that was read last; brought up to date
 */
export async function readReleaseData(
  objects: ObjectStore,
  { data, dataPieces }: Pick<Manifest, 'data' | 'dataPieces'>,
  known: KnownPieces = new Map(),
): Promise<ReleaseData> {
  const linesOf = async (name: string) => unpackedLines((await objects.read(name)).gzip);
  const lines = await linesOf(data);
  const share: Share = stringSharer();
  const parsed = share(JSON.parse(String((await lines.next()).value)) as ReleaseData);
  // One made by an older program has its procedures in the same object.
  const procedures = dataPieces === undefined ? await proceduresIn(lines, share) : [];
  const read: KnownPieces = new Map();
  for (const name of dataPieces ?? []) {
    const piece = known.get(name) ?? (await proceduresIn(await linesOf(name), share));
    read.set(name, piece);
    procedures.push(...piece);
  }
  known.clear();
  for (const [name, piece] of read) known.set(name, piece);
  return inPresentShape({ ...parsed, content: { ...parsed.content, procedures } });
}
