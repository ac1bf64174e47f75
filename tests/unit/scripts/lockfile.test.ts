import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface LockedPackage {
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const lockfile = join(import.meta.dirname, '../../../package-lock.json');
const { packages } = JSON.parse(readFileSync(lockfile, 'utf8')) as {
  packages: Record<string, LockedPackage>;
};
const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));

test('every package is locked, those for other machines too: npm ci refuses a gap', () => {
  const missing = Object.values(packages)
    .flatMap((each) => Object.keys({ ...each.dependencies, ...each.optionalDependencies }))
    .filter((name) => !names.has(name));
  expect(missing).toEqual([]);
});

test('every package has its checksum', () => {
  const bare = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
  expect(bare.map(([path]) => path)).toEqual([]);
});
