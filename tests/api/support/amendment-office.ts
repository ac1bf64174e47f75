import { type Amendment, type AmendmentState } from '#src/domain/amendment.ts';
import { markPublished, readForSite } from '#src/pocketbase/amendment-service.ts';
import {
  abandonAmendment,
  addDraft,
  decideOnAmendment,
  markPublishing,
  scheduleAmendment,
  startAmendment,
  submitAmendment,
} from '#src/pocketbase/amendments.ts';
import { type StaffClient } from '#src/pocketbase/staff.ts';
import { type OfficeDoor } from '#src/pocketbase/office-door.ts';
import { TestOffice, type TestStaff } from './office.ts';
import { type TestPocketbase, startPocketbase } from './pocketbase-process.ts';

export type Who = 'admin' | 'viewer' | 'editor' | 'colleague' | 'approver';

/** Five people of the Office over a real PocketBase, and amendments in whatever state a test wants. */
export class AmendmentOffice {
  readonly pb: TestPocketbase;
  readonly people: Record<Who, TestStaff>;
  /** Of the site's service account. */
  readonly door: OfficeDoor;
  #files = 0;

  constructor(pb: TestPocketbase, door: OfficeDoor, people: Record<Who, TestStaff>) {
    this.pb = pb;
    this.door = door;
    this.people = people;
  }

  static async open(): Promise<AmendmentOffice> {
    const pb = await startPocketbase();
    const office = new TestOffice(pb);
    const admin = await office.firstAdmin();
    const people = {
      admin,
      viewer: await office.staff(admin, 'nguoi-xem', ['viewer']),
      editor: await office.staff(admin, 'nguoi-soan', ['editor']),
      colleague: await office.staff(admin, 'dong-nghiep', ['editor']),
      approver: await office.staff(admin, 'nguoi-duyet', ['approver']),
    };
    return new AmendmentOffice(pb, office.parts.door, people);
  }

  as(who: Who): StaffClient {
    return this.people[who].client;
  }

  /** A new amendment with one draft of a file of its own. */
  async started(who: Who = 'editor') {
    this.#files += 1;
    const { id } = await startAmendment(this.as(who), `Lệ phí lần ${this.#files}`);
    const path = `thu-tuc/to-${this.#files}.md`;
    const texts = { base: 'Lệ phí: 30', text: 'Lệ phí: 20' };
    const draft = await addDraft(this.as(who), { amendment: id, path, ...texts });
    return { id, path, draft };
  }

  async seen(id: string): Promise<Amendment> {
    return (await readForSite(this.door, id)).amendment;
  }

  async submit(id: string, who: Who = 'editor', changesLaw = false) {
    return submitAmendment(this.as(who), await this.seen(id), { note: '', changesLaw });
  }

  async approve(id: string, who: Who = 'approver') {
    return decideOnAmendment(this.as(who), await this.seen(id), { isApproved: true, note: '' });
  }

  publish(id: string): Promise<void> {
    const at = '2026-11-29T00:00:00.000Z';
    return markPublished(this.door, { id, commit: 'c'.repeat(40), release: 'r-1', at });
  }

  /** Brings a new amendment into a state, by the way that leads there. */
  async inState(state: AmendmentState): Promise<string> {
    const { id } = await this.started();
    if (state === 'draft') return id;
    if (state === 'abandoned') {
      await abandonAmendment(this.as('editor'), await this.seen(id), '');
      return id;
    }
    await this.submit(id);
    if (state !== 'waiting') await this.#goOn(id, state);
    return id;
  }

  async #goOn(id: string, state: AmendmentState): Promise<void> {
    const decision = { isApproved: state !== 'returned', note: 'Xem' };
    await decideOnAmendment(this.as('approver'), await this.seen(id), decision);
    if (state === 'scheduled')
      await scheduleAmendment(this.as('editor'), await this.seen(id), '2999-01-01T00:00:00.000Z');
    if (state !== 'publishing' && state !== 'published') return;
    await markPublishing(this.as('approver'), await this.seen(id));
    if (state === 'published') await this.publish(id);
  }
}
