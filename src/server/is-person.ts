import type { IncomingMessage } from 'node:http';

/** What calls itself a program, or does not call itself anything. */
const ROBOT = /bot\b|crawl|spider|slurp|preview|monitor|archiv|curl|wget|python|java\/|go-http|libwww|^$/i;

/** Whether a request says of itself that a program made it. */
export function isRobot({ headers }: IncomingMessage): boolean {
  return ROBOT.test(headers['user-agent'] ?? '');
}

/** Whether somebody reads what is asked for: pages are also fetched before anybody looks at them, and for the headers only. */
export function isPerson(request: IncomingMessage): boolean {
  const { method, headers } = request;
  return method === 'GET' && headers['sec-purpose'] === undefined && !isRobot(request);
}
