import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkLinks, type NightOptions } from '#src/upkeep/check-links.ts';
import type { LinkToCheck } from '#src/upkeep/link-night.ts';
import { isBroken, type LinkReport } from '#src/upkeep/link-report.ts';
import { lookAtLink } from '#src/upkeep/look-at-link.ts';
import { isPublicAddress } from '#src/upkeep/public-address.ts';

const AGENT = 'LinkCheck/1.0 (+https://ngoaivu.example)';
let server: Server;
let base: string;
let asked: { path: string; agent: string | undefined }[] = [];
let open = 0;
let mostOpen = 0;
/** What the portal answers by path. */
let portal: Record<string, (response: ServerResponse) => void> = {};

const page =
  (text: string, status = 200) =>
  (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end(`<h1>${text}</h1>`);
  };

function answer(request: IncomingMessage, response: ServerResponse): void {
  asked.push({ path: request.url ?? '', agent: request.headers['user-agent'] });
  mostOpen = Math.max(mostOpen, ++open);
  response.on('close', () => (open -= 1));
  (portal[request.url ?? ''] ?? page('Không thấy', 404))(response);
}

beforeAll(async () => {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());
beforeEach(() => {
  [asked, open, mostOpen, portal] = [[], 0, 0, {}];
});

const link = (path: string, more: Partial<LinkToCheck> = {}): LinkToCheck => ({
  code: '3.000604',
  name: 'Cho phép tổ chức hội nghị, hội thảo quốc tế',
  url: /^[a-z]+:/.test(path) ? path : base + path,
  ...more,
});

const look = (path: string, mayBePrivate = true) =>
  lookAtLink(link(path), { userAgent: AGENT, mayBePrivate, signal: AbortSignal.timeout(5_000) });

describe('a page of the portal', () => {
  test.each([
    ['names the code', page('Thủ tục 3.000604'), 'alive'],
    ['names the procedure, in capitals', page('CHO PHÉP TỔ CHỨC <b>HỘI NGHỊ</b>, HỘI THẢO QUỐC TẾ'), 'alive'],
    ['is about something else', page('Thủ tục 3.000605'), 'other-page'],
    ['is a page of errors that names the code', page('Không thấy 3.000604', 404), 'status'],
    ['breaks off', (response: ServerResponse) => void response.destroy(), 'unreachable'],
  ])('%s', async (_what, handler, expected) => {
    portal = { '/1': handler };
    expect(await look('/1')).toBe(expected);
    expect(asked).toEqual([{ path: '/1', agent: AGENT }]);
  });

  test('is followed where it has moved to, but not in circles', async () => {
    const to = (location: string) => (response: ServerResponse) =>
      response.writeHead(302, { location }).end();
    portal = { '/1': to('/2'), '/2': page('3.000604'), '/round': to('/round') };
    expect(await look('/1')).toBe('alive');
    expect(await look('/round')).toBe('status');
    expect(asked.filter(({ path }) => path === '/round')).toHaveLength(5);
  });
});

describe('addresses that are not for us to ask', () => {
  test.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::ffff:127.0.0.1',
    'fd00::1',
    'fe80::1',
    '2002:7f00:1::1',
    'kein-ip',
  ])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['1.1.1.1', '103.28.36.1', '2606:4700::1111'])('%s is', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('are refused by number and by name, and nothing is sent', async () => {
    const local = base.replace('127.0.0.1', 'localhost');
    for (const address of [
      base,
      local,
      base.replace('127.0.0.1', '[::1]'),
      'file:///etc/passwd',
      'http://a:b@1.1.1.1/',
    ])
      expect(await look(address, false), address).toBe('refused');
    expect(asked).toEqual([]);
  });

  test('that are no addresses are no reason to stop', async () => {
    expect(await look('http://', false)).toBe('unreachable');
  });
});

describe('over the nights', () => {
  const night = (
    day: number,
    links: LinkToCheck[],
    last: LinkReport | null,
    more: Partial<NightOptions> = {},
  ) =>
    checkLinks(links, {
      userAgent: AGENT,
      mayBePrivate: true,
      pauseInMs: 0,
      now: () => new Date(`2026-11-${day}T19:20:00Z`),
      last,
      ...more,
    });

  test('a link is broken after three nights in a row, and well again after one look', async () => {
    const links = [link('/1')];
    let report = await night(10, links, null);
    expect(report.links).toMatchObject([{ failures: 1, trouble: 'status', aliveOn: null }]);
    report = await night(10, links, report);
    expect(report.links[0]?.failures).toBe(1);
    report = await night(12, links, await night(11, links, report));
    expect(report.links.map(isBroken)).toEqual([true]);
    portal = { '/1': page('3.000604') };
    report = await night(13, links, report);
    expect(report.links).toMatchObject([{ failures: 0, trouble: null, aliveOn: '2026-11-14' }]);
  });

  test('links are asked for one after the other, and forgotten when the content has them no more', async () => {
    portal = { '/1': page('3.000604'), '/2': page('3.000604') };
    const report = await night(10, [link('/1'), link('/2'), link('/3')], null);
    expect(mostOpen).toBe(1);
    expect((await night(11, [link('/2')], report)).links.map(({ url }) => url)).toEqual([`${base}/2`]);
  });

  test('a machine without a network notes nothing of the links, and says that it has none', async () => {
    const gone = link('http://khong-co-ten.invalid/1');
    const known = await night(10, [link('/1')], null);
    expect(await night(11, [gone], { ...known, links: [] })).toMatchObject({ hasNetwork: false, links: [] });
  });

  test('a portal whose name is gone while others answer is counted as away', async () => {
    portal = { '/1': page('3.000604') };
    const gone = link('http://khong-co-ten.invalid/1', { code: '3.000605' });
    const report = await night(10, [link('/1'), gone], null);
    expect(report).toMatchObject({
      hasNetwork: true,
      links: [{ failures: 0 }, { failures: 1, trouble: 'unreachable' }],
    });
  });

  test('a portal that lets questions hang is not waited for all night: the rest waits for the next one', async () => {
    portal = { '/1': () => undefined };
    const report = await night(10, [link('/1'), link('/2')], null, { longestInMs: 200 });
    expect(report).toMatchObject({ hasNetwork: true, links: [] });
    expect(asked.map(({ path }) => path)).toEqual(['/1']);
  });
});
