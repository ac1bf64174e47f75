import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditRow } from '#src/domain/staff.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';
import { KIOSK_FIELD, KIOSK_TASK } from '#src/office/kiosks/kiosk-fields.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { Attempts } from '#src/queue/attempts.ts';
import type { AttemptTotals } from '#src/queue/attempts.ts';
import { KioskDevice } from './kiosk-device.ts';
import { OfficePerson } from './office-person.ts';
import { writeRounds } from './rounds-content.ts';
import { SiteProcess } from './site-process.ts';
import { storedRecords, superuserOf, untilDelivered } from './stored-records.ts';

/** The Office's page of the tablets of the round that runs. */
export const PAGE = '/van-phong/dot-khao-sat/tai-quay/may';

export const asking = (desk: string): Record<string, string> => ({
  [KIOSK_FIELD.task]: KIOSK_TASK.make,
  [KIOSK_FIELD.desk]: desk,
});

export const ending = (task: string, id: string): Record<string, string> => ({
  [KIOSK_FIELD.task]: task,
  [KIOSK_FIELD.id]: id,
});

/** A whole site, also for browser tests, with a round that takes answers from tablets, and people who start them. */
export class KioskSite {
  readonly #folder: string;
  readonly site: SiteProcess;
  readonly people: Record<'viewer' | 'editor' | 'admin', OfficePerson>;
  readonly #superuser: SuperuserClient;

  private constructor(
    folder: string,
    site: SiteProcess,
    superuser: SuperuserClient,
    people: KioskSite['people'],
  ) {
    this.#folder = folder;
    this.site = site;
    this.#superuser = superuser;
    this.people = people;
  }

  static async start(): Promise<KioskSite> {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
    const content = join(folder, 'content');
    writeRounds(content, ['tai-quay', 'tai-quay-cu', 'dai-bieu-2026']);
    const env = { CONTENT_DIR: content, TRUSTED_PROXIES: '127.0.0.1,::1' };
    const site = await SiteProcess.on(join(folder, 'data'), env);
    await site.start();
    const superuser = await superuserOf(site);
    return new KioskSite(folder, site, superuser, {
      viewer: await OfficePerson.on(site, superuser, 'nguoi-xem', ['viewer']),
      editor: await OfficePerson.on(site, superuser, 'nguoi-soan', ['editor']),
      admin: await OfficePerson.on(site, superuser, 'nguoi-quan-tri', ['admin']),
    });
  }

  async end(): Promise<void> {
    await this.site.end('SIGTERM');
    rmSync(this.#folder, { recursive: true });
  }

  /** Gives the department another name, and with it every page, the tablet's too. */
  rename(name: string): void {
    const file = join(this.#folder, 'content/so.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^ten: .*$/m, `ten: ${name}`));
  }

  /** A code as the Office's page shows it. */
  async newCode(desk = 'Quầy số 1'): Promise<string> {
    const page = await this.people.editor.send(PAGE, asking(desk));
    const code = /\b(\d{4} \d{4} \d{4})\b/.exec(await page.text())?.[1];
    if (page.status !== 200 || code === undefined) throw new Error(`No code, but ${page.status}`);
    return code;
  }

  async startedDevice(desk?: string): Promise<KioskDevice> {
    const device = new KioskDevice(this.site.url);
    const { status } = await device.start(await this.newCode(desk));
    if (status !== 200) throw new Error(`The tablet cannot start: ${status}`);
    return device;
  }

  /** Id of a tablet, as its form on the page holds it. */
  async idOnPage(desk: string): Promise<string> {
    const html = await (await this.people.editor.get(PAGE)).text();
    const row = html.split('<tr').find((part) => part.includes(desk)) ?? '';
    return new RegExp(`name="${KIOSK_FIELD.id}" value="([a-z2-7]+)"`).exec(row)?.[1] ?? '';
  }

  /** All answers, as PocketBase holds them. */
  async stored(): Promise<AnswerRecord[]> {
    await untilDelivered(this.site);
    return (await storedRecords(this.site)).answers;
  }

  attempts(round: string): AttemptTotals {
    const counts = new Attempts(this.site.paths.queueFile, () => '2026-11-28');
    const totals = counts.totals(round);
    counts.close();
    return totals;
  }

  /** Rows of the audit trail that tell of this. */
  trail(what: string): Promise<AuditRow[]> {
    const audit = this.#superuser.collection('audit');
    return audit.getFullList<AuditRow>({ filter: `what = "${what}"`, sort: 'number' });
  }
}
