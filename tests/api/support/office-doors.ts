import {
  answer,
  contact,
  dossierCode,
  idOf,
  pageCount,
  rating,
  searchCount,
} from '../../unit/queue/submissions.ts';
import type { Role } from '#src/domain/staff.ts';
import { AMENDMENT_RECORDS, AMENDMENT_ROUTES } from './amendment-doors.ts';
import { ASSIGNMENT_RECORDS, ASSIGNMENT_ROUTES } from './assignment-doors.ts';
import { REFORM_RECORDS, REFORM_ROUTES } from './reform-doors.ts';

/** Who may list and view the records of each collection; `own`: of oneself. Nobody writes through the record API. */
export const READERS: Readonly<Record<string, readonly (Role | 'own')[]>> = {
  answers: ['viewer', 'editor', 'approver'],
  ratings: [],
  rating_comments: ['viewer', 'editor', 'approver'],
  contact_requests: ['editor', 'approver'],
  dossier_codes: ['editor', 'approver'],
  search_counts: [],
  page_counts: [],
  tombstones: [],
  link_requests: ['viewer', 'editor', 'approver'],
  mark_decisions: ['viewer', 'editor', 'approver'],
  comment_handling: ['viewer', 'editor', 'approver'],
  reports: ['viewer', 'editor', 'approver'],
  lots: ['viewer', 'editor', 'approver'],
  lot_sheets: ['viewer', 'editor', 'approver'],
  lot_corrections: ['viewer', 'editor', 'approver'],
  assignment_sources: ['viewer', 'editor', 'approver'],
  assignments: ['viewer', 'editor', 'approver'],
  assignment_files: ['viewer', 'editor', 'approver'],
  assignment_snapshots: ['viewer', 'editor', 'approver'],
  simplification_plans: ['viewer', 'editor', 'approver'],
  simplifications: ['viewer', 'editor', 'approver'],
  initiatives: ['viewer', 'editor', 'approver'],
  memos: ['viewer', 'editor', 'approver', 'admin'],
  memo_reads: ['viewer', 'editor', 'approver', 'admin'],
  amendments: ['viewer', 'editor', 'approver'],
  amendment_drafts: ['viewer', 'editor', 'approver'],
  amendment_events: ['viewer', 'editor', 'approver'],
  amendment_links: ['viewer', 'editor', 'approver'],
  deputies: ['viewer', 'editor', 'approver'],
  seen_commits: ['viewer', 'editor', 'approver'],
  staff: ['admin', 'own'],
  staff_sessions: [],
  staff_codes: [],
  staff_links: [],
  audit: ['admin'],
  services: [],
};

const HASH = 'f'.repeat(64);
/** Of a request that has ended already: nobody can decide it any more. */
const REQUEST_ID = 'r'.repeat(15);
const request = {
  id: REQUEST_ID,
  state: 'withdrawn',
  askedBy: 'a'.repeat(15),
  askedName: 'A',
  askedAt: '2026-08-01T00:00:00.000Z',
  note: 'x',
};

/** Records that each collection takes when nothing but rights is in the way. */
export const RECORDS: Readonly<Record<string, (n: number) => object>> = {
  answers: (n) => answer(n).record,
  ratings: (n) => rating(n).record,
  rating_comments: (n) => ({
    id: idOf(n),
    rating: idOf(n),
    page: '/a',
    day: '2026-08-01',
    comment: 'x',
    marks: [],
  }),
  contact_requests: (n) => contact(n).record,
  dossier_codes: (n) => dossierCode(n).record,
  search_counts: (n) => searchCount(n, {}).record,
  page_counts: (n) => pageCount(n).record,
  tombstones: (n) => ({ id: idOf(n), collection: 'answers', part: 'record', day: '2026-08-01' }),
  link_requests: () => ({ ...request, round: 'dot-1', count: 1 }),
  mark_decisions: (n) => ({ ...request, answer: idOf(n), action: 'add', mark: 'by-hand' }),
  comment_handling: (n) => ({
    comment: idOf(n),
    collection: 'answers',
    day: '2026-08-01',
    state: 'new',
    changedName: 'A',
    changedAt: '2026-08-01T00:00:00.000Z',
    revision: 1,
  }),
  reports: (n) => ({ form: 'hai-long', period: `${2000 + n}`, parts: [] }),
  lots: (n) => ({
    round: 'dot-1',
    form: 'hai-long',
    version: 1,
    number: n,
    clerk: 'a'.repeat(15),
    clerkName: 'A',
    openedAt: '2026-08-01T00:00:00.000Z',
    sheets: 1,
    sampleKey: HASH,
    state: 'cancelled',
  }),
  lot_sheets: (n) => ({ lot: 'a'.repeat(15), number: n, firstBy: 'a'.repeat(15), firstName: 'A' }),
  lot_corrections: (n) => ({ ...request, lot: 'a'.repeat(15), number: n }),
  ...AMENDMENT_RECORDS,
  ...ASSIGNMENT_RECORDS,
  ...REFORM_RECORDS,
  memos: () => ({ title: 'Họp', text: 'Họp', postedBy: 'a'.repeat(15) }),
  memo_reads: (n) => ({ memo: 'a'.repeat(15), staff: String(n).padStart(15, 'a') }),
  staff: (n) => ({
    username: `nguoi-${n}`,
    name: 'Người',
    roles: ['admin'],
    active: true,
    ready: true,
    password: HASH,
    passwordConfirm: HASH,
  }),
  staff_sessions: (n) => ({
    staff: 'a'.repeat(15),
    secretHash: String(n).padStart(64, '0'),
    madeAt: 1,
    seenAt: 1,
    confirmedAt: 1,
  }),
  staff_codes: () => ({ staff: 'a'.repeat(15), hash: HASH }),
  staff_links: (n) => ({ staff: 'a'.repeat(15), hash: String(n).padStart(64, '0'), expiresAt: 1 }),
  audit: (n) => ({
    number: 1000 + n,
    at: '2026-08-01',
    who: 'site',
    what: 'sign-in',
    previous: HASH,
    hash: HASH,
  }),
  services: (n) => ({ email: `dich-vu-${n}@example.org`, password: HASH, passwordConfirm: HASH }),
};

export type Account = 'guest' | 'ingest service' | 'office service' | 'superuser' | 'deactivated' | Role;

const STAFF: readonly Role[] = ['viewer', 'editor', 'approver', 'admin'];
const CLERKS: readonly Role[] = ['editor', 'approver'];
const id = 'z'.repeat(15);
const link = { linkHash: HASH, expiresAt: 1 };

/** Our own routes: who is let in, and a body that does nothing where somebody is. */
export const ROUTES: Readonly<Record<string, { who: readonly Account[]; body?: object }>> = {
  ingest: { who: ['ingest service'] },
  retention: { who: ['ingest service'], body: {} },
  'tallies/days': { who: ['superuser', 'viewer', 'editor', 'approver'] },
  'tallies/answers': {
    who: ['superuser', 'viewer', 'editor', 'approver'],
    body: { day: '2026-08-01', after: 0, most: 10 },
  },
  'comments/waiting': { who: ['superuser', 'viewer', 'editor', 'approver'] },
  'comments/days': {
    who: ['superuser', 'viewer', 'editor', 'approver'],
    body: { from: '2026-08-01', before: '2026-08-02' },
  },
  'counts/pages': {
    who: ['superuser', 'viewer', 'editor', 'approver'],
    body: { from: '2026-08-01', before: '2026-08-02' },
  },
  'counts/misses': {
    who: ['superuser', 'viewer', 'editor', 'approver'],
    body: { from: '2026-08-01', before: '2026-08-02', most: 10 },
  },
  'office/challenge': { who: ['office service'], body: { username: 'khong-co' } },
  'office/sign-in': { who: ['office service'] },
  'office/session': { who: ['office service'] },
  'office/confirm': { who: ['office service'] },
  'office/link': { who: ['office service'], body: { hash: HASH, now: 1 } },
  'office/set-up': { who: ['office service'] },
  'office/first-link': { who: ['office service', 'superuser'] },
  'staff/own': { who: STAFF },
  'staff/own/password': { who: STAFF },
  'staff/own/factor': { who: STAFF },
  'staff/own/codes': { who: STAFF },
  'staff/own/mail': { who: ['editor', 'approver', 'admin'] },
  'mail/recipients': { who: ['ingest service', 'superuser'] },
  'staff/audit': { who: STAFF, body: { what: 'roles-changed', object: '', note: '' } },
  'staff/sign-out': { who: STAFF },
  'staff/accounts/create': { who: ['admin'] },
  'staff/accounts/change': { who: ['admin'], body: { id } },
  'staff/accounts/reset': { who: ['admin'], body: { id, ...link } },
  'staff/contacts/answered': {
    who: ['editor', 'approver'],
    body: { id, day: '2026-08-01', answer: 'x' },
  },
  'staff/comments/handle': {
    who: CLERKS,
    body: {
      comments: [],
      change: { state: null, addTag: null, removeTag: null, assignee: null, note: null },
    },
  },
  // A period that is none: whoever is let in is told so.
  'staff/reports/save': { who: CLERKS },
  'staff/reports/file': { who: CLERKS },
  'staff/links/ask': { who: ['editor', 'approver'], body: { round: 'dot-1', count: 1, note: '' } },
  'staff/links/decide': {
    who: ['approver'],
    body: { id: REQUEST_ID, round: 'dot-1', isApproved: true, note: '' },
  },
  // Only who asked may: nobody of these.
  'staff/links/withdraw': { who: [], body: { id: REQUEST_ID } },
  'staff/kiosks/note': {
    who: ['editor', 'approver'],
    body: { what: 'khong-co', round: 'dot-1', desk: 'Quầy 1' },
  },
  ...Object.fromEntries(
    ['open', 'enter', 'finish', 'look', 'settle', 'close', 'closed', 'cancel'].map((route) => [
      `staff/lots/${route}`,
      { who: CLERKS },
    ]),
  ),
  ...Object.fromEntries(
    ['ask', 'look', 'decide', 'withdraw', 'done'].map((route) => [
      `staff/lots/corrections/${route}`,
      { who: CLERKS },
    ]),
  ),
  ...AMENDMENT_ROUTES,
  ...ASSIGNMENT_ROUTES,
  ...REFORM_ROUTES,
  'staff/memos/post': { who: CLERKS },
  'staff/memos/read': { who: STAFF, body: { id } },
  'staff/memos/end': { who: CLERKS, body: { id } },
  'staff/marks/ask': {
    who: ['editor', 'approver'],
    body: { answer: idOf(1), action: 'add', mark: 'by-hand', note: '' },
  },
  'staff/marks/decide': { who: ['approver'], body: { id: REQUEST_ID, isApproved: true, note: '' } },
  'staff/marks/withdraw': { who: [], body: { id: REQUEST_ID } },
};
