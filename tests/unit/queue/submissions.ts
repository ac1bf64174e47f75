import type { PageCount, PageCountRecord } from '#src/domain/page-count.ts';
import type { SearchCount, SearchCountRecord } from '#src/domain/search-count.ts';
import type { AnswerRecord, ContactRecord, RatingRecord, Submission } from '#src/domain/submission.ts';
import { createHash } from 'node:crypto';
import type { StoreResult } from '#src/queue/accept.ts';
import type { Outbox } from '#src/queue/outbox.ts';

/** A valid id made from a number. */
export function idOf(n: number): string {
  return `a${n.toString(36).padStart(25, '0')}`;
}

export function answer(n: number, change: Partial<AnswerRecord> = {}): Submission {
  const record: AnswerRecord = {
    id: idOf(n),
    form: 'hai-long',
    version: 1,
    round: '',
    day: '2026-08-01',
    source: 'web',
    sourceTag: '',
    language: 'vi',
    procedure: '3.000604',
    channel: 'online',
    screening: 'da-nhan-ket-qua',
    scores: { chung: 4, 'tiep-can': 0 },
    choices: {},
    comment: '',
    marks: [],
    ...change,
  };
  return { collection: 'answers', record };
}

export function rating(n: number, change: Partial<RatingRecord> = {}): Submission {
  const record: RatingRecord = {
    id: idOf(n),
    page: '/thu-tuc/a',
    useful: true,
    day: '2026-08-01',
    marks: [],
    ...change,
  };
  return { collection: 'ratings', record };
}

export function contact(n: number, change: Partial<ContactRecord> = {}): Submission {
  const record: ContactRecord = {
    id: idOf(n),
    kind: 'reply',
    day: '2026-08-01',
    due: '2026-08-05',
    purgeOn: '2026-08-31',
    consent: '2026-11',
    sealed: 'c2VhbGVk',
    ...change,
  };
  return { collection: 'contact_requests', record };
}

export function dossierCode(n: number, code = 'H48.61-261101-0012', month = '2026-08'): Submission {
  const record = { id: idOf(n), form: 'theo-ho-so', round: '', month, code };
  return { collection: 'dossier_codes', record };
}

/** How often one text was searched for. */
export function searchCount(number: number, change: Partial<SearchCountRecord>): SearchCount {
  const none = { searches: 1, empty: 0, elsewhere: 0, followed: 0 };
  const record = { id: idOf(number), text: 'ho chieu', day: '2026-08-01', ...none, ...change };
  return { collection: 'search_counts', record };
}

/** What was counted of one page. */
export function pageCount(number: number, change: Partial<PageCountRecord> = {}): PageCount {
  const none = { views: 1, portal: 0, downloads: 0, opened: 0, finished: 0 };
  const record = { id: idOf(number), page: '/thu-tuc/a', day: '2026-08-01', ...none, ...change };
  return { collection: 'page_counts', record };
}

/** As it would be published of the receipt behind an id. */
export function receiptHashOf(id: string): string {
  return createHash('sha256').update(`receipt of ${id}`).digest('hex');
}

/** Stores a submission with what comes with it. */
export function store(
  outbox: Pick<Outbox, 'store'>,
  submission: Submission,
  linkHash?: string,
): Promise<StoreResult> {
  const receiptHash = submission.collection === 'answers' ? receiptHashOf(submission.record.id) : undefined;
  return outbox.store(submission, { receiptHash, linkHash });
}
