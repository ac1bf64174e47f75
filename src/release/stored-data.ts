import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Procedure } from '../domain/procedure.ts';
import { stringSharer } from '../lib/shared-strings.ts';
import type { Manifest } from './manifest.ts';
import { inPresentShape } from './older-data.ts';
import type { ReleaseData } from './release-data.ts';
import type { ReleaseStore } from './release-store.ts';

/**
 * What the pages of a release are made from, as its object holds it: a line of JSON for all but the procedures,
 * then one for each of them. So it is read piece by piece: thousands of procedures in one text took 300 MB more.
 */
export function releaseDataBytes(data: ReleaseData): Buffer {
  const { procedures, ...others } = data.content;
  const lines = [{ ...data, content: others }, ...procedures].map((value) => JSON.stringify(value));
  return Buffer.from(lines.join('\n'));
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

/** What the pages of a release were made from, in the shape of today. Throws when that is missing or damaged. */
export async function readReleaseData(store: ReleaseStore, { data }: Manifest): Promise<ReleaseData> {
  const { gzip } = await store.objects.read(data);
  const lines = unpackedLines(gzip);
  const first = await lines.next();
  const share = stringSharer();
  const parsed = share(JSON.parse(String(first.value)) as ReleaseData);
  const procedures: Procedure[] = [];
  for await (const line of lines) procedures.push(share(JSON.parse(line) as Procedure));
  return inPresentShape({ ...parsed, content: { ...parsed.content, procedures } });
}
