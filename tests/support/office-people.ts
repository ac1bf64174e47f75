import { randomBytes } from 'node:crypto';
import type { Role } from '#src/domain/staff.ts';
import { encodeBase32 } from '#src/lib/base32.ts';
import { SESSION_COOKIE } from '#src/office/cookie.ts';
import { newFactor, sealFactor } from '#src/office/second-factor.ts';
import { newSecret, passwordProof, secretHash } from '#src/office/secret.ts';
import { superuserClient } from '#src/pocketbase/records.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { pocketbaseUrl } from '#src/pocketbase/server.ts';
import { forceAdminLink } from '#src/pocketbase/staff.ts';
import { dataPaths } from '#src/settings/data-paths.ts';
import { openSecrets } from '#src/settings/secrets.ts';

export const PASSWORD = 'gạo nếp cái hoa vàng';
const HOUR_IN_MS = 3_600_000;

/** What a person of the Office knows and has in the authenticator app. */
export interface Owner {
  id: string;
  username: string;
  name: string;
  factor: string;
}

/** The people of a running site's Office, put straight into its database. */
export class OfficePeople {
  readonly #site: { dataDir: string; pocketbasePort: number };
  #client: Promise<SuperuserClient> | null = null;

  constructor(site: { dataDir: string; pocketbasePort: number }) {
    this.#site = site;
  }

  get #secrets() {
    return openSecrets(dataPaths(this.#site).secrets);
  }

  superuser(): Promise<SuperuserClient> {
    const url = pocketbaseUrl(this.#site.pocketbasePort);
    return (this.#client ??= superuserClient(url, this.#secrets.superuserPassword));
  }

  /** An account that is set up already, of its own for each test. */
  async make(roles: readonly Role[]): Promise<Owner> {
    const { keys } = this.#secrets;
    const [factor, username] = [newFactor(), `thu-${encodeBase32(randomBytes(8))}`];
    const password = passwordProof(keys, PASSWORD);
    const account = { username, name: 'Lê Thị Thử', roles, active: true, ready: true };
    const totp = sealFactor(keys, factor, new Date());
    const secrets = { password, passwordConfirm: password, totp, totpStep: 0 };
    const { id } = await (await this.superuser()).collection('staff').create({ ...account, ...secrets });
    return { id, username, name: account.name, factor };
  }

  /** Signs somebody in without the form; returns the cookie. */
  async enter({ id }: Owner): Promise<string> {
    const [secret, now] = [newSecret(), Date.now()];
    const session = { staff: id, secretHash: secretHash(secret), madeAt: now, seenAt: now, confirmedAt: now };
    await (await this.superuser()).collection('staff_sessions').create(session);
    return `${SESSION_COOKIE}=${secret}`;
  }

  /** As if so much time had passed for all sessions of an account. */
  async letPass({ id }: Owner, milliseconds: number): Promise<void> {
    const sessions = (await this.superuser()).collection('staff_sessions');
    for (const session of await sessions.getFullList({ filter: `staff = "${id}"` })) {
      const moved = ['madeAt', 'seenAt', 'confirmedAt'].map((key) => [key, session[key] - milliseconds]);
      await sessions.update(session.id, Object.fromEntries(moved));
    }
  }

  /** As if half a minute had passed since the last code: the present one may be used again. */
  async nextCode({ id }: Owner): Promise<void> {
    await (await this.superuser()).collection('staff').update(id, { totpStep: 1 });
  }

  /** Path of a link that makes an administrator, as the command for a lost one prints it. */
  async firstLink(): Promise<string> {
    const secret = newSecret();
    await forceAdminLink(await this.superuser(), secretHash(secret), Date.now() + HOUR_IN_MS);
    return `/van-phong/moi/${secret}`;
  }
}
