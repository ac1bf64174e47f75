import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { installPocketbase } from '#src/pocketbase/install/install.ts';
import type { InstallOptions } from '#src/pocketbase/install/install.ts';
import { makeZip } from './make-zip.ts';
import { startReleaseHost } from './release-host.ts';
import type { ReleaseHost } from './release-host.ts';

const TARGET = 'linux_amd64';
const PROGRAM = '#!/bin/sh\necho "pocketbase version 0.39.11"\n';
const ARCHIVE = makeZip('pocketbase', PROGRAM);

let folder: string;
let host: ReleaseHost | undefined;
let lines: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'install-'));
  mkdirSync(join(folder, 'bin'));
  lines = [];
  // No Go on this machine, unless a test puts one there.
  vi.stubEnv('PATH', join(folder, 'bin'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await host?.close();
  host = undefined;
  rmSync(folder, { recursive: true });
});

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function script(path: string, text: string): string {
  writeFileSync(path, text, { mode: 0o755 });
  return path;
}

/** A `go` that writes the program to the path after `-o`, and its arguments beside it. */
function putFakeGo(): string {
  const log = join(folder, 'go-arguments');
  const body = `#!/bin/sh\nprintf '%s\\n' "$CGO_ENABLED" "$@" >${log}\nwhile [ "$1" != -o ]; do shift; done\nprintf '#!/bin/sh\\necho "base version 0.39.11"\\n' >"$2"\n`;
  script(join(folder, 'bin', 'go'), body);
  return log;
}

async function serve(answer: RequestListener): Promise<void> {
  host = await startReleaseHost(answer);
}

function install(options: Partial<InstallOptions> = {}): Promise<string> {
  return installPocketbase({
    bin: null,
    releasesUrl: host?.url ?? 'http://127.0.0.1:9/download',
    cacheFolder: join(folder, 'cache'),
    say: (line) => lines.push(line),
    target: TARGET,
    checksums: { [TARGET]: sha256(ARCHIVE) },
    ...options,
  });
}

/** Every failed way says one line, and what is left behind is nothing. */
async function expectFailure(reason: RegExp | string): Promise<void> {
  await expect(install()).rejects.toThrow(/could not be got\. Do one of these.*POCKETBASE_BIN/);
  expect(lines.filter((line) => line.includes('the archive'))).toEqual([expect.stringMatching(reason)]);
  expect(lines.join('')).not.toContain('\n');
  expect(readdirSync(join(folder, 'cache', '0.39.11'))).toEqual([]);
}

describe('the official archive', () => {
  test('is fetched, checked, unpacked and made executable', async () => {
    await serve((_request, response) => response.end(ARCHIVE));
    const path = await install();
    expect(host?.asked).toEqual(['/download/v0.39.11/pocketbase_0.39.11_linux_amd64.zip']);
    expect(readFileSync(path, 'utf8')).toBe(PROGRAM);
    expect(statSync(path).mode & 0o777).toBe(0o755);
    expect(execFileSync(path, { encoding: 'utf8', env: { PATH: '/bin:/usr/bin' } })).toContain('0.39.11');
  });

  test('is fetched only once', async () => {
    await serve((_request, response) => response.end(ARCHIVE));
    const first = await install();
    lines = [];
    expect(await install()).toBe(first);
    expect(host?.asked).toHaveLength(1);
    expect(lines).toEqual([]);
  });

  test('is refused when its checksum is another one', async () => {
    await serve((_request, response) => response.end(makeZip('pocketbase', '#!/bin/sh\nevil\n')));
    await expectFailure(/its SHA-256 is [0-9a-f]{64} and not [0-9a-f]{64}, so it is not used/);
  });

  test('is refused when the connection breaks off', async () => {
    await serve((_request, response) => {
      response.writeHead(200, { 'content-length': ARCHIVE.length });
      response.write(ARCHIVE.subarray(0, 50), () => response.destroy());
    });
    await expectFailure(/could not be had: /);
  });

  test('is refused when it was cut off before it was sent', async () => {
    await serve((_request, response) => response.end(ARCHIVE.subarray(0, 50)));
    await expectFailure(/SHA-256/);
  });

  test('is missed with the status the host gives', async () => {
    await serve((_request, response) => response.writeHead(404).end());
    await expectFailure(/HTTP 404/);
  });

  test('is missed when nothing listens there', async () => {
    await serve((_request, response) => response.end());
    const url = host?.url ?? '';
    await host?.close();
    host = undefined;
    await expect(install({ releasesUrl: url })).rejects.toThrow('could not be got');
    expect(lines).toContainEqual(expect.stringMatching(/could not be had: ECONNREFUSED/));
  });

  test('is refused when there is no program in it', async () => {
    const other = makeZip('readme', 'nothing');
    await serve((_request, response) => response.end(other));
    await expect(install({ checksums: { [TARGET]: sha256(other) } })).rejects.toThrow('could not be got');
    expect(lines).toContainEqual(expect.stringContaining('it holds no file "pocketbase"'));
  });

  test('is not asked for on a machine it is not published for', async () => {
    await serve((_request, response) => response.end(ARCHIVE));
    await expect(install({ target: 'sunos_amd64' })).rejects.toThrow('PocketBase 0.39.11 (sunos_amd64)');
    expect(host?.asked).toEqual([]);
  });

  test('fetched by two starts at once leaves one whole program', async () => {
    await serve((_request, response) => response.end(ARCHIVE));
    const paths = await Promise.all([install(), install(), install()]);
    expect(new Set(paths).size).toBe(1);
    expect(readdirSync(dirname(paths[0] ?? ''))).toHaveLength(1);
    expect(readFileSync(paths[0] ?? '', 'utf8')).toBe(PROGRAM);
  });
});

describe('the kept copy', () => {
  test('is replaced when its bytes have changed', async () => {
    await serve((_request, response) => response.end(ARCHIVE));
    const path = await install();
    writeFileSync(path, 'half');
    expect(readFileSync(await install(), 'utf8')).toBe(PROGRAM);
    expect(lines).toContainEqual(expect.stringContaining('was damaged and is removed'));
  });

  test('of another machine is not used', async () => {
    await serve((_request, response) => response.end(ARCHIVE));
    const checksums = { [TARGET]: sha256(ARCHIVE), linux_arm64: sha256(ARCHIVE) };
    const first = await install({ checksums });
    expect(await install({ checksums, target: 'linux_arm64' })).not.toBe(first);
  });
});

describe('the Go build', () => {
  test('comes after the archive, from the pinned sources and without CGO', async () => {
    await serve((_request, response) => response.writeHead(404).end());
    const log = putFakeGo();
    vi.stubEnv('PATH', `${join(folder, 'bin')}:/bin:/usr/bin`);
    const path = await install();
    expect(readFileSync(path, 'utf8')).toContain('base version 0.39.11');
    const args = readFileSync(log, 'utf8').split('\n');
    expect(args.slice(0, 3)).toEqual(['0', 'build', '-C']);
    expect(args).toContain('-mod=readonly');
    expect(args).toContain('github.com/pocketbase/pocketbase/examples/base');
  });

  test('is not tried when the archive is there', async () => {
    const log = putFakeGo();
    await serve((_request, response) => response.end(ARCHIVE));
    await install();
    expect(() => readFileSync(log)).toThrow('ENOENT');
  });

  test('that fails says its last line', async () => {
    script(join(folder, 'bin', 'go'), '#!/bin/sh\necho first >&2\necho "needs go >= 1.26" >&2\nexit 1\n');
    await expect(install()).rejects.toThrow('could not be got');
    expect(lines).toContain('PocketBase: it could not be built with Go: needs go >= 1.26.');
  });

  test('without Go says so', async () => {
    await expect(install()).rejects.toThrow('install Go 1.26 or newer');
    expect(lines.at(-1)).toContain('no Go was found');
  });
});

describe('POCKETBASE_BIN', () => {
  test('is used as it is, and nothing is fetched', async () => {
    await serve((_request, response) => response.end(ARCHIVE));
    const bin = script(join(folder, 'mine'), PROGRAM);
    expect(await install({ bin })).toBe(bin);
    expect(host?.asked).toEqual([]);
  });

  test('of another version is refused and not silently replaced', async () => {
    await serve((_request, response) => response.end(ARCHIVE));
    const bin = script(join(folder, 'old'), '#!/bin/sh\necho "pocketbase version 0.22.4"\n');
    await expect(install({ bin })).rejects.toThrow(
      `POCKETBASE_BIN (${bin}) is PocketBase 0.22.4: give the path of PocketBase 0.39.11, or leave it unset.`,
    );
    expect(host?.asked).toEqual([]);
  });

  test.each([
    ['is missing', '/no/such/program', 'there is no such file'],
    ['is another program', '/bin/cat', 'it is not a PocketBase program'],
  ])('that %s is refused', async (_case, bin, reason) => {
    await expect(install({ bin })).rejects.toThrow(reason);
  });
});
