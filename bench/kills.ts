import { runKills } from '#tests/api/support/kill-run.ts';
import type { Figure } from './figures.ts';

/** Six ways to die each. */
const ROUNDS = 17;

/** Over a hundred kills while people answer, send again, withdraw and spend links: what was lost, doubled or brought back. */
export async function benchKills(): Promise<Figure[]> {
  const report = await runKills(ROUNDS, Math.random);
  const { people, guests, linksSpent, answers, check } = report;
  const thanked = [...people.thanked.keys(), ...guests.thanked.keys()];
  const stored = new Set(answers.map(({ id }) => id));
  const lost = thanked.filter((id) => !stored.has(id));
  const back = [...people.withdrawn].filter((id) => stored.has(id));
  const doubled = answers.length - new Set(answers.map(({ comment }) => comment)).size;
  return [
    { what: 'kills', value: String(report.kills) },
    { what: 'answered; withdrawn', value: `${people.begun}; ${people.withdrawn.size}` },
    { what: 'answered by links; links spent', value: `${guests.thanked.size}; ${linksSpent}` },
    { what: 'thanked a second', value: report.thankedPerSecond.toFixed(1) },
    { what: 'waiting at kills', value: String(report.waitingAtKills) },
    { what: 'delivered again', value: String(report.deliveredAgain) },
    { what: 'lost; doubled; brought back', value: `${lost.length}; ${doubled}; ${back.length}` },
    { what: 'faults found by the nightly check', value: String(check.records.length + check.lists.length) },
  ];
}
