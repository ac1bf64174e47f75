import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import { makeRelease } from '#src/release/make-release.ts';
import type { Manifest } from '#src/release/manifest.ts';
import { KEPT_RELEASES, ReleaseStore } from '#src/release/release-store.ts';
import { inputs } from './small-release.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renamed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Sheets {
  /** Code → slug. */
  slugs: Record<string, string>;
  former?: string[];
  redirects?: Record<string, string>;
}

let count = 0;

/** The next release, made as by a publisher that was started for it. */
async function release({ slugs, former = [], redirects = {} }: Sheets): Promise<Manifest> {
  const procedures = Object.entries(slugs).map(([code, slug]) => ({
    code,
    slug,
    path: `/thu-tuc/${slug}`,
    onPageOf: null,
    formerSlugs: former,
    questions: [],
  }));
  const { data, ...rest } = inputs(`bản ${count++}`);
  const content = { ...data.content, procedures, redirects } as unknown as Content;
  const store = new ReleaseStore(folder);
  const made = await makeRelease({ ...rest, data: { ...data, content } }, store);
  await store.prune();
  return made;
}

const leadsTo = ({ entries, redirects }: Manifest, slug: string) =>
  entries[`/thu-tuc/${slug}`] === undefined ? redirects[`/thu-tuc/${slug}`]?.to : 'a page';

describe('a sheet whose file was renamed', () => {
  test('is found at all its earlier addresses, though the file names none of them', async () => {
    await release({ slugs: { '1.1': 'mot' }, former: ['khong'] });
    await release({ slugs: { '1.1': 'hai' } });
    const made = await release({ slugs: { '1.1': 'ba' } });
    for (const slug of ['khong', 'mot', 'hai']) expect(leadsTo(made, slug)).toBe('/thu-tuc/ba');
    expect(leadsTo(made, 'ba')).toBe('a page');
  });

  test('is found there when all releases with that address have long been removed', async () => {
    await release({ slugs: { '1.1': 'mot' } });
    let made = await release({ slugs: { '1.1': 'hai' } });
    for (let i = 0; i < KEPT_RELEASES + 1; i++) made = await release({ slugs: { '1.1': 'hai' } });
    expect(leadsTo(made, 'mot')).toBe('/thu-tuc/hai');
  });

  test('is found there when the live release’s manifest is damaged', async () => {
    await release({ slugs: { '1.1': 'mot' } });
    const { id } = await release({ slugs: { '1.1': 'hai' } });
    await writeFile(join(folder, 'manifests', `${id}.json`), '{"id":');
    expect(leadsTo(await release({ slugs: { '1.1': 'ba' } }), 'mot')).toBe('/thu-tuc/ba');
  });

  test('is found at the address that it had in a release without notes of addresses', async () => {
    const { sheetSlugs: _, ...old } = await release({ slugs: { '1.1': 'mot' } });
    await writeFile(join(folder, 'manifests', `${old.id}.json`), JSON.stringify(old));
    expect(leadsTo(await release({ slugs: { '1.1': 'hai' } }), 'mot')).toBe('/thu-tuc/hai');
  });

  test('can have an address back', async () => {
    await release({ slugs: { '1.1': 'mot' } });
    await release({ slugs: { '1.1': 'hai' } });
    const made = await release({ slugs: { '1.1': 'mot' } });
    expect([leadsTo(made, 'mot'), leadsTo(made, 'hai')]).toEqual(['a page', '/thu-tuc/mot']);
  });
});

describe('an earlier address', () => {
  test('is another sheet’s once that has it, and stays its', async () => {
    await release({ slugs: { '1.1': 'mot', '2.2': 'hai' } });
    const taken = await release({ slugs: { '1.1': 'ba', '2.2': 'mot' } });
    expect([leadsTo(taken, 'mot'), leadsTo(taken, 'hai')]).toEqual(['a page', '/thu-tuc/mot']);
    const left = await release({ slugs: { '1.1': 'ba', '2.2': 'bon' } });
    expect([leadsTo(left, 'mot'), leadsTo(left, 'hai')]).toEqual(['/thu-tuc/bon', '/thu-tuc/bon']);
  });

  test('leads where the content’s own redirect says', async () => {
    await release({ slugs: { '1.1': 'mot' } });
    const redirects = { '/thu-tuc/mot': '/huong-dan/x' };
    expect(leadsTo(await release({ slugs: { '1.1': 'hai' }, redirects }), 'mot')).toBe('/huong-dan/x');
    expect(leadsTo(await release({ slugs: { '1.1': 'hai' } }), 'mot')).toBe('/thu-tuc/hai');
  });

  test('leads nowhere while its procedure is gone, and to it when it is back', async () => {
    await release({ slugs: { '1.1': 'mot', '2.2': 'hai' } });
    expect(leadsTo(await release({ slugs: { '2.2': 'hai' } }), 'mot')).toBeUndefined();
    const back = await release({ slugs: { '1.1': 'ba', '2.2': 'hai' } });
    expect(leadsTo(back, 'mot')).toBe('/thu-tuc/ba');
  });
});
