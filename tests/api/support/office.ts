import { randomBytes } from 'node:crypto';
import type { Role } from '#src/domain/staff.ts';
import { newRecoveryCodes, recoveryHash } from '#src/office/recovery-codes.ts';
import { codeAt, newFactor, sealFactor, stepOf } from '#src/office/second-factor.ts';
import { newSecret, passwordProof, secretHash } from '#src/office/secret.ts';
import { type SignInOutcome, type SignInParts, signIn } from '#src/office/sign-in.ts';
import { OfficeDoor } from '#src/pocketbase/office-door.ts';
import type { OpenSession } from '#src/pocketbase/office-door.ts';
import { createAccount, staffClient } from '#src/pocketbase/staff.ts';
import type { StaffClient } from '#src/pocketbase/staff.ts';
import type { TestPocketbase } from './pocketbase-process.ts';

export const PASSWORD = 'con trâu đi trước cái cày';
const DAY_IN_MS = 86_400_000;
const STEP_IN_MS = 30_000;

/** An account as its owner knows it. */
export interface TestStaff {
  id: string;
  username: string;
  /** The second factor's. */
  factor: string;
  recoveryCodes: string[];
  /** The session that setting it up has opened. */
  open: OpenSession;
  /** What the cookie of that session would hold. */
  secret: string;
  client: StaffClient;
}

/** The Office over a real PocketBase, with a clock that tests move. */
export class TestOffice {
  readonly pb: TestPocketbase;
  readonly parts: SignInParts;
  /** Each use of a code needs 30 seconds of its own: the clock goes on by itself. */
  now = new Date('2026-12-01T01:00:00Z');

  constructor(pb: TestPocketbase) {
    this.pb = pb;
    this.parts = {
      door: new OfficeDoor({ url: pb.url, token: async () => pb.officeToken }),
      calls: {
        attempt: async () => 0,
        passed: async () => null,
        token: async () => pb.officeToken,
        presence: async () => ({ names: [], isOpenTwice: false }),
      },
      keys: {
        staffPassword: randomBytes(32),
        secondFactor: randomBytes(32),
        officeForm: randomBytes(32),
        seal: randomBytes(32),
      },
    };
  }

  get time(): number {
    return this.now.getTime();
  }

  /** Moves the clock, by default to the next code. */
  pass(milliseconds: number = STEP_IN_MS): void {
    this.now = new Date(this.time + milliseconds);
  }

  /** Sets an account up by its link, as the set-up page does. */
  async setUp(link: string, names: { username: string; name?: string }): Promise<TestStaff> {
    this.pass();
    const { door, keys } = this.parts;
    const [factor, codes, secret] = [newFactor(), newRecoveryCodes(), newSecret()];
    const open = await door.setUp({
      hash: secretHash(link),
      secretHash: secretHash(secret),
      now: this.time,
      password: passwordProof(keys, PASSWORD),
      totp: sealFactor(keys, factor, this.now),
      step: stepOf(factor, codeAt(factor, this.now), this.now) ?? 0,
      codes: codes.map((code) => recoveryHash(keys, code) ?? ''),
      ...(names.name === undefined ? {} : { username: names.username, name: names.name }),
    });
    const { id, username } = open.staff;
    const client = staffClient(this.pb.url, open.token);
    return { id, username, factor, recoveryCodes: codes, open, secret, client };
  }

  /** The first administrator, by the link that a start prints. */
  async firstAdmin(username = 'quan-tri'): Promise<TestStaff> {
    const link = newSecret();
    await this.parts.door.offerFirst(secretHash(link), this.time + DAY_IN_MS);
    return this.setUp(link, { username, name: 'Người quản trị' });
  }

  /** An account that an administrator makes and its owner sets up. */
  async staff(admin: TestStaff, username: string, roles: Role[]): Promise<TestStaff> {
    const link = newSecret();
    const expiresAt = this.time + DAY_IN_MS;
    await createAccount(admin.client, {
      username,
      name: username,
      roles,
      linkHash: secretHash(link),
      expiresAt,
    });
    return this.setUp(link, { username });
  }

  /** Signs in by password and a fresh code, or by what is given instead. */
  signIn(staff: TestStaff, change: { password?: string; code?: string } = {}): Promise<SignInOutcome> {
    const code = change.code ?? codeAt(staff.factor, this.now);
    const credentials = { username: staff.username, password: change.password ?? PASSWORD, code };
    return signIn(this.parts, credentials, '192.0.2.7', this.now);
  }

  /** What PocketBase says of a session now. */
  session(secret: string, touch = 1) {
    const limits = { idle: 30 * 60_000, absolute: 10 * 3_600_000, touch };
    return this.parts.door.session({ secretHash: secretHash(secret), now: this.time, ...limits });
  }
}
