/** `web-workers.ts COUNT`: the site's web workers on `DATA_DIR` and `PORT`, without the rest; ends by SIGTERM. */
import pino from 'pino';
import { dataPaths } from '#src/settings/data-paths.ts';
import { readSettings } from '#src/settings/settings.ts';
import { ProcessRecords } from '#src/supervisor/orphans.ts';
import { WebWorkers } from '#src/supervisor/web-workers.ts';

const log = pino({ level: 'silent' });
const workers = new WebWorkers({
  count: Number(process.argv[2]),
  records: new ProcessRecords(dataPaths(readSettings()).run, log),
  log,
  answer: () => Promise.reject(new Error('Nobody asks')),
  onSearch: () => undefined,
  onPage: () => undefined,
  onUnloadable: () => process.exit(1),
});
process.on('SIGTERM', () => void workers.stop().then(() => process.exit(0)));
await workers.start();
