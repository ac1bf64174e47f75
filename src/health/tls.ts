import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { fault, fine, warning } from './finding.ts';
import type { Finding } from './finding.ts';

const TIMEOUT_IN_MS = 10_000;
const DAY_IN_MS = 24 * 3_600_000;
/** Certificates that renew themselves do so a month before. */
const TOLD_BEFORE_DAYS = 14;

/** Until when the certificate that a server shows is valid. Rejects with a reason when it is not trusted. */
function validUntil(host: string, port: number): Promise<Date> {
  return new Promise((resolve, reject) => {
    // A certificate is asked for by a name only.
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = connect({ host, port, ...name, timeout: TIMEOUT_IN_MS }, () => {
      resolve(new Date(socket.getPeerCertificate().valid_to));
      socket.destroy();
    });
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
  });
}

/** Whether readers reach the site over a connection that they can trust, and for how long. */
export async function tlsFinding(publicUrl: string, now: Date): Promise<Finding> {
  const { protocol, hostname, port } = new URL(publicUrl);
  if (protocol === 'http:') {
    if (hostname === 'localhost')
      return warning('tls', 'PUBLIC_URL is not set: only this machine can use the site.');
    return fault('tls', `PUBLIC_URL: ${publicUrl} is not encrypted. Set up HTTPS and name it with https://.`);
  }
  try {
    const until = await validUntil(hostname, Number(port || 443));
    const days = Math.floor((until.getTime() - now.getTime()) / DAY_IN_MS);
    if (days < TOLD_BEFORE_DAYS)
      return fault('tls', `The certificate of ${hostname} ends in ${days} days. Renew it.`);
    return fine('tls', `The certificate of ${hostname} is good for ${days} days.`);
  } catch (error) {
    return fault(
      'tls',
      `${publicUrl} cannot be reached safely (${(error as Error).message}). Mend the certificate or the way to the site.`,
    );
  }
}
