import { ensureBuild } from './lib/ensure-build.mjs';
import { ROOT } from './lib/project.mjs';
import { endWithChildren } from './lib/run-process.mjs';
import { setUp } from './lib/set-up.mjs';
import { runMain } from './lib/stop-error.mjs';

endWithChildren();
await runMain(async () => ensureBuild(await setUp(ROOT), ROOT));
