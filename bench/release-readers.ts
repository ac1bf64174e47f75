import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** What readers met. */
export interface ReadPages {
  requests: number;
  seconds: number;
  /** Ids of the releases that answers named. */
  releases: Set<string>;
  /** One sentence for each answer that was not a whole page of a release. */
  failures: string[];
  /** Addresses of the files that pages load. */
  files: Set<string>;
}

interface Answer {
  status: number;
  release: string;
  body: string;
}

function ask(url: URL, agent: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('error', reject).on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          release: String(response.headers['x-release'] ?? ''),
          body,
        });
      });
    }).on('error', reject);
  });
}

/** Addresses of this site's files with a hash in their names that a page loads. */
function filesIn(html: string): string[] {
  return [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, path = '']) => path);
}

/** Readers who ask for pages and for all that each of them loads, so many a second, until they are told to stop. */
export class ReleaseReaders {
  readonly #url: string;
  readonly #paths: readonly string[];
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 16 });
  readonly #read: ReadPages = {
    requests: 0,
    seconds: 0,
    releases: new Set(),
    failures: [],
    files: new Set(),
  };
  #isOver = false;

  constructor(url: string, paths: readonly string[]) {
    this.#url = url;
    this.#paths = paths;
  }

  async #one(path: string): Promise<Answer | null> {
    this.#read.requests += 1;
    const answer = await ask(new URL(path, this.#url), this.#agent).catch((error: Error) => error);
    const fault =
      answer instanceof Error
        ? answer.message
        : answer.status !== 200
          ? `answers ${answer.status}`
          : answer.release === ''
            ? 'names no release'
            : null;
    if (fault !== null) this.#read.failures.push(`${path} ${fault}`);
    if (answer instanceof Error) return null;
    this.#read.releases.add(answer.release);
    return answer;
  }

  async #page(path: string): Promise<void> {
    const page = await this.#one(path);
    if (page === null) return;
    for (const file of filesIn(page.body)) {
      this.#read.files.add(file);
      await this.#one(file);
    }
  }

  /** Begins so many requests a second, whether or not those before are answered; resolves when it is told to stop. */
  async run(perSecond: number): Promise<ReadPages> {
    const start = performance.now();
    const running = new Set<Promise<void>>();
    for (let next = 0; !this.#isOver;) {
      const due = ((performance.now() - start) / 1000) * perSecond;
      while (this.#read.requests < due && running.size < 200) {
        const page = this.#page(this.#paths[next++ % this.#paths.length] ?? '/');
        running.add(page);
        void page.finally(() => running.delete(page));
      }
      await wait(1);
    }
    await Promise.all(running);
    this.#agent.destroy();
    return { ...this.#read, seconds: (performance.now() - start) / 1000 };
  }

  stop(): void {
    this.#isOver = true;
  }
}
