import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filledIn } from './support/read-html.ts';
import { Respondent } from './support/respondent.ts';
import { SiteProcess } from './support/site-process.ts';
import { mountSmallDisk } from './support/small-disk.ts';
import { storedRecords, untilDelivered } from './support/stored-records.ts';

/** Room for the site and its answers, and little more. */
const MEGABYTES = 192;
/** What SQLite has of its own room may take a few more answers. */
const MOST_ANSWERS = 2_000;
const REFUSED = 10;

const disk = mountSmallDisk(MEGABYTES);
let site: SiteProcess;
let person: Respondent;

beforeAll(async () => {
  if (disk === null) return;
  site = await SiteProcess.on(join(disk.folder, 'data'), { TRUSTED_PROXIES: '127.0.0.1,::1' });
  await site.start();
  person = await Respondent.of(site);
});
afterAll(async () => {
  if (disk === null) return;
  await site.end('SIGTERM');
  disk.remove();
});

/** Everybody is a client of their own. */
const send = (fields: readonly [string, string][], n: number) =>
  person.send(fields, { 'x-forwarded-for': `10.1.${n >> 8}.${n & 255}` });

test.skipIf(disk === null)(
  'on a disk that is full nobody is thanked for what is not kept, and all goes on when there is room',
  { timeout: 240_000 },
  async () => {
    const parts = () => site.parts().map(({ name, pid }) => `${name} ${pid}`);
    const before = parts();
    const makeRoom = disk?.fill() ?? (() => undefined);
    const thanked: string[] = [];
    const refused: [string, string][][] = [];
    for (let n = 0; refused.length < REFUSED && n < MOST_ANSWERS; n += 1) {
      const comment = `Phiếu ${n}: ${'đĩa đầy '.repeat(150)}`.trim();
      const sent = person.fields(person.token(), comment);
      const response = await send(sent, n);
      const page = await response.text();
      if (response.status === 303) thanked.push(comment);
      else {
        expect(response.status).toBe(503);
        expect(filledIn(page, person.path)).toEqual(expect.arrayContaining(sent));
        refused.push(sent);
      }
    }
    expect(refused).toHaveLength(REFUSED);
    expect((await fetch(`${site.url}/api/suc-khoe`)).status).toBe(503);
    expect((await fetch(`${site.url}/lien-he`)).status).toBe(200);

    makeRoom();
    await expect.poll(async () => (await fetch(`${site.url}/api/suc-khoe`)).status).toBe(200);
    for (const [n, fields] of refused.entries()) expect((await send(fields, n)).status).toBe(303);
    await untilDelivered(site);
    const comments = (await storedRecords(site)).answers.map(({ comment }) => comment);
    expect(comments.sort()).toEqual([...thanked, ...refused.map((sent) => commentOf(sent))].sort());
    expect(parts()).toEqual(before);
  },
);

function commentOf(sent: readonly [string, string][]): string {
  return sent.at(-1)?.[1] ?? '';
}
