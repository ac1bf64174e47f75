import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { RATING_COMMENT_PATH, RATING_FIELDS, RATING_PATH, USEFUL_VALUES } from '#src/survey/field-names.ts';
import { filledIn } from './support/read-html.ts';
import { releasedContent } from './support/released-content.ts';
import { Respondent } from './support/respondent.ts';
import { SiteProcess } from './support/site-process.ts';
import { storedRecords, untilDelivered } from './support/stored-records.ts';

type Fields = [string, string][];

let folder: string;
let site: SiteProcess;
let person: Respondent;
let end: () => void = () => undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'commit-'));
  site = await SiteProcess.on(folder);
  await site.start();
  person = await Respondent.of(site);
});
afterEach(() => end());
afterAll(async () => {
  await site.end('SIGTERM');
  rmSync(folder, { recursive: true });
});

/** No write of the site's first process makes a file longer: to it the disk is full. */
function fillDisk(): () => void {
  const limit = (bytes: string) =>
    void execFileSync('prlimit', ['--pid', String(site.pid), `--fsize=${bytes}:unlimited`]);
  limit('0');
  return () => limit('unlimited');
}

function hasPrlimit(): boolean {
  try {
    execFileSync('prlimit', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Holds the queue's file for writing, as another program that went wrong may. */
function lockQueue(): () => void {
  const db = new DatabaseSync(site.paths.queueFile, { timeout: 5_000 });
  db.exec('BEGIN IMMEDIATE');
  return () => db.close();
}

/** Begins a fault that is over, at the latest, after the test. */
function during(begin: () => () => void): () => void {
  const over = begin();
  end = () => {
    end = () => undefined;
    over();
  };
  return end;
}

function post(path: string, fields: Fields): Promise<Response> {
  const body = new URLSearchParams(fields);
  return fetch(`${site.url}${path}`, {
    method: 'POST',
    headers: { origin: site.url },
    body,
    redirect: 'manual',
  });
}

describe.each([
  { fault: 'the disk is full', begin: fillDisk, isPossible: hasPrlimit() },
  { fault: 'the queue is locked', begin: lockQueue, isPossible: true },
])('while $fault', ({ fault, begin, isPossible }) => {
  test.skipIf(!isPossible)(
    'an answer gets 503 with everything still on the form, and never thanks',
    async () => {
      const comment = `Gửi khi ${fault}: <b>"1" & 2\ndòng hai`;
      const sent = person.fields(person.token(), comment, 5);
      const over = during(begin);
      const response = await person.send(sent);
      expect(response.status).toBe(503);
      const form = filledIn(await response.text(), person.path);
      expect(form).toEqual(expect.arrayContaining(sent));

      over();
      expect((await person.send(form)).status).toBe(303);
      await untilDelivered(site);
      const { answers } = await storedRecords(site);
      expect(answers.filter((answer) => answer.comment === comment)).toHaveLength(1);
    },
  );

  test.skipIf(!isPossible)('the site does not call itself well, until it is', async () => {
    const health = async () => {
      const response = await fetch(`${site.url}/api/suc-khoe`);
      return { status: response.status, ...((await response.json()) as object) };
    };
    await expect(health()).resolves.toMatchObject({ status: 200, site: 'ok', queue: 0 });
    const over = during(begin);
    expect((await person.send(person.fields(person.token(), fault))).status).toBe(503);
    await expect(health()).resolves.toMatchObject({ status: 503, site: 'down', queue: null });
    over();
    await expect(health()).resolves.toMatchObject({ status: 200, site: 'ok', queue: 0 });
  });

  test.skipIf(!isPossible)('pages are served, and other answers are refused as well', async () => {
    const over = during(begin);
    expect((await fetch(`${site.url}/lien-he`)).status).toBe(200);
    const tries = Array.from({ length: 10 }, (_, n) => person.fields(person.token(), `${fault} ${n}`));
    const statuses = await Promise.all(tries.map(async (fields) => (await person.send(fields)).status));
    expect(new Set(statuses)).toEqual(new Set([503]));
    over();
    await untilDelivered(site);
    const { answers } = await storedRecords(site);
    expect(answers.map(({ comment }) => comment)).not.toContain(`${fault} 0`);
  });

  test.skipIf(!isPossible)('a rating and its comment get 503 too, the comment with its text', async () => {
    const { procedures } = await releasedContent(site.paths);
    const page = `/thu-tuc/${procedures.at(begin === fillDisk ? 0 : 1)?.slug}`;
    const rating: Fields = [
      [RATING_FIELDS.page, page],
      [RATING_FIELDS.useful, USEFUL_VALUES.no],
    ];
    const overForRating = during(begin);
    expect((await post(RATING_PATH, rating)).status).toBe(503);
    overForRating();
    const thanked = await post(RATING_PATH, rating);
    expect(thanked.status).toBe(303);

    const followUp = await (await fetch(`${site.url}${thanked.headers.get('location')}`)).text();
    const comment = `Thiếu mẫu đơn khi ${fault}`;
    const filled = filledIn(followUp, RATING_COMMENT_PATH).map(([name, value]): [string, string] => [
      name,
      name === RATING_FIELDS.comment ? comment : value,
    ]);
    const overForComment = during(begin);
    const refused = await post(RATING_COMMENT_PATH, filled);
    expect(refused.status).toBe(503);
    const shownAgain = filledIn(await refused.text(), RATING_COMMENT_PATH);
    expect(shownAgain).toEqual(filled);
    overForComment();
    expect((await post(RATING_COMMENT_PATH, shownAgain)).status).toBe(303);

    await untilDelivered(site);
    const { ratings, rating_comments: comments } = await storedRecords(site);
    expect(ratings.filter((each) => each.page === page)).toHaveLength(1);
    expect(comments.filter((each) => each.comment === comment)).toHaveLength(1);
  });
});
