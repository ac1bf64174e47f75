import { describe, expect, test } from 'vitest';
import type { Amendment } from '#src/domain/amendment.ts';
import type { PublishOutcome } from '#src/publisher/content-desk.ts';
import { AmendmentJobs } from '#src/supervisor/amendment-jobs.ts';
import { OfficeRefusedError } from '#src/pocketbase/office-call.ts';

const MINUTE = 60_000;

/** PocketBase and the publisher, as far as these jobs see them. */
function stage(
  amendments: Partial<Amendment>[],
  outcome: PublishOutcome,
  inGit: Record<string, string> = {},
) {
  let now = Date.parse('2026-11-29T00:00:00Z');
  const noted: unknown[] = [];
  const find = (id: unknown) => amendments.find((amendment) => amendment.id === id)!;
  const routes: Record<string, (body: Record<string, unknown>) => unknown> = {
    'amendments/list': ({ states }) => ({
      amendments: amendments.filter(({ state }) => (states as string[]).includes(state!)),
    }),
    'amendments/read': ({ id }) => ({ amendment: find(id), drafts: [] }),
    'amendments/begin': ({ id }) => {
      if (find(id).title === 'lấy lại') throw new OfficeRefusedError('amendment-state');
      find(id).state = 'publishing';
    },
    'amendments/published': (body) => noted.push(['published', body['id'], body['commit'], body['release']]),
    'amendments/failed': ({ id, trouble }) => noted.push(['failed', id, (trouble as { kind: string }).kind]),
  };
  const published: string[] = [];
  const jobs = new AmendmentJobs({
    uploadsDir: '',
    door: { call: async <Result>(route: string, body: object) => routes[route]!({ ...body }) as Result },
    content: {
      publish: async ({ amendment }) => {
        published.push(amendment);
        return outcome;
      },
      publishedAmendments: async () => inGit,
      releases: async () => [
        { id: 'r2', createdAt: '', isLive: true, commit: 'c2', title: '' },
        { id: 'r1', createdAt: '', isLive: false, commit: 'c1', title: '' },
      ],
    },
    clock: () => new Date(now),
    log: () => undefined,
  });
  const pass = (milliseconds: number) => (now += milliseconds);
  return { jobs, noted, published, pass };
}

const scheduled = (id: string, publishAt: string, title = ''): Partial<Amendment> => ({
  ...{ id, title, state: 'scheduled', publishAt, startedName: 'A', startedUsername: 'a' },
});

const LIVE: PublishOutcome = { status: 'published', release: 'r2', commit: 'c2' };

describe('amendments that are due', () => {
  test('go live at their time and not before; one taken back meanwhile is left alone', async () => {
    const { jobs, noted, published, pass } = stage(
      [
        scheduled('mot', '2026-11-29T00:01:00.000Z'),
        scheduled('hai', '2026-11-29T00:00:00.000Z', 'lấy lại'),
        scheduled('ba', '2026-12-29T00:00:00.000Z'),
      ],
      LIVE,
    );
    await jobs.run();
    expect(published).toEqual([]);
    pass(MINUTE);
    await jobs.run();
    expect([published, noted]).toEqual([['mot'], [['published', 'mot', 'c2', 'r2']]]);
  });

  test('are as before where they could not go live', async () => {
    const due = scheduled('mot', '2026-11-29T00:00:00.000Z');
    const { jobs, noted } = stage([due], { status: 'conflict', paths: ['thu-tuc/to.md'] });
    await jobs.run();
    expect(noted).toEqual([['failed', 'mot', 'conflict']]);
  });
});

describe('a publication that broke off', () => {
  test('is published when git knows it, with the release that shows its commit', async () => {
    const { jobs, noted } = stage([{ id: 'mot', state: 'publishing' }], LIVE, { mot: 'c1' });
    await jobs.run();
    expect(noted).toEqual([['published', 'mot', 'c1', 'r1']]);
  });

  test('is as before when git does not know it, not while it may still be running', async () => {
    const { jobs, noted, pass } = stage([{ id: 'mot', state: 'publishing' }], LIVE);
    await jobs.run();
    pass(2 * MINUTE);
    await jobs.run();
    expect(noted).toEqual([]);
    pass(MINUTE);
    await jobs.run();
    expect(noted).toEqual([['failed', 'mot', 'failed']]);
  });
});
