import { ROOT } from './lib/project.mjs';
import { endWithChildren } from './lib/run-process.mjs';
import { runScript } from './lib/run-script.mjs';
import { setUp } from './lib/set-up.mjs';
import { runMain } from './lib/stop-error.mjs';

/** Astro's development server on the shipped content; it has no queue and no PocketBase. */
async function dev() {
  const env = { ...process.env, CONTENT_DIR: 'content', ASTRO_TELEMETRY_DISABLED: '1' };
  const args = ['node_modules/astro/bin/astro.mjs', 'dev', ...process.argv.slice(2)];
  return runScript(await setUp(ROOT), ROOT, args, env);
}

endWithChildren();
await runMain(dev);
