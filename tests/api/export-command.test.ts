import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RATING_COMMENT_PATH, RATING_FIELDS, RATING_PATH, USEFUL_VALUES } from '#src/survey/field-names.ts';
import { SEALED_KEY } from '#src/survey/thanks.ts';
import { releasedContent } from './support/released-content.ts';
import { Respondent } from './support/respondent.ts';
import { SiteProcess } from './support/site-process.ts';
import { superuserOf } from './support/stored-records.ts';

const ROOT = join(import.meta.dirname, '..', '..');

let folder: string;
let site: SiteProcess;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'export-command-'));
  site = await SiteProcess.on(join(folder, 'data'));
  await site.start();
  await (await Respondent.of(site)).answer('Phiếu duy nhất');
  const page = `/thu-tuc/${(await releasedContent(site.paths)).procedures[0]?.slug}`;
  await rateAndComment(page, 'Người thứ nhất');
  await rateAndComment(page, 'Người thứ hai');
});
afterAll(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

async function post(path: string, fields: Record<string, string>): Promise<URL> {
  const response = await fetch(`${site.url}${path}`, {
    method: 'POST',
    headers: { origin: site.url },
    body: new URLSearchParams(fields),
    redirect: 'manual',
  });
  expect(response.status).toBe(303);
  return new URL(response.headers.get('location') ?? '', site.url);
}

/** At once after somebody else behind the same address it follows the rating of that person. */
async function rateAndComment(page: string, comment: string): Promise<void> {
  const fields = { [RATING_FIELDS.page]: page, [RATING_FIELDS.useful]: USEFUL_VALUES.no };
  const token = (await post(RATING_PATH, fields)).searchParams.get(SEALED_KEY) ?? '';
  await post(RATING_COMMENT_PATH, { [RATING_FIELDS.token]: token, [RATING_FIELDS.comment]: comment });
}

/** Runs the command; `isRead` false: nobody reads what it prints, as after `| head -1` has ended. */
async function run(args: readonly string[], { isRead = true } = {}) {
  const child = spawn(process.execPath, ['scripts/answers-export.ts', ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: '--disable-warning=ExperimentalWarning',
      DATA_DIR: site.paths.root,
      POCKETBASE_PORT: String(site.pocketbasePort),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { said: '', complained: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.complained += text));
  if (!isRead) child.stdout.destroy();
  await once(child, 'close');
  return { code: child.exitCode, ...output };
}

test('every comment is in the file, also of two people whose taps count as one; each line is a sentence', async () => {
  const [answers = '', ratings = '', sources = ''] = ['a', 'a-danh-gia-trang', 'a-theo-nguon'].map((name) =>
    join(folder, `${name}.csv`),
  );
  expect(await run(['--out', answers])).toEqual({
    code: 0,
    said:
      `The file "${answers}" holds 1 survey answer.\n` +
      `The file "${ratings}" holds 1 page rating and 2 comments on pages.\n` +
      `The file "${sources}" holds counts by source, and the index with and without each.\n`,
    complained: '',
  });
  expect(readFileSync(answers, 'utf8')).toContain('"Phiếu duy nhất"');
  const rows = readFileSync(ratings, 'utf8').trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.split(',')[0])).toEqual(['"Đánh giá"', '"Ý kiến thêm"']);
  expect(readFileSync(sources, 'utf8')).toMatch(/"Số phiếu: Trang web",1,/);
  expect(readFileSync(sources, 'utf8')).toContain('Dưới 5 phiếu, không hiện.');
  for (const comment of ['"Người thứ nhất"', '"Người thứ hai"']) expect(rows.join()).toContain(comment);
});

test('marks that people gave or took back count, and answers that bear one can be left out', async () => {
  const superuser = await superuserOf(site);
  const [answer] = await superuser.collection('answers').getFullList();
  const file = join(folder, 'marks.csv');
  const decide = (action: 'add' | 'remove', mark: string) => {
    const times = { askedAt: new Date().toISOString(), decidedAt: new Date().toISOString() };
    const people = { askedBy: 'a', decidedBy: 'b', note: 'x', state: 'approved' };
    return superuser
      .collection('mark_decisions')
      .create({ answer: answer?.id, action, mark, ...people, ...times });
  };
  const firstLine = async () => (await run(['--without-marked', '--out', file])).said.split('\n')[0];

  // Sent in no time.
  expect(await firstLine()).toBe(`The file "${file}" holds 0 survey answers, without 1 that bears a mark.`);
  expect(readFileSync(file, 'utf8')).not.toContain('Phiếu duy nhất');
  await decide('remove', 'too-fast');
  expect(await firstLine()).toBe(`The file "${file}" holds 1 survey answer.`);
  await decide('add', 'by-hand');
  await run(['--out', file]);
  expect(readFileSync(file, 'utf8')).toContain('"Phiếu duy nhất","Đánh dấu tay"');
});

test('it does all its work, quietly, when nobody reads what it says', async () => {
  const file = join(folder, 'unread.csv');
  expect(await run(['--out', file], { isRead: false })).toEqual({ code: 0, said: '', complained: '' });
  expect(existsSync(join(folder, 'unread-danh-gia-trang.csv'))).toBe(true);
});

test('a file that cannot be written is named in a sentence', async () => {
  expect(await run(['--out', folder])).toEqual({
    code: 1,
    said: '',
    complained: `The file "${folder}" cannot be written (EISDIR): mend that, or name another file with --out.\n`,
  });
});
