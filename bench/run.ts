/** `npm run bench [-- name …]`: how fast the site is on this machine, always beside something to compare with. */
import { benchAmendments } from './amendments.ts';
import { benchAnswers } from './answers.ts';
import { benchAssignments } from './assignments/run.ts';
import { benchBadInput } from './bad-input.ts';
import { benchCorpus } from './corpus.ts';
import { benchDelivery } from './delivery.ts';
import type { Figure } from './figures.ts';
import { benchKills } from './kills.ts';
import { benchKiosk } from './kiosk.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchLots } from './lots.ts';
import { benchMemory } from './memory.ts';
import { benchNginx } from './nginx.ts';
import { benchPublishKills } from './publish-kills.ts';
import { benchPublishLoad } from './publish-load.ts';
import { benchPublishing } from './publishing.ts';
import { benchReports } from './reports/run.ts';
import { benchReviews } from './reviews.ts';
import { benchServing } from './serving.ts';
import { benchStarting } from './starting.ts';
import { benchTallies } from './tallies/run.ts';
import { benchWeight } from './weight.ts';

const BENCHES: Record<string, () => Promise<Figure[]>> = {
  amendments: benchAmendments,
  answers: benchAnswers,
  assignments: benchAssignments,
  'bad-input': benchBadInput,
  corpus: benchCorpus,
  delivery: benchDelivery,
  kills: benchKills,
  kiosk: benchKiosk,
  lighthouse: benchLighthouse,
  lots: benchLots,
  memory: benchMemory,
  nginx: benchNginx,
  'publish-kills': benchPublishKills,
  'publish-load': benchPublishLoad,
  publishing: benchPublishing,
  reports: benchReports,
  reviews: benchReviews,
  serving: benchServing,
  starting: benchStarting,
  tallies: benchTallies,
  weight: benchWeight,
};

const WIDTH = 44;

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !(name in BENCHES));
  if (unknown.length > 0) {
    throw new Error(`There is no bench "${unknown.join('", "')}": ${Object.keys(BENCHES).join(', ')}.`);
  }
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    console.log(`${name} …`);
    for (const { what, value } of await bench()) console.log(`  ${what.padEnd(WIDTH)} ${value}`);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
