import type { BrowserContext } from 'playwright/test';

/** The browser says this for every answer above 399; `onResponse` judges those. */
const ABOUT_A_RESPONSE = /^Failed to load resource/;
/** The browser says this when its seconds ran out, on a busy machine too. */
const ABOUT_SPEED = /was preloaded using link preload but not used within a few seconds/;

/**
 * Collects what no page of the site may ever do: talk to another host, set a cookie, break a policy, log
 * an error, throw, get a part that is not there or a server fault.
 *
 * @returns what was found so far, one sentence each
 */
export function watch(context: BrowserContext, siteUrl: string): string[] {
  const faults: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.origin !== siteUrl) faults.push(`request to ${url.href}`);
  });
  context.on('response', (response) => {
    const isPart = !response.request().isNavigationRequest();
    const limit = isPart ? 399 : 499;
    if (response.status() > limit) faults.push(`${response.status()} for ${response.url()}`);
  });
  context.on('console', (message) => {
    const [type, text] = [message.type(), message.text()];
    if (!['error', 'warning'].includes(type) || ABOUT_A_RESPONSE.test(text) || ABOUT_SPEED.test(text)) return;
    faults.push(`console: ${text}`);
  });
  context.on('weberror', (error) => faults.push(`script: ${error.error().message}`));
  return faults;
}
