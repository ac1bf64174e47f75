/**
 * What the built program exports: Astro's own request handler, and the app by which the publisher
 * and the host render a page for a given release.
 */
export { handler } from '@astrojs/node/server.js';
import { createApp } from 'astro/app/entrypoint';

export const app = createApp({ streaming: false });
