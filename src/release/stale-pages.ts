import { staticAddresses } from './addresses.ts';
import type { Manifest } from './manifest.ts';
import { objectName } from './object-store.ts';
import { bytesOf, type Program } from './program.ts';
import type { ReleaseStore } from './release-store.ts';

/**
 * Renders every page of a release anew, each from the whole data and not from its view, and compares the bytes: what
 * was taken over from an earlier release must be what it would be today.
 *
 * @returns addresses that a release says otherwise; none: it is as if nothing had been taken over
 */
export async function stalePages(
  manifest: Manifest,
  { store, program }: { store: ReleaseStore; program: Program },
): Promise<string[]> {
  const release = await store.data(manifest);
  const stale: string[] = [];
  for (const path of staticAddresses(release.content, release.changes)) {
    const response = await program.render(new Request(new URL(path, release.publicUrl)), { release });
    const name = objectName(await bytesOf(response));
    if (name !== manifest.entries[path]?.object) stale.push(path);
  }
  return stale;
}
