import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import { redirects, staticAddresses } from '#src/release/addresses.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { RATING_COMMENT_PATH, RATING_PATH, THANKS_PATH } from '#src/survey/field-names.ts';
import { recordIdOf } from '#src/survey/receipt.ts';
import { SEALED_KEY } from '#src/survey/thanks.ts';
import { SEED, runs } from '../support/sampling.ts';
import { answerFaults, markupFaults } from './support/answer-faults.ts';
import { hostileFillings, hostilePosts, longForm } from './support/hostile-forms.ts';
import { hostileAddresses, hostileHeaders, hostileMethods, noise } from './support/hostile-requests.ts';
import type { HostileRequest } from './support/hostile-requests.ts';
import { sendBytes } from './support/raw-http.ts';
import type { Answer } from './support/raw-http.ts';
import { openQuestionnaire, releasedContent } from './support/released-content.ts';
import { Respondent } from './support/respondent.ts';
import { commentShape, ratingShape, surveyShape } from './support/site-forms.ts';
import { SiteProcess } from './support/site-process.ts';
import { storedRecords, untilDelivered } from './support/stored-records.ts';
import { storedRowSchemas } from './support/stored-row-schema.ts';

const REQUESTS = runs({ full: 10_000, sample: 1_200 });
/** So many hostile requests are under way together, and somebody honest is among them. */
const TOGETHER = 20;
/** A web worker settles below this, however many requests come: measured over 36,000. */
const MAX_MEGABYTES = 512;

let folder: string;
let site: SiteProcess;
let content: Content;
let person: Respondent;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  site = await SiteProcess.on(folder, { TRUSTED_PROXIES: '127.0.0.1,::1' });
  await site.start();
  content = await releasedContent(site.paths);
  person = await Respondent.of(site);
});
afterAll(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

/** Every address that answers in its own way, and some that do not exist. */
function addresses(): string[] {
  return [
    ...staticAddresses(content),
    ...Object.keys(redirects(content, new Date())),
    ...[
      '/api/suc-khoe',
      '/tim-kiem',
      '/khao-sat',
      THANKS_PATH,
      person.path,
      RATING_PATH,
      RATING_COMMENT_PATH,
    ],
    ...['/api/khong-co', '/khao-sat/khong-co', '/kiosk', '/van-phong', '/_astro/khong-co.css', '/xem-thu/a'],
  ];
}

function hostileRequests(): fc.Arbitrary<HostileRequest> {
  const all = addresses();
  const { keys } = openSecrets(site.paths.secrets);
  const parts = { keys, content, person };
  const forms = [person.path, RATING_PATH, RATING_COMMENT_PATH];
  return fc.oneof(
    { weight: 10, arbitrary: hostileFillings(surveyShape(parts), site.url) },
    { weight: 4, arbitrary: hostileFillings(ratingShape(parts), site.url) },
    { weight: 4, arbitrary: hostileFillings(commentShape(parts), site.url) },
    { weight: 7, arbitrary: hostileAddresses(all) },
    { weight: 2, arbitrary: hostileMethods(all) },
    { weight: 2, arbitrary: hostileHeaders(all) },
    { weight: 3, arbitrary: hostilePosts([...forms, ...forms, '/', '/tim-kiem', '/api/suc-khoe'], site.url) },
    { weight: 1, arbitrary: noise },
  );
}

/** Only validation answers like this: it thanks, or it shows the form again with what to mend. */
function reachedValidation({ status, headers }: Answer): boolean {
  if (status === 303) return headers.get('location')?.includes(`?${SEALED_KEY}=`) ?? false;
  return [409, 422, 429].includes(status) && (headers.get('content-type')?.startsWith('text/html') ?? false);
}

interface Process {
  name: string;
  pid: number;
  megabytes: number;
}

function processes(): Process[] {
  const all = [...site.parts(), { name: 'supervisor', pid: site.pid }];
  return all
    .map(({ name, pid }) => ({
      name,
      pid,
      megabytes: Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is wrong with the answer. A broken connection is forgiven only to somebody who broke it off. */
async function faultsOf(
  { bytes, isHead, isCut }: HostileRequest,
  tally: Map<string, number>,
): Promise<string[]> {
  const { answer, wasReset } = await sendBytes(site.port, bytes, { isHead, isCut });
  const kind = answer === null ? (wasReset ? 'reset' : 'closed') : String(answer.status);
  tally.set(kind, (tally.get(kind) ?? 0) + 1);
  if (answer === null) return isCut && !wasReset ? [] : [`no answer (${kind})`];
  if (reachedValidation(answer)) tally.set('validated', (tally.get('validated') ?? 0) + 1);
  return answerFaults(answer);
}

/** An answer that was thanked for, and what must be stored of it. */
interface Honest {
  id: string;
  sent: object;
}

async function answerHonestly(number: number): Promise<Honest> {
  const [comment, score] = [`Ý kiến thật số ${number}`, 1 + (number % 5)];
  const { id: form, version, screening, overall } = openQuestionnaire(content);
  const given = {
    screening: screening?.choices[0]?.value,
    choices: {},
    scores: { [overall?.id ?? '']: score },
  };
  const receipt = await person.answer(comment, { 'x-forwarded-for': `10.0.0.${number % 250}` }, score);
  const sent = { form, version, language: 'vi', source: 'web', sourceTag: '', ...given, comment };
  return { id: recordIdOf(receipt), sent };
}

test('the detector of echoes sees them', () => {
  expect(markupFaults('<p>&lt;zq7x onload=1&gt; "onclick=1"</p><textarea><zq7x></textarea>')).toEqual([]);
  const echoes = [
    '<zq7x>',
    '<p zq7x=1>',
    '<p title="" onfocus="x">',
    '<a href=" javascript:x">',
    '<script>zq7x</script>',
  ];
  for (const echo of echoes) expect(markupFaults(echo), echo).toHaveLength(1);
});

const TOO_LONG = [70_000, 300_000, 5_000_000];

test.each(
  TOO_LONG.flatMap((bytes) => [
    { bytes, isChunked: false },
    { bytes, isChunked: true },
  ]),
)(
  'a form of $bytes bytes (in chunks: $isChunked) is refused with an answer',
  async ({ bytes, isChunked }) => {
    const { answer } = await sendBytes(site.port, longForm(person.path, site.url, bytes, isChunked));
    expect(answer).toMatchObject({ status: 413 });
  },
);

test(`${REQUESTS} hostile requests harm nothing`, { timeout: 600_000 }, async () => {
  const honest: Honest[] = [];
  const tally = new Map<string, number>();
  let count = 0;
  honest.push(await answerHonestly(0));
  const before = processes();

  const many = fc.array(hostileRequests(), { minLength: TOGETHER, maxLength: TOGETHER });
  const property = fc.asyncProperty(many, async (requests) => {
    count += requests.length;
    const [answered, ...faults] = await Promise.all([
      answerHonestly(honest.length),
      ...requests.map(async (request) => ({ request, faults: await faultsOf(request, tally) })),
    ]);
    honest.push(answered);
    const faulty = faults.filter((each) => each.faults.length > 0);
    expect(faulty.map((each) => [String(each.request.bytes.subarray(0, 1_000)), each.faults])).toEqual([]);
  });
  await fc.assert(property, { numRuns: REQUESTS / TOGETHER, seed: SEED, endOnFailure: true });

  const after = processes();
  const validated = tally.get('validated') ?? 0;
  console.log(`hostile requests: SEED=${SEED}, ${count} sent, ${honest.length} honest answers among them,`);
  console.log(
    Object.fromEntries([...tally].sort()),
    'MB:',
    after.map(({ name, megabytes }) => `${name} ${megabytes.toFixed(0)}`).join(', '),
  );
  expect(validated).toBeGreaterThanOrEqual(REQUESTS / 3);
  expect(after.map(({ name, pid }) => ({ name, pid }))).toEqual(
    before.map(({ name, pid }) => ({ name, pid })),
  );
  for (const { name, megabytes } of after) expect(megabytes, name).toBeLessThan(MAX_MEGABYTES);

  await untilDelivered(site);
  const stored = await storedRecords(site);
  const schemas = storedRowSchemas(content);
  for (const name of ['answers', 'ratings', 'rating_comments'] as const) {
    expect(stored[name].length).toBeGreaterThan(0);
    for (const row of stored[name]) {
      expect(schemas[name].safeParse(row).error?.issues ?? [], JSON.stringify(row)).toEqual([]);
    }
  }
  const arrived = new Map(stored.answers.map((row) => [row.id, row]));
  for (const { id, sent } of honest) expect(arrived.get(id)).toMatchObject(sent);
});
