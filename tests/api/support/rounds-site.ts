import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect } from 'vitest';
import type { LinkRequest } from '#src/domain/link-request.ts';
import type { AuditRow } from '#src/domain/staff.ts';
import { COUNT_FIELD } from '#src/office/rounds/sent-form.ts';
import { REQUEST_TASK } from '#src/office/two-people-form.ts';
import { REQUEST_FIELD } from '#src/office/two-people.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { Links } from '#src/queue/links.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { issueToken } from '#src/survey/form-token.ts';
import { OfficePerson } from './office-person.ts';
import { type RoundId, writeRounds } from './rounds-content.ts';
import { SiteProcess } from './site-process.ts';
import { superuserOf } from './stored-records.ts';

/** Page of the round whose form is opened by links. */
export const ROUND = '/van-phong/dot-khao-sat/dai-bieu-2026';

function contentOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    // A database has tidied up behind itself.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

/** What a page says, without its marks. */
export async function words(page: Response): Promise<string> {
  return (await page.text()).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

/** Type of a Word file. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A file that a page holds in an address of its own. */
export function fileIn(html: string, type: string): Buffer {
  const [, file = ''] = html.split(`data:${type};base64,`);
  return Buffer.from(file.slice(0, file.indexOf('"')), 'base64');
}

/** The tokens of the links that a text shows. */
export function linksIn(text: string): string[] {
  return [...text.matchAll(/\/khao-sat\/moi\/([a-z2-7]{26})/g)].map(([, token]) => token ?? '');
}

/** The form by which links are asked for. */
export function asking(count: string, note: string): Record<string, string> {
  return {
    [REQUEST_FIELD.task]: REQUEST_TASK.ask,
    [COUNT_FIELD]: count,
    [REQUEST_FIELD.note]: note,
  };
}

/** The form by which a request is decided on, or taken back. */
export function deciding(
  task: Exclude<keyof typeof REQUEST_TASK, 'ask'>,
  id: string,
  note = '',
): Record<string, string> {
  return {
    [REQUEST_FIELD.task]: REQUEST_TASK[task],
    [REQUEST_FIELD.id]: id,
    [REQUEST_FIELD.note]: note,
  };
}

/** A whole site with rounds, and four people of the Office who are signed in. */
export class RoundsSite {
  readonly #folder: string;
  readonly site: SiteProcess;
  /** Logged in once: it takes PocketBase a third of a second. */
  readonly superuser: SuperuserClient;
  readonly links: Links;
  readonly people: Record<'viewer' | 'editor' | 'approver' | 'admin', OfficePerson>;

  private constructor(
    folder: string,
    site: SiteProcess,
    superuser: SuperuserClient,
    people: RoundsSite['people'],
  ) {
    this.#folder = folder;
    this.site = site;
    this.superuser = superuser;
    this.people = people;
    this.links = new Links(site.paths.queueFile, () => '2026-11-28');
  }

  static async start(
    rounds: readonly RoundId[] = ['dai-bieu-2026', 'dai-bieu-cu', 'chi-ma-qr'],
  ): Promise<RoundsSite> {
    const folder = mkdtempSync(join(tmpdir(), 'office-rounds-'));
    const content = join(folder, 'content');
    writeRounds(content, rounds);
    const site = await SiteProcess.on(join(folder, 'data'), { CONTENT_DIR: content });
    await site.start();
    const superuser = await superuserOf(site);
    return new RoundsSite(folder, site, superuser, {
      viewer: await OfficePerson.on(site, superuser, 'nguoi-xem', ['viewer']),
      editor: await OfficePerson.on(site, superuser, 'nguoi-soan', ['editor', 'approver']),
      approver: await OfficePerson.on(site, superuser, 'nguoi-duyet', ['approver']),
      admin: await OfficePerson.on(site, superuser, 'nguoi-quan-tri', ['admin']),
    });
  }

  async end(): Promise<void> {
    this.links.close();
    await this.site.end('SIGTERM');
    rmSync(this.#folder, { recursive: true });
  }

  /** Asks for links; gives the id of the request. */
  async ask(count: number, note = 'Gửi đại biểu kỳ họp cuối năm'): Promise<string> {
    const answer = await this.people.editor.send(ROUND, asking(String(count), note));
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${ROUND}?xong=hoi`]);
    return (await this.requests()).at(-1)?.id ?? '';
  }

  /** All requests for links, the oldest first. */
  async requests(): Promise<LinkRequest[]> {
    const requests = this.superuser.collection('link_requests');
    return requests.getFullList<LinkRequest>({ sort: 'askedAt' });
  }

  /** Rows of the audit trail that tell of this. */
  async trail(what: string): Promise<AuditRow[]> {
    const audit = this.superuser.collection('audit');
    return audit.getFullList<AuditRow>({ filter: `what = "${what}"`, sort: 'number' });
  }

  /** Token of a form that was shown a minute ago. */
  formToken(form: string, version: number): string {
    const now = new Date(Date.now() - 60_000);
    return issueToken(openSecrets(this.site.paths.secrets).keys, { form, version, now });
  }

  /** Sends a form as somebody who answers. */
  answer(path: string, [form, version]: [string, number], fields: Record<string, string>): Promise<Response> {
    return fetch(this.site.url + path, {
      method: 'POST',
      headers: { origin: this.site.url },
      body: new URLSearchParams({ [SURVEY_FIELDS.token]: this.formToken(form, version), ...fields }),
      redirect: 'manual',
    });
  }

  /** Somebody else holds the queue's file: it can be read, not written. */
  async whileQueueIsLocked<Result>(work: () => Promise<Result>): Promise<Result> {
    const other = new DatabaseSync(this.site.paths.queueFile);
    other.exec('BEGIN IMMEDIATE');
    try {
      return await work();
    } finally {
      other.close();
    }
  }

  /** Which of these texts any file of the site's holds. */
  onDisk(texts: readonly string[]): string[] {
    const files = readdirSync(join(this.#folder, 'data'), { recursive: true, withFileTypes: true });
    const contents = files
      .filter((file) => file.isFile())
      .map((file) => contentOf(join(file.parentPath, file.name)));
    return texts.filter((text) => contents.some((content) => content.includes(text)));
  }
}
