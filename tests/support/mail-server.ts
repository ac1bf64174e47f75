import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

/** What the server does with a mail whose text it has read. */
export type Reception = 'takes' | 'refuses' | 'is-busy' | 'breaks-off' | 'hangs';

/** A mail server on this machine that keeps what it takes. */
export class MailServer {
  readonly #server: SMTPServer;
  /** Whole mails, headers and text, as they came. */
  readonly mails: string[] = [];
  reception: Reception = 'takes';
  /** Addresses that it does not know. */
  unknown: string[] = [];

  private constructor() {
    const onRcptTo: SMTPServerOptions['onRcptTo'] = ({ address }, _session, done) =>
      done(this.unknown.includes(address) ? refusal(550) : null);
    const onData: SMTPServerOptions['onData'] = (stream, session, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      stream.on('end', () => this.#end(text, session.id, done));
    };
    // No encryption: the test has no certificate that anybody trusts.
    const disabledCommands = ['AUTH', 'STARTTLS'];
    this.#server = new SMTPServer({ disabledCommands, onRcptTo, onData, closeTimeout: 100 });
    this.#server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const server = new MailServer();
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    return server;
  }

  get url(): string {
    const { port } = this.#server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  #end(text: string, _session: string, done: (error?: Error | null) => void): void {
    if (this.reception === 'hangs') return;
    if (this.reception === 'refuses') return done(refusal(554));
    if (this.reception === 'is-busy') return done(refusal(451));
    this.mails.push(text);
    // It has the mail, and the sender does not learn of it.
    if (this.reception === 'breaks-off')
      for (const connection of this.#server.connections) connection.close();
    else done();
  }

  async stop(): Promise<void> {
    const closed = once(this.#server.server, 'close');
    this.#server.close();
    await closed;
  }
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('Not now'), { responseCode });
}
