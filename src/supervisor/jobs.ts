import { retentionDays } from '../privacy/retention-days.ts';
import type { AmendmentJobs } from './amendment-jobs.ts';
import type { Answers } from './answers.ts';
import type { Counters } from './counters.ts';
import type { Mailing } from './mailing.ts';
import type { PocketbaseChild } from './pocketbase-child.ts';
import type { PublisherChild } from './publisher-child.ts';
import { systemClock } from './scheduler.ts';
import type { Job } from './scheduler.ts';
import type { Upkeep } from './upkeep.ts';

/** The parts of the site that have something to do at set times. */
export interface JobParts {
  answers: Answers;
  pocketbase: PocketbaseChild;
  publisher: PublisherChild;
  counters: Counters;
  /** When the live release must be made again though nobody edits anything; null: not at all. */
  turn(): Date | null;
  publishTurn(): void;
  mailing: Mailing;
  amendments: AmendmentJobs;
  upkeep: Upkeep;
  rotateLog(): void;
}

async function removeExpired(answers: Answers, pocketbase: PocketbaseChild): Promise<void> {
  const days = retentionDays(systemClock.now());
  // In the queue first: what PocketBase deletes must be known to be deleted.
  answers.eraseComments(days.oldestComment);
  answers.forgetDossierCodes(days.oldestDossierMonth);
  const { emptied } = await pocketbase.removeExpired(days);
  answers.forgetContacts(emptied);
}

/** Every timed job of the site and when it runs. */
export function jobsOf({
  answers,
  pocketbase,
  publisher,
  counters,
  mailing,
  amendments,
  upkeep,
  ...site
}: JobParts): Job[] {
  return [
    // Dates decide what a page says: what comes into force, what must be checked again.
    { name: 'publish', when: '0 0 * * *', run: () => publisher.publish() },
    // What was taken over from release to release, against a render of everything.
    { name: 'compare-pages', when: '27 2 * * *', run: () => publisher.compare() },
    { name: 'publish-turn', when: () => site.turn(), run: () => site.publishTurn() },
    // Also finds out what a kill broke off.
    { name: 'amendments', when: '* * * * *', run: () => amendments.run() },
    { name: 'forget-uploads', when: '12 3 * * *', run: () => amendments.forgetUploads() },
    // After the day is closed, compared and freed of what may not be kept.
    { name: 'backup', when: '17 1 * * *', run: () => upkeep.backUp() },
    { name: 'backup-drill', when: '47 1 * * *', run: () => upkeep.drill() },
    { name: 'alerts', when: '*/5 * * * *', run: () => upkeep.lookForAlerts() },
    {
      name: 'personal-data-retention',
      when: '37 0 * * *',
      run: () => removeExpired(answers, pocketbase),
    },
    {
      name: 'search-counts',
      when: () => counters.searches.tally.dueAt,
      run: () => counters.searches.handOver(),
    },
    { name: 'page-counts', when: () => counters.pages.tally.dueAt, run: () => counters.pages.handOver() },
    { name: 'close-days', when: '5 0 * * *', run: () => answers.closeDays() },
    { name: 'check-answers', when: '35 0 * * *', run: () => upkeep.checkAnswers() },
    { name: 'check-audit', when: '52 0 * * *', run: () => upkeep.checkAudit() },
    // A portal that is slow keeps nothing else waiting.
    { name: 'check-links', when: '20 2 * * *', run: () => upkeep.beginLinkCheck() },
    // Before the day's work begins, with what the night has found; it knows itself which days are worked.
    { name: 'mail-digest', when: '30 6 * * *', run: () => mailing.makeDigest() },
    { name: 'mail', when: () => mailing.dueAt, run: () => mailing.begin() },
    { name: 'log-rotation', when: '11 * * * *', run: () => site.rotateLog() },
    { name: 'queue-retention', when: '7 * * * *', run: () => answers.dropOld() },
  ];
}
