import { resolve, sep } from 'node:path';
import node from '@astrojs/node';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { smallLunr } from './scripts/lib/small-lunr.mjs';
import { BUILD_TARGET } from './src/oldest-browsers.mjs';

/**
 * The Node adapter with our own server entry: it exports the adapter's `handler` and also `app`,
 * by which the publisher renders a content release (docs/decisions/0001).
 */
function nodeWithApp() {
  const adapter = node({ mode: 'standalone' });
  const done = adapter.hooks['astro:config:done'];
  if (done === undefined) throw new Error('The Node adapter sets its entry in another hook now');
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      'astro:config:done': (/** @type {Parameters<typeof done>[0]} */ options) =>
        done({
          ...options,
          setAdapter: (it) =>
            options.setAdapter({
              ...it,
              serverEntrypoint: new URL('./src/server/entry.ts', import.meta.url),
            }),
        }),
    },
  };
}

/**
 * Vite wraps each `import()` of the browser's code in a helper of 1.7 kB that preloads what the module needs.
 * Ours need nothing but themselves; and each importer gets its own copy, else it would be one more file to fetch.
 *
 * @returns {import('vite').Plugin}
 */
function plainImports() {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'plain-imports',
    enforce: 'pre',
    resolveId: (id, importer) => (id === helper ? `${helper}?${importer}` : null),
    load: (id) => (id.startsWith(helper) ? 'export const __vitePreload = (load) => load();' : null),
  };
}

/**
 * Content is no module of Vite's: `astro dev` is told by this that a page in the browser is out of date.
 *
 * @returns {import('vite').Plugin}
 */
function reloadOnContent() {
  return {
    name: 'reload-on-content',
    apply: 'serve',
    configureServer({ watcher, ws }) {
      const folder = resolve(process.env['CONTENT_DIR'] ?? 'content');
      watcher.add(folder);
      watcher.on('all', (_event, path) => {
        if (path.startsWith(folder + sep)) ws.send({ type: 'full-reload' });
      });
    },
  };
}

/**
 * What the oldest browsers lack of the language, and how the build makes up for it: class fields become
 * assignments (no setter here would notice), which need no helper. `?.` stays: Chrome before 91 takes it wrong
 * only around spread arguments, so the build would rewrite each.
 */
const LEAN_SYNTAX = {
  target: BUILD_TARGET.map((browser) => (browser.startsWith('chrome') ? 'chrome91' : browser)),
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};

/**
 * Astro passes on only some of what is set for the browser's build.
 *
 * @returns {import('vite').Plugin}
 */
function leanSyntax() {
  return {
    name: 'lean-syntax',
    apply: 'build',
    configEnvironment: (name) =>
      name === 'client' ? { build: { rolldownOptions: { transform: LEAN_SYNTAX } } } : null,
  };
}

export default defineConfig({
  output: 'server',
  adapter: nodeWithApp(),
  integrations: [preact()],
  server: { host: process.env['HOST'] ?? '127.0.0.1', port: Number(process.env['PORT'] ?? 4321) },
  trailingSlash: 'never',
  // Line breaks between inline elements are words' spaces here; Astro 7's 'jsx' default eats them.
  compressHTML: true,
  session: false,
  // Our host checks the origin of every POST of any content type against PUBLIC_URL.
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
  // A page needs two requests at most before it paints: itself and the styles that all pages share. What few
  // styles only lists or forms have stand in them; the policy of each page names their hash.
  build: { inlineStylesheets: 'auto' },
  markdown: { syntaxHighlight: false },
  vite: {
    build: { modulePreload: false, target: BUILD_TARGET },
    plugins: [plainImports(), leanSyntax(), reloadOnContent()],
    worker: {
      plugins: () => [smallLunr()],
      // Notes for bundlers would travel too; notices of licences stay.
      rolldownOptions: { transform: LEAN_SYNTAX, output: { comments: { annotation: false } } },
    },
  },
});
