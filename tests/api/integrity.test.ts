import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { HEADS_FILE, readHeads } from '#src/integrity/published-lists.ts';
import { COUNTS_CSV, INDEXES_CSV } from '#src/export/open-data.ts';
import { SCHEMA_FILE, SUMMARY_FILE } from '#src/integrity/summary.ts';
import {
  RATING_FIELDS,
  RATING_PATH,
  RECEIPT_FIELDS,
  RECEIPT_PATH,
  RECEIPT_STEPS,
  RESULTS_PATH,
  USEFUL_VALUES,
} from '#src/survey/field-names.ts';
import { publishedHashOf, recordIdOf } from '#src/survey/receipt.ts';
import { filledIn } from './support/read-html.ts';
import { releasedContent } from './support/released-content.ts';
import { Respondent } from './support/respondent.ts';
import { runCheck } from './support/run-check.ts';
import { SiteProcess } from './support/site-process.ts';
import { storedRecords, untilDelivered } from './support/stored-records.ts';

let folder: string;
let site: SiteProcess;
/** Receipts of seven honest answers. */
const receipts: string[] = [];
/** The first comes from the Office's own network; the second only claims that it does. */
const CAME_BY = ['192.0.2.7', '192.0.2.7, 203.0.113.4'];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'integrity-'));
  site = await SiteProcess.on(folder, { TRUSTED_PROXIES: '127.0.0.1,::1', STAFF_NETWORKS: '192.0.2.0/24' });
  await site.start();
  const person = await Respondent.of(site);
  for (let n = 1; n <= 7; n += 1) {
    const cameBy = CAME_BY[n - 1] ?? '198.51.100.1';
    receipts.push(await person.answer(`Ý kiến ${n}`, { 'x-forwarded-for': cameBy }));
  }
  const { procedures } = await releasedContent(site.paths);
  const body = new URLSearchParams({
    [RATING_FIELDS.page]: `/thu-tuc/${procedures[0]?.slug}`,
    [RATING_FIELDS.useful]: USEFUL_VALUES.yes,
  });
  await fetch(`${site.url}${RATING_PATH}`, {
    method: 'POST',
    headers: { origin: site.url },
    body,
    redirect: 'manual',
  });
  await untilDelivered(site);
});
afterAll(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

const idOf = (n: number): string => recordIdOf(receipts[n - 1] ?? '');

/** Sends what is typed on the receipts' page. */
async function ask(
  typed: string,
  step: string = RECEIPT_STEPS.look,
): Promise<{ status: number; html: string }> {
  const response = await fetch(`${site.url}${RECEIPT_PATH}`, {
    method: 'POST',
    headers: { origin: site.url },
    body: new URLSearchParams({ [RECEIPT_FIELDS.receipt]: typed, [RECEIPT_FIELDS.step]: step }),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  return { status: response.status, html: await response.text() };
}

const check = () => runCheck(site);

/** Straight in PocketBase's database, as somebody with the machine may. */
function inDatabase(...statements: string[]): void {
  const db = new DatabaseSync(join(site.paths.pocketbase, 'data.db'), { timeout: 5_000 });
  for (const sql of statements) db.exec(sql);
  db.close();
}

describe('the receipts’ page', () => {
  test.each([
    ['as it was shown', (receipt: string) => receipt],
    ['in lower case without spaces', (receipt: string) => receipt.toLowerCase().replaceAll(' ', '')],
    ['with O for 0 and I for 1', (receipt: string) => receipt.replaceAll('0', 'o').replaceAll('1', 'i')],
  ])('knows a receipt typed %s, and never says it in an address', async (_, typed) => {
    const { status, html } = await ask(typed(receipts[0] ?? ''));
    expect(status).toBe(200);
    expect(html).toContain(publishedHashOf(receipts[0] ?? ''));
    expect(html).toContain('sau nửa đêm');
    expect(html).not.toMatch(new RegExp(`(href|action)="[^"]*${receipts[0]?.slice(0, 4)}`));
  });

  test('says of another receipt that there is no such answer, and of other text what a receipt is', async () => {
    expect((await ask('0000 0000 0000 0000 0000')).status).toBe(404);
    expect((await ask('khong phai ma')).status).toBe(422);
  });

  test('asks once more before it withdraws, and changes nothing when told to keep', async () => {
    const { html } = await ask(receipts[6] ?? '', RECEIPT_STEPS.ask);
    expect(html).toContain('Bạn muốn rút phiếu này?');
    expect(filledIn(html, RECEIPT_PATH)).toContainEqual([RECEIPT_FIELDS.receipt, receipts[6]]);
    await ask(receipts[6] ?? '', RECEIPT_STEPS.look);
    expect((await ask(receipts[6] ?? '')).html).toContain('đã được nhận');
  });
});

test('an answer from the Office’s own network is of a source of its own, and nobody gets into it by a claim', async () => {
  const { answers } = await storedRecords(site);
  const sources = new Map(answers.map(({ id, source }) => [id, source]));
  expect(receipts.map((_, index) => sources.get(idOf(index + 1)))).toEqual([
    'staff',
    ...Array(6).fill('web'),
  ]);
});

describe('the comparison with what was accepted', () => {
  test('finds nothing where nothing was done', async () => {
    expect(await check()).toMatchObject({
      code: 0,
      compared: 8,
      notComparable: 0,
      records: [],
      lists: [],
      decisions: [],
    });
  });

  test('finds each answer that was altered, added or deleted straight in the database, and nothing else', async () => {
    const { answers } = await storedRecords(site);
    const columns = Object.keys(answers[0] ?? {});
    const added = 'b'.repeat(26);
    inDatabase(
      `CREATE TABLE honest AS SELECT * FROM answers`,
      `UPDATE answers SET scores = json_set(scores, '$.' || (SELECT key FROM json_each(scores) LIMIT 1), 1)
        WHERE id = '${idOf(1)}'`,
      `UPDATE answers SET comment = comment || '.' WHERE id = '${idOf(2)}'`,
      `UPDATE answers SET comment = '', textSalt = '' WHERE id = '${idOf(3)}'`,
      `UPDATE answers SET marks = '[]' WHERE id = '${idOf(4)}'`,
      `DELETE FROM answers WHERE id = '${idOf(5)}'`,
      `INSERT INTO answers (${columns.join(', ')})
        SELECT ${columns.map((name) => (name === 'id' ? `'${added}'` : name)).join(', ')} FROM honest LIMIT 1`,
      `CREATE TABLE honest_ratings AS SELECT * FROM ratings`,
      `UPDATE ratings SET useful = NOT useful`,
      `INSERT INTO mark_decisions (id, answer, action, mark, state, askedBy, askedAt, note, decidedBy, decidedAt)
        VALUES ('forged', '${idOf(6)}', 'add', 'by-hand', 'approved', 'a', '2026-11-01', 'x', 'b', '2026-11-01')`,
    );
    const { records, decisions, code } = await check();
    expect(decisions).toEqual([{ kind: 'not-in-trail', id: 'forged' }]);
    expect(code).toBe(1);
    const found = records.map(({ kind, collection, id }) => `${collection} ${kind} ${id}`).sort();
    const ratings = (await storedRecords(site)).ratings.map(({ id }) => `ratings altered ${id}`);
    expect(found).toEqual(
      [
        ...[1, 2, 3, 4].map((n) => `answers altered ${idOf(n)}`),
        `answers deleted ${idOf(5)}`,
        `answers added ${added}`,
        ...ratings,
      ].sort(),
    );
    inDatabase(
      `DELETE FROM answers`,
      `INSERT INTO answers SELECT * FROM honest`,
      `DELETE FROM ratings`,
      `INSERT INTO ratings SELECT * FROM honest_ratings`,
      `DROP TABLE honest`,
      `DROP TABLE honest_ratings`,
      `DELETE FROM mark_decisions`,
    );
    expect(await check()).toMatchObject({ code: 0, records: [] });
  });

  test('raises nothing for a withdrawal, nor for what is delivered again after a start', async () => {
    const { html } = await ask(receipts[5] ?? '', RECEIPT_STEPS.withdraw);
    expect(html).toContain('đã được rút');
    expect(html).not.toContain('Ý kiến 6');
    await vi.waitFor(async () => {
      expect((await storedRecords(site)).answers.map(({ id }) => id)).not.toContain(idOf(6));
    });
    await site.end('SIGKILL');
    await site.start();
    await untilDelivered(site);
    expect(await check()).toMatchObject({ code: 0, compared: 7, records: [] });
    expect((await storedRecords(site)).answers).toHaveLength(6);
    expect((await ask(receipts[5] ?? '')).html).toContain('đã được rút');
  });

  test('publishes the closed day, how many answers it has, and what anybody with a receipt can check', async () => {
    await site.end('SIGTERM');
    // As if the night were over: the next start closes the day.
    const db = new DatabaseSync(site.paths.queueFile);
    db.exec(`UPDATE submissions SET leaf_day = date(leaf_day, '-1 day') WHERE leaf IS NOT NULL;
      UPDATE tombstones SET day = date(day, '-1 day')`);
    db.close();
    await site.start();
    expect(await check()).toMatchObject({ code: 0, records: [], lists: [] });

    const get = async (path: string): Promise<string> =>
      (await fetch(`${site.url}${RESULTS_PATH}${path}`)).text();
    const [day] = readHeads(await get(`/${HEADS_FILE}`)) ?? [];
    expect(day).toMatchObject({ answers: 7, withdrawn: 1 });
    const list = await get(`/${day?.day}.txt`);
    expect(createHash('sha256').update(list).digest('hex')).toBe(day?.head);
    expect(list.match(/^phieu /gm)).toHaveLength(7);
    for (const receipt of receipts) expect(list).toContain(`phieu ${publishedHashOf(receipt)} `);
    expect(list).toContain(`rut ${publishedHashOf(receipts[5] ?? '')}`);

    const page = await get('');
    expect(page).toContain(day?.head);
    expect(JSON.parse(await get(`/${SUMMARY_FILE}`))).toMatchObject({
      $schema: SCHEMA_FILE,
      groups: [{ answers: 6, bySource: { staff: 1, web: 5 } }],
      indexes: [],
      rounds: [{ round: '', withdrawn: 1, early: 0, late: 0, otherSource: 0 }],
    });
    expect(await get(`/${COUNTS_CSV}`)).toMatch(/"Phiếu được tính",6\r\n/);
    // The year is not over.
    expect((await get(`/${INDEXES_CSV}`)).trimEnd().split('\r\n')).toHaveLength(1);
    expect(JSON.parse(await get(`/${SCHEMA_FILE}`))).toMatchObject({ type: 'object' });
    expect((await ask(receipts[0] ?? '')).html).toContain(day?.head);
    expect((await fetch(`${site.url}${RESULTS_PATH}/2001-01-01.txt`)).status).toBe(404);
  });

  test('leaves no receipt and no content in log or report', () => {
    const written = readFileSync(site.paths.logFile, 'utf8') + readFileSync(site.paths.checkFile, 'utf8');
    for (const receipt of receipts) {
      expect(written).not.toContain(receipt);
      expect(written).not.toContain(receipt.replaceAll(' ', ''));
    }
    expect(written).not.toContain('Ý kiến');
  });
});
