import { gunzipSync } from 'node:zlib';
import type { Manifest } from './manifest.ts';
import type { ReleaseData } from './release-data.ts';
import type { ReleaseStore } from './release-store.ts';

/** What the pages of a release were made from. Throws when that is missing or damaged. */
export async function readReleaseData(store: ReleaseStore, { data }: Manifest): Promise<ReleaseData> {
  const { gzip } = await store.objects.read(data);
  return JSON.parse(gunzipSync(gzip).toString()) as ReleaseData;
}
