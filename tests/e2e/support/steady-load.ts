/** Readers who ask for pages one after the other, all the time. */
export interface SteadyLoad {
  /** Names of the releases that answered, in the order in which they were first seen. */
  releases: string[];
  requests: number;
  /** One sentence for each request that was not answered as it should be. */
  failures: string[];
  /** Lets the running requests end. */
  stop(): Promise<void>;
}

/** What is wrong with an answer; null: nothing. */
async function faultOf(response: Response): Promise<string | null> {
  const text = await response.text();
  if (response.status !== 200) return `status ${response.status}`;
  return text.trimEnd().endsWith('</html>') ? null : `cut off after ${text.length} characters`;
}

/**
 * Starts to ask for pages over several connections.
 *
 * @param url of the site, no slash at the end
 * @param paths pages, asked for in turn
 */
export function startLoad(url: string, paths: readonly string[], connections = 4): SteadyLoad {
  let isOver = false;
  const load: SteadyLoad = {
    releases: [],
    requests: 0,
    failures: [],
    async stop() {
      isOver = true;
      await Promise.all(readers);
    },
  };
  const ask = async (path: string): Promise<void> => {
    load.requests += 1;
    try {
      const response = await fetch(url + path);
      const release = response.headers.get('x-release') ?? 'no name';
      if (!load.releases.includes(release)) load.releases.push(release);
      const fault = await faultOf(response);
      if (fault !== null) load.failures.push(`${path}: ${fault}`);
    } catch (error) {
      load.failures.push(`${path}: ${String(error)}`);
    }
  };
  const read = async (first: number): Promise<void> => {
    for (let turn = first; !isOver; turn += 1) await ask(paths[turn % paths.length] ?? '/');
  };
  const readers = Array.from({ length: connections }, (_, first) => read(first));
  return load;
}
