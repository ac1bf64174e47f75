import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { POCKETBASE_VERSION } from '#src/pocketbase/install/version.ts';
import { makeSbom } from '../../../../scripts/release/sbom.ts';

interface LockedPackage {
  version: string;
  dev?: boolean;
}

const ROOT = join(import.meta.dirname, '../../../..');
const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, unknown>;
const lockfile = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const sbom = makeSbom(ROOT);
const parts = sbom.components.map(({ name, version }) => `${name}@${version}`);

/** `node_modules/a/node_modules/@b/c` → `@b/c`. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function locked(isWanted: (found: LockedPackage) => boolean): string[] {
  const packages = Object.entries(lockfile.packages).filter(
    ([path, found]) => path !== '' && isWanted(found),
  );
  return packages.map(([path, { version }]) => `${nameOf(path)}@${version}`);
}

test('the bill of materials is CycloneDX and about this program', () => {
  expect([sbom.bomFormat, sbom.specVersion]).toEqual(['CycloneDX', '1.5']);
  expect(sbom.metadata.component).toMatchObject({ name: manifest['name'], version: manifest['version'] });
});

test('it names every dependency of package.json, and each that these bring', () => {
  for (const [name, version] of Object.entries(manifest['dependencies'] as Record<string, string>)) {
    expect(parts).toContain(`${name}@${version}`);
  }
  const needed = locked(({ dev }) => dev !== true);
  expect(needed.length).toBeGreaterThan(100);
  expect(needed.filter((part) => !parts.includes(part))).toEqual([]);
});

test('it names PocketBase with the checksums of its archives', () => {
  const program = sbom.components.find(({ name }) => name === 'pocketbase-program');
  expect(program).toMatchObject({ version: POCKETBASE_VERSION });
  expect(JSON.stringify(program)).toContain('"alg":"SHA-256"');
});

test('it leaves out what only developers need, and names nothing twice', () => {
  expect(parts).not.toContain(locked(({ dev }) => dev === true).find((part) => part.startsWith('vitest@')));
  const references = sbom.components.map((part) => part['bom-ref']);
  expect(new Set(references).size).toBe(references.length);
  const known = new Set([...references, ...sbom.dependencies.map(({ ref }) => ref)]);
  expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref))).toEqual(
    [],
  );
});
