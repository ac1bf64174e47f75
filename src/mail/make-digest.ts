import { openForExport } from '../export/pocketbase-for-export.ts';
import { readAlerts } from '../health/alerts.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { isWorkingDay } from '../lib/working-days.ts';
import { waitingTasks } from '../office/results/tasks.ts';
import { readMailReaders } from '../pocketbase/mail.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { dataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import { digestMail } from './compose.ts';
import { MailQueue } from './mail-queue.ts';
import type { NewMail } from './mail-queue.ts';
import { recipientOf } from './recipient.ts';

/**
 * Puts the digest of the day in the queue for everybody who wants it and for whom something waits. None on a day off:
 * nobody reads it, and what waits is in that of the next working day.
 */
export async function makeDigest(settings: Settings, now: Date): Promise<void> {
  const paths = dataPaths(settings);
  const store = new ReleaseStore(paths.releases);
  const manifest = await store.current();
  if (manifest === null) return;
  const { content, publicUrl } = await store.data(manifest);
  const facts = { paths, content, today: vietnamDay(now) };
  if (!isWorkingDay(facts.today, content.calendar)) return;
  const alerts = readAlerts(paths.alertsFile);
  const { client, close } = await openForExport(settings);
  const mails: NewMail[] = [];
  try {
    for (const reader of await readMailReaders(client.baseURL, client.authStore.token)) {
      const tasks = await waitingTasks({ client, id: reader.id, roles: reader.roles }, facts);
      const told = reader.roles.includes('admin') ? alerts : [];
      if (tasks.length + told.length > 0)
        mails.push(digestMail(recipientOf(reader), { tasks, alerts: told }, { publicUrl }, now));
    }
  } finally {
    await close();
  }
  const queue = new MailQueue(paths.mailFile);
  queue.add(mails, now);
  queue.close();
}
