import { addRemarks, openLink, type AmendmentWithDrafts } from '../../pocketbase/amendment-service.ts';
import { OfficeDownError, OfficeRefusedError } from '../../pocketbase/office-call.ts';
import type { Exchange } from '../../server/host.ts';
import { type Fields, receiveForm } from '../../server/post-form.ts';
import { sendNotFound, sendRendered } from '../../server/render.ts';
import { retryAfter } from '../../server/retry-after.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { officeAmendments } from '../../texts/office-amendments.ts';
import { fieldOf } from '../field.ts';
import { secretHash } from '../secret.ts';
import { type CheckedFact, type CheckedFile, factsToCheck } from './fact-check.ts';
import { askedPage, framedAddress, sendPreviewed } from './framed-page.ts';
import { linkPath } from './paths.ts';
import { pagesOfDrafts } from './preview-address.ts';
import { askedWidth, previewWays, type PreviewPageView } from './preview-page.ts';

const text = officeAmendments.factCheck;

/** Names of the fields besides those of the facts; `trap`: seen by programs only. */
export const REMARK_FIELD = { unit: 'don-vi', whole: 'nhan-xet-chung', trap: 'trang-web' } as const;

const MAX_UNIT = 200;
const MAX_REMARK = 4000;
/** So many at once are taken; nobody has more to say about one page. */
const MOST_AT_ONCE = 60;
/** A page of facts, each with a remark. */
const MAX_FORM_BYTES = 512 * 1024;

/** What somebody without an account sees by a preview link. */
export interface FactCheckView extends Omit<PreviewPageView, 'backHref'> {
  path: string;
  files: CheckedFile[];
  values: Readonly<Record<string, string>>;
  errors: { field: string; message: string }[];
  /** What came of the form; null: none was sent. */
  outcome: 'stored' | 'limited' | 'unavailable' | null;
}

type Outcome = Pick<FactCheckView, 'values' | 'errors' | 'outcome'>;

const FRESH: Outcome = { values: {}, errors: [], outcome: null };

const tokenIn = ({ path }: Exchange): string => path.split('/')[2] ?? '';

/** What the link leads to; null: it leads nowhere (any more), or nobody can say now, and the answer has been sent. */
async function linked(exchange: Exchange): Promise<AmendmentWithDrafts | null> {
  const { host } = exchange;
  try {
    return await openLink(host.office.door, secretHash(tokenIn(exchange)), host.clock());
  } catch (error) {
    if (error instanceof OfficeRefusedError) sendNotFound(exchange);
    else if (error instanceof OfficeDownError) await sendGone(exchange);
    else throw error;
    return null;
  }
}

async function sendGone(exchange: Exchange): Promise<void> {
  await sendRendered(exchange, {}, { status: 503, address: '/xem-thu/tam-nghi', headers: retryAfter(30) });
}

async function sendFactCheck(
  exchange: Exchange,
  { amendment, drafts }: AmendmentWithDrafts,
  outcome: Outcome,
  status = 200,
): Promise<void> {
  const path = linkPath(tokenIn(exchange));
  const seen = pagesOfDrafts(drafts, exchange.release.data.content);
  const page = askedPage(exchange.query, seen[0]);
  const view: FactCheckView = {
    ...{ title: amendment.title, path, frame: framedAddress(`${path}/trang`, page) },
    ...previewWays(path, seen, { page, width: askedWidth(exchange.query) }),
    files: factsToCheck(drafts),
    ...outcome,
  };
  const headers = { 'x-robots-tag': 'noindex, nofollow' };
  await sendRendered(exchange, { factCheck: view }, { status, address: '/xem-thu', headers });
}

/** A preview with every fact, for somebody without an account. */
export async function showFactCheck(exchange: Exchange): Promise<void> {
  const found = await linked(exchange);
  if (found !== null) await sendFactCheck(exchange, found, FRESH);
}

/** The previewed page itself, for the frame of that page. */
export async function sendLinkedFrame(exchange: Exchange): Promise<void> {
  const found = await linked(exchange);
  if (found !== null) await sendPreviewed(exchange, found.drafts, `${linkPath(tokenIn(exchange))}/trang`);
}

interface Remark {
  field: string;
  path: string;
  place: string;
  note: string;
}

function remarksIn(fields: Fields, facts: readonly CheckedFact[]): Remark[] {
  const places = [
    { field: REMARK_FIELD.whole, path: '', label: '' },
    ...facts.map(({ field, path, label }) => ({ field, path, label })),
  ];
  return places.flatMap(({ field, path, label }): Remark[] => {
    const note = cleanText(fieldOf(fields, field)).trim();
    return note === '' ? [] : [{ field, path, place: label.slice(0, MAX_UNIT), note }];
  });
}

function faultsOf(unit: string, remarks: readonly Remark[]): FactCheckView['errors'] {
  const isLong = ({ note }: Remark): boolean => note.length > MAX_REMARK;
  return [
    ...(unit === '' || unit.length > MAX_UNIT ? [{ field: REMARK_FIELD.unit, message: text.noUnit }] : []),
    ...(remarks.length === 0 ? [{ field: REMARK_FIELD.whole, message: text.noRemark }] : []),
    ...remarks.filter(isLong).map(({ field }) => ({ field, message: text.long })),
    ...(remarks.length > MOST_AT_ONCE ? [{ field: REMARK_FIELD.whole, message: text.many }] : []),
  ];
}

async function store(exchange: Exchange, name: string, remarks: readonly Remark[]): Promise<void> {
  const { host } = exchange;
  const link = { hash: secretHash(tokenIn(exchange)), now: host.clock() };
  const told = remarks.map(({ path, place, note }) => ({ path, field: place, note }));
  await addRemarks(host.office.door, link, { name, remarks: told });
}

/** Takes what somebody without an account says about facts; what could not be kept stays in the form. */
export async function takeFactCheck(exchange: Exchange): Promise<void> {
  const { host, request } = exchange;
  const fields = await receiveForm(exchange, { maxBytes: MAX_FORM_BYTES });
  const found = fields && (await linked(exchange));
  if (!fields || !found) return;
  const values = Object.fromEntries(fields);
  if (fieldOf(fields, REMARK_FIELD.trap) !== '')
    return sendFactCheck(exchange, found, { ...FRESH, outcome: 'stored' });
  const unit = cleanText(fieldOf(fields, REMARK_FIELD.unit)).trim();
  const remarks = remarksIn(
    fields,
    factsToCheck(found.drafts).flatMap(({ facts }) => facts),
  );
  const errors = faultsOf(unit, remarks);
  if (errors.length > 0) return sendFactCheck(exchange, found, { values, errors, outcome: null }, 422);
  if ((await host.desk.admitRemark({ client: host.clientOf(request) })) > 0)
    return sendFactCheck(exchange, found, { values, errors: [], outcome: 'limited' }, 429);
  try {
    await store(exchange, unit, remarks);
  } catch (error) {
    host.log('a remark could not be kept', error);
    return sendFactCheck(exchange, found, { values, errors: [], outcome: 'unavailable' }, 503);
  }
  await sendFactCheck(exchange, found, {
    values: { [REMARK_FIELD.unit]: unit },
    errors: [],
    outcome: 'stored',
  });
}
