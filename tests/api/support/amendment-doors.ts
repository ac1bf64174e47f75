/** Parts of the tables in `office-doors.ts` that are about amendments. */
export const AMENDMENT_RECORDS: Readonly<Record<string, (n: number) => object>> = {
  amendments: () => ({
    title: 'Lệ phí',
    state: 'abandoned',
    startedBy: 'a'.repeat(15),
    startedUsername: 'a',
    startedName: 'A',
    startedAt: '2026-08-01T00:00:00.000Z',
    workedBy: [],
  }),
  amendment_drafts: (n) => ({
    amendment: 'a'.repeat(15),
    path: `thu-tuc/to-${n}.md`,
    changedBy: 'a'.repeat(15),
    changedName: 'A',
    changedAt: '2026-08-01T00:00:00.000Z',
  }),
  amendment_events: (n) => ({
    amendment: 'a'.repeat(15),
    number: n,
    at: '2026-08-01T00:00:00.000Z',
    what: 'started',
  }),
  amendment_links: (n) => ({
    amendment: 'a'.repeat(15),
    hash: String(n).padStart(64, '0'),
    expiresAt: '2026-08-01T00:00:00.000Z',
    madeBy: 'a'.repeat(15),
    madeName: 'A',
    madeAt: '2026-08-01T00:00:00.000Z',
  }),
  deputies: () => ({
    approver: 'a'.repeat(15),
    approverName: 'A',
    deputy: 'b'.repeat(15),
    deputyName: 'B',
    from: '2026-08-01',
    until: '2026-08-02',
    namedAt: '2026-08-01T00:00:00.000Z',
  }),
  seen_commits: (n) => ({
    commit: String(n).padStart(40, '0'),
    seenBy: 'a'.repeat(15),
    seenName: 'A',
    seenAt: '2026-08-01T00:00:00.000Z',
  }),
};

const CLERKS = ['editor', 'approver'] as const;
const SITE = ['office service', 'superuser'] as const;

type Who = 'office service' | 'superuser' | 'editor' | 'approver';

const routes = (folder: string, who: readonly Who[], names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`${folder}/${name}`, { who }]));

/** None is sent a body that names anything there is: whoever is let in is told so. */
export const AMENDMENT_ROUTES: Readonly<Record<string, { who: readonly Who[] }>> = {
  ...routes('staff/amendments', CLERKS, [
    ...['start', 'add-draft', 'put-drafts', 'save-draft', 'remove-draft', 'describe', 'submit', 'take-back'],
    ...['decide', 'schedule', 'publish', 'publish-alone', 'abandon', 'comment', 'review'],
    ...['link', 'end-link', 'seen'],
  ]),
  ...routes('staff/amendments', ['approver'], ['roll-back']),
  ...routes('staff/deputies', ['approver'], ['people', 'name', 'end']),
  ...routes('office/amendments', SITE, ['list', 'read', 'begin', 'published', 'failed']),
  ...routes('office/amendments', ['office service'], ['opened', 'remark']),
};
