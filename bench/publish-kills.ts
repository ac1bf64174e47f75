import { runPublishKills } from '#tests/api/support/publish-kill-run.ts';
import type { Figure } from './figures.ts';

const KILLS = 20;

/** Kills at random moments of a publication, each followed by a start: whether readers, files, git and records agree. */
export async function benchPublishKills(): Promise<Figure[]> {
  const { kills, published, faults, settled, isScheduleKept } = await runPublishKills(KILLS, Math.random);
  for (const fault of faults) console.log(`  ${fault}`);
  return [
    { what: 'kills while publishing', value: String(kills) },
    { what: 'old page; new page after the start', value: `${kills - published}; ${published}` },
    { what: 'what did not agree', value: String(faults.length) },
    { what: 'published; known to the records', value: `${published}; ${settled}` },
    { what: 'scheduled before a kill, live at its time', value: isScheduleKept ? 'yes' : 'no' },
  ];
}
