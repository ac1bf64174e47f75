import { checkPorts } from '../supervisor/ports.ts';
import { StartError } from '../supervisor/start-error.ts';
import type { Settings } from '../settings/settings.ts';
import { fault, fine, warning } from './finding.ts';
import type { Finding } from './finding.ts';

const TIMEOUT_IN_MS = 5_000;

/** What the running site says of itself; null: it does not answer. */
async function health(port: number): Promise<{ pocketbase: string } | null> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_IN_MS);
    const response = await fetch(`http://127.0.0.1:${port}/api/suc-khoe`, { signal });
    return (await response.json()) as { pocketbase: string };
  } catch {
    return null;
  }
}

async function freePorts({ host, port, pocketbasePort }: Settings): Promise<Finding> {
  try {
    await checkPorts(host, port, pocketbasePort);
    return warning(
      'ports',
      `The site does not run; its ports ${port} and ${pocketbasePort} are free. Start it.`,
    );
  } catch (error) {
    return fault('ports', (error instanceof StartError ? error.lines : [String(error)]).join(' '));
  }
}

/** Whether the site answers, or could. */
export async function portsFinding(settings: Settings, isRunning: boolean): Promise<Finding> {
  if (!isRunning) return freePorts(settings);
  const { port } = settings;
  const said = await health(port);
  if (said === null)
    return fault(
      'ports',
      `PORT: the site runs but does not answer on port ${port}. Set PORT to the one it was started with; if it is, start it again.`,
    );
  if (said.pocketbase !== 'ok')
    return fault(
      'ports',
      'The site answers, but PocketBase does not: answers wait in the queue. Look in the log for why.',
    );
  return fine('ports', `The site answers on port ${port}, PocketBase too.`);
}
