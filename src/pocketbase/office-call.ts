/** Longer than PocketBase's own wait for a busy database (10 s). */
const TIMEOUT_IN_MS = 15_000;

/** Why a route of the Office refused; each is thrown by a hook in `pocketbase/pb_hooks/lib/office*.js`. */
export type RefusalReason =
  | 'unreadable'
  | 'not-allowed'
  | 'last-admin'
  | 'username-taken'
  | 'link-gone'
  | 'no-account'
  | 'not-active'
  | 'roles'
  | 'no-request'
  | 'answered'
  // Of what two people must agree on, see `pb_hooks/lib/two-people.js`.
  | 'no-note'
  | 'same-person'
  | 'decided'
  // Of marks, see `office-marks.js`.
  | 'no-answer'
  | 'no-change'
  | 'already-asked'
  // Of reports, see `reports.js`.
  | 'changed-since'
  // Of amendments, see `amendments.js` and its neighbours.
  | 'no-amendment'
  | 'no-draft'
  | 'no-title'
  | 'no-basis'
  | 'amendment-state'
  | 'file-taken'
  | 'too-large'
  | 'too-many'
  | 'past'
  | 'days'
  // Of assignments, see `assignments.js` and its neighbours.
  | 'no-assignment'
  | 'no-source'
  // Of reviews of procedures and initiatives, see `kept-records.js` and its neighbours.
  | 'no-record'
  | 'already-there'
  | 'not-decided'
  | 'no-file'
  // Of memos, see `memos.js`.
  | 'no-memo'
  // Of paper lots, see `lots.js` and its neighbours.
  | 'no-lot'
  | 'no-sheet'
  | 'lot-state'
  | 'other-clerk'
  | 'not-complete'
  | 'not-sampled'
  | 'entered'
  | 'no-difference'
  | 'not-settled';

/** PocketBase answered, and said no. */
export class OfficeRefusedError extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`PocketBase refused: ${reason}`);
    this.reason = reason;
  }
}

/** The token is not, or no longer, valid. */
export class OfficeTokenError extends Error {}

/** PocketBase does not answer, or not as it should: nothing is known of what it did. */
export class OfficeDownError extends Error {}

/** A body is JSON, or the bytes of a file. */
type Body = object | Uint8Array<ArrayBuffer>;

async function post(url: string, token: string, body: Body): Promise<Response> {
  const isFile = body instanceof Uint8Array;
  const type = isFile ? 'application/octet-stream' : 'application/json';
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { authorization: token, 'content-type': type },
      body: isFile ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_IN_MS),
    });
  } catch (error) {
    throw new OfficeDownError(`PocketBase does not answer: ${(error as Error).message}`);
  }
}

/**
 * Calls one of our own routes in PocketBase.
 *
 * @throws OfficeRefusedError, OfficeTokenError or OfficeDownError, none with anything of the body
 */
export async function callRoute<Result>(url: string, token: string, body: Body): Promise<Result> {
  const response = await demandAnswer(await post(url, token, body));
  return (await response.json()) as Result;
}

/** The bytes that one of our routes sends; throws as `callRoute`. */
export async function fetchBytes(url: string, token: string, body: object): Promise<Buffer> {
  const response = await demandAnswer(await post(url, token, body));
  return Buffer.from(await response.arrayBuffer());
}

/** Throws what a refusal stands for. */
async function demandAnswer(response: Response): Promise<Response> {
  if (response.ok) return response;
  const answer = (await response.json().catch(() => ({}))) as { reason?: RefusalReason };
  if (answer.reason !== undefined) throw new OfficeRefusedError(answer.reason);
  if (response.status === 401) throw new OfficeTokenError('PocketBase refused the token.');
  throw new OfficeDownError(`PocketBase answered ${response.status}.`);
}
