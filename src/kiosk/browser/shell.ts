import workerAddress from './service-worker.ts?worker&url';
import { KIOSK_PATH } from '../wire.ts';
import { REFRESH } from './shell-messages.ts';

/** Keeps the page on the tablet for times without a line; false: this browser cannot, or not just now. */
export async function keepShell(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    await navigator.serviceWorker.register(workerAddress, { scope: KIOSK_PATH });
    const { active } = await navigator.serviceWorker.ready;
    return active !== null && (await refresh(active));
  } catch {
    return false;
  }
}

/** Fetches the page as it is now, with all that it needs. */
function refresh(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => resolve(data === true);
    worker.postMessage(REFRESH, [channel.port2]);
  });
}
