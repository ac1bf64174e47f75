import { chmodSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensureAccounts } from '#src/pocketbase/accounts.ts';
import { ingest } from '#src/pocketbase/ingest.ts';
import type { AnswerRecord, Submission } from '#src/domain/submission.ts';
import { migrate } from '#src/pocketbase/migrate.ts';
import { readRecords, superuserClient } from '#src/pocketbase/records.ts';
import { answer, dossierCode } from '../unit/queue/submissions.ts';
import { SUPERUSER_PASSWORD, startPocketbase } from './support/pocketbase-process.ts';
import type { TestPocketbase } from './support/pocketbase-process.ts';

let pb: TestPocketbase;
beforeEach(async () => {
  pb = await startPocketbase();
});
afterEach(() => pb.remove());

test('an empty folder is migrated, and a second time changes nothing', async () => {
  await migrate(pb.program);
  const names = (await (await pb.superuser()).collections.getFullList()).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['answers', 'ratings', 'rating_comments', 'services']));
  expect(names).not.toContain('users');
});

/** A rule of ours that is not null begins so: it names the operation, the kind of account, and that it is in use. */
const READING_RULE = '@request.method = "GET" && @request.context = "default" && ';
const STAFF_RULE = '@request.auth.collectionName = "staff" && @request.auth.active = true && ';

test('no rule is empty; each lets only superusers in, or staff whose account is in use and who reads', async () => {
  const collections = await (await pb.superuser()).collections.getFullList();
  for (const { name, ...rules } of collections.filter(({ system }) => !system)) {
    const { listRule, viewRule, createRule, updateRule, deleteRule } = rules;
    for (const rule of [listRule, viewRule]) {
      expect(rule === null || rule?.startsWith(READING_RULE + STAFF_RULE), `${name}: ${rule}`).toBe(true);
    }
    expect([createRule, updateRule, deleteRule], name).toEqual([null, null, null]);
  }
});

test('no collection of ours keeps a time', async () => {
  for (const name of [
    'answers',
    'ratings',
    'rating_comments',
    'dossier_codes',
    'search_counts',
    'page_counts',
  ]) {
    const { fields } = await (await pb.superuser()).collections.getOne(name);
    expect(fields.filter(({ type }) => type === 'date' || type === 'autodate')).toEqual([]);
  }
});

test('nothing is logged, and it makes no backups of its own beside those of the site', async () => {
  const settings = await (await pb.superuser()).settings.getAll();
  expect(settings['backups']).toMatchObject({ cron: '' });
  expect(settings['logs']).toMatchObject({ logIP: false, maxDays: 0, logAuthId: false });
});

test('the accounts are made once; a new token works beside the old one', async () => {
  const second = await ensureAccounts(pb.program, SUPERUSER_PASSWORD);
  await ingest(pb.url, pb.token, [answer(1)]);
  expect(await ingest(pb.url, second.ingest, [answer(1)])).toEqual({ inserted: 0, known: 1, refused: [] });
});

test('an acknowledged batch survives a killed PocketBase', async () => {
  await ingest(pb.url, pb.token, [answer(1), answer(2)]);
  await pb.restart('SIGKILL');
  expect(await ingest(pb.url, pb.token, [answer(1), answer(2)])).toEqual({
    inserted: 0,
    known: 2,
    refused: [],
  });
});

test('all answers are read, whatever their number', async () => {
  const many = Array.from({ length: 1_203 }, (_, n) => answer(n, { day: `2026-08-0${(n % 3) + 1}` }));
  await ingest(pb.url, pb.token, many);
  const ids: string[] = [];
  for await (const record of readRecords(await pb.superuser(), 'answers')) ids.push(record.id);
  expect(ids.toSorted()).toEqual(many.map(({ record }) => record.id).toSorted());
});

test('an answer that was queued before answers had a round and choices is stored, and says none', async () => {
  const { round: _round, choices: _choices, ...older } = answer(1).record as AnswerRecord;
  const newer = answer(2, { round: 'quy-4', choices: { 'co-gop-y': 'co' } });
  const batch = [{ collection: 'answers', record: older } as Submission, newer];
  expect(await ingest(pb.url, pb.token, batch)).toEqual({ inserted: 2, known: 0, refused: [] });
  const records = await Array.fromAsync(readRecords(await pb.superuser(), 'answers'));
  expect(records).toMatchObject([{ ...older, round: '', choices: {} }, { ...newer.record }]);
});

test('the code of a dossier is stored by itself, once', async () => {
  const batch = [answer(1), dossierCode(2)];
  expect(await ingest(pb.url, pb.token, batch)).toMatchObject({ inserted: 2, known: 0, refused: [] });
  expect(await ingest(pb.url, pb.token, batch)).toMatchObject({ inserted: 0, known: 2, refused: [] });
  const codes = await (await pb.superuser()).collection('dossier_codes').getFullList();
  expect(codes).toMatchObject([dossierCode(2).record]);
});

test('a wrong password and a PocketBase that is down are told apart, in sentences', async () => {
  await expect(superuserClient(pb.url, 'wrong-password')).rejects.toThrow('does not let the superuser in');
  await pb.end();
  await expect(superuserClient(pb.url, SUPERUSER_PASSWORD)).rejects.toThrow('Try again in a minute');
});

test('no other account of the machine can read the database', async () => {
  chmodSync(pb.program.dataDir, 0o755);
  await migrate(pb.program);
  expect(statSync(pb.program.dataDir).mode & 0o777).toBe(0o700);
});

/** Every file below the folder as text. */
function contents(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file));
  return files
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'latin1'))
    .join('\n');
}

test('no address, user agent, answer or refused value is in PocketBase’s logs or output', async () => {
  const traces = [
    'SpyBrowser/9.9',
    '198.51.100.77',
    'a-very-private-comment',
    'refused-select-value',
    'x-filter-trace',
  ];
  const [agent, address, comment, refused, filter] = traces as [string, string, string, string, string];
  const headers = {
    'content-type': 'application/json',
    'user-agent': agent,
    'x-forwarded-for': address,
    'x-real-ip': address,
  };
  const token = (await pb.superuser()).authStore.token;
  const post = (path: string, authorization: string, body: object) =>
    fetch(`${pb.url}${path}`, {
      method: 'POST',
      headers: { ...headers, authorization },
      body: JSON.stringify(body),
    });
  await post('/api/x/ingest', pb.token, { answers: [answer(1, { comment }).record] });
  await post('/api/x/ingest', pb.token, { answers: [{ ...answer(2).record, source: refused }] });
  await post('/api/x/ingest', 'no token', { answers: [answer(3, { comment }).record] });
  await post('/api/collections/answers/records', token, { ...answer(4).record, source: refused });
  await fetch(`${pb.url}/api/collections/answers/records?filter=comment~"${filter}"`, { headers });
  await fetch(`${pb.url}/api/nothing?q=${filter}`, { headers });
  await pb.superuser();
  // PocketBase writes its log in batches of a few seconds, and at its end.
  await pb.end();
  const everything = contents(pb.program.dataDir);
  for (const trace of [agent, address, refused, filter]) expect(everything.includes(trace)).toBe(false);
  const auxiliary = readdirSync(pb.program.dataDir).filter((file) => file.startsWith('auxiliary'));
  for (const file of auxiliary) {
    const bytes = readFileSync(join(pb.program.dataDir, file), 'latin1');
    for (const trace of [...traces, '127.0.0.1']) expect(bytes.includes(trace)).toBe(false);
  }
  for (const trace of traces) expect(pb.output.join('\n')).not.toContain(trace);
});
