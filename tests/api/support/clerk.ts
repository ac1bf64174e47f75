import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { FORM_TOKEN } from '#src/office/kept-form.ts';
import type { Fields } from '#src/server/post-form.ts';
import { filledIn } from './read-html.ts';

export interface Page {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
  /** The same, of files that are no text. */
  bytes: Buffer;
}

type Headers = Record<string, string>;

const SIGN_OUT = '/van-phong/dang-xuat';
/** Of everybody who is signed in, and soon made. */
const ANY_PAGE = '/van-phong/tai-khoan-cua-toi';

/** Somebody of the Office without a browser: keeps the cookie, sends forms as pages hold them. */
export class Clerk {
  readonly #url: string;
  readonly #address: string;
  cookie: string;
  #token: { cookie: string; field: [string, string] } | null = null;

  /** @param address as a trusted proxy tells it: a test's own, so that the limits of others do not reach it */
  constructor(url: string, address: string, cookie = '') {
    this.#url = url;
    this.#address = address;
    this.cookie = cookie;
  }

  /** Asks; a cookie that is set is kept. */
  #send(method: string, path: string, body: string | Buffer, extra: Headers): Promise<Page> {
    const { promise, resolve, reject } = Promise.withResolvers<Page>();
    const cookie = this.cookie === '' ? {} : { cookie: this.cookie };
    const headers = { 'x-forwarded-for': this.#address, ...cookie, ...extra };
    const sent = request(new URL(path, this.#url), { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        const [set] = response.headers['set-cookie'] ?? [];
        if (set !== undefined) this.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '');
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, text: bytes.toString(), bytes });
      });
    });
    sent.on('error', reject);
    sent.end(body);
    return promise;
  }

  get(path: string, headers: Headers = {}): Promise<Page> {
    return this.#send('GET', path, '', headers);
  }

  post(path: string, fields: Fields, headers: Headers = {}): Promise<Page> {
    const form = { origin: this.#url, 'content-type': 'application/x-www-form-urlencoded' };
    return this.#send('POST', path, new URLSearchParams(fields).toString(), { ...form, ...headers });
  }

  /** Sends the form that a page itself, not its frame, has for this address, with these fields filled in. */
  async fill({ text }: Page, action: string, filled: Record<string, string>): Promise<Page> {
    const main = text.slice(text.indexOf('<main'), text.indexOf('</main>'));
    const others = filledIn(main, action).filter(([name]) => !(name in filled));
    return this.post(action, [...others, ...Object.entries(filled)]);
  }

  /** The field that ties forms to this session; asked for once in a session. */
  async formToken(): Promise<[string, string]> {
    if (this.#token?.cookie === this.cookie && this.cookie !== '') return this.#token.field;
    const { text } = await this.get(ANY_PAGE);
    const field = filledIn(text, SIGN_OUT).find(([name]) => name === FORM_TOKEN);
    if (field === undefined) throw new Error('Nobody is signed in');
    this.#token = { cookie: this.cookie, field };
    return field;
  }

  /** Sends a form with files as this session's pages would. */
  async postFiles(path: string, form: FormData): Promise<Page> {
    form.append(...(await this.formToken()));
    const packed = new Response(form);
    const headers = { origin: this.#url, 'content-type': packed.headers.get('content-type') ?? '' };
    return this.#send('POST', path, Buffer.from(await packed.arrayBuffer()), headers);
  }

  /** Sends a form as this session's pages would. */
  async postForm(path: string, fields: Fields): Promise<Page> {
    return this.post(path, [...fields, await this.formToken()]);
  }
}
