import { afterEach, expect, test } from 'vitest';
import { download } from '#src/pocketbase/install/download.ts';
import { startReleaseHost } from './release-host.ts';
import type { ReleaseHost } from './release-host.ts';

const LIMITS = { maxBytes: 1_000, stallTimeoutInMs: 20_000 };

let host: ReleaseHost | undefined;

afterEach(async () => {
  await host?.close();
});

test('returns the bytes', async () => {
  host = await startReleaseHost((_request, response) => response.end('x'.repeat(1_000)));
  expect(await download(host.url, LIMITS)).toHaveLength(1_000);
});

test('follows the redirect that a release host answers with', async () => {
  host = await startReleaseHost((request, response) => {
    if (request.url === '/elsewhere') response.end('bytes');
    else response.writeHead(302, { location: '/elsewhere' }).end();
  });
  expect(String(await download(host.url, LIMITS))).toBe('bytes');
});

test('refuses a host that sends more than the limit, without waiting for its end', async () => {
  host = await startReleaseHost((_request, response) => {
    response.write('x'.repeat(1_001));
  });
  await expect(download(host.url, LIMITS)).rejects.toThrow('it sends more than 1000 bytes');
});

test.each([
  ['never answers', () => {}],
  ['stops in the middle', (response: { write(text: string): void }) => response.write('x')],
])('gives up on a host that %s', async (_case, answer) => {
  host = await startReleaseHost((_request, response) => answer(response));
  const impatient = { ...LIMITS, stallTimeoutInMs: 50 };
  await expect(download(host.url, impatient)).rejects.toThrow('no data for 0.05 s');
});
