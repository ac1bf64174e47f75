import type { Role } from '#src/domain/staff.ts';
import { SESSION_COOKIE } from '#src/office/cookie.ts';
import { FORM_TOKEN } from '#src/office/kept-form.ts';
import { newSecret, secretHash } from '#src/office/secret.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import type { SiteProcess } from './site-process.ts';

/** Somebody of the Office who is signed in at a running site, as a browser would be. */
export class OfficePerson {
  readonly #site: SiteProcess;
  readonly #superuser: SuperuserClient;
  readonly #cookie: string;
  readonly #session: string;
  readonly id: string;
  #token = '';

  private constructor(
    site: SiteProcess,
    superuser: SuperuserClient,
    of: { id: string; session: string; secret: string },
  ) {
    this.#site = site;
    this.#superuser = superuser;
    this.#session = of.session;
    this.#cookie = `${SESSION_COOKIE}=${of.secret}`;
    this.id = of.id;
  }

  /** Puts the account and its session straight into the database: signing in has tests of its own. */
  static async on(
    site: SiteProcess,
    superuser: SuperuserClient,
    username: string,
    roles: readonly Role[],
  ): Promise<OfficePerson> {
    const password = newSecret();
    const account = { username, name: `Tên của ${username}`, roles, active: true, ready: true };
    const { id } = await superuser
      .collection('staff')
      .create({ ...account, password, passwordConfirm: password });
    const [secret, now] = [newSecret(), Date.now()];
    const session = await superuser.collection('staff_sessions').create({
      staff: id,
      secretHash: secretHash(secret),
      madeAt: now,
      seenAt: now,
      confirmedAt: now,
    });
    return new OfficePerson(site, superuser, { id, session: session.id, secret });
  }

  /** As if password and code had been given that many minutes ago. */
  async confirmedBefore(minutes: number): Promise<void> {
    const confirmedAt = Date.now() - minutes * 60_000;
    await this.#superuser.collection('staff_sessions').update(this.#session, { confirmedAt });
  }

  get(path: string): Promise<Response> {
    return fetch(this.#site.url + path, { headers: { cookie: this.#cookie }, redirect: 'manual' });
  }

  /** The token that stands in every form of this session. */
  async formToken(): Promise<string> {
    if (this.#token !== '') return this.#token;
    const html = await (await this.get('/van-phong')).text();
    return (this.#token = new RegExp(`name="${FORM_TOKEN}" value="([^"]+)"`).exec(html)?.[1] ?? '');
  }

  /** Sends a form of the Office, by default with the session's token. */
  async send(
    path: string,
    fields: Record<string, string>,
    { token, origin = this.#site.url }: { token?: string; origin?: string } = {},
  ): Promise<Response> {
    return fetch(this.#site.url + path, {
      method: 'POST',
      headers: { cookie: this.#cookie, origin },
      body: new URLSearchParams({ [FORM_TOKEN]: token ?? (await this.formToken()), ...fields }),
      redirect: 'manual',
    });
  }

  /** Sends a form with a file, as a browser would. */
  async upload(path: string, field: string, file: Buffer, token?: string): Promise<Response> {
    const body = new FormData();
    body.set(FORM_TOKEN, token ?? (await this.formToken()));
    body.set(field, new File([new Uint8Array(file)], 'lô 1.xlsx'));
    const headers = { cookie: this.#cookie, origin: this.#site.url };
    return fetch(this.#site.url + path, { method: 'POST', headers, body, redirect: 'manual' });
  }
}
