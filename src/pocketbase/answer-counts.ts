import type { AnswerSource } from '../domain/submission.ts';
import type { StaffClient } from './staff.ts';

async function count(client: StaffClient, filter: string): Promise<number> {
  const { totalItems } = await client.collection('answers').getList(1, 1, { filter, fields: 'id' });
  return totalItems;
}

/** How many answers of a round PocketBase holds, marked ones among them; those still in the queue are not counted. */
export function countAnswers(client: StaffClient, round: string): Promise<number> {
  return count(client, client.filter('round = {:round}', { round }));
}

/** The same, by where they came from. */
export async function countAnswersBySource(
  client: StaffClient,
  round: string,
  sources: readonly AnswerSource[],
): Promise<{ source: AnswerSource; count: number }[]> {
  return Promise.all(
    sources.map(async (source) => {
      const filter = client.filter('round = {:round} && source = {:source}', { round, source });
      return { source, count: await count(client, filter) };
    }),
  );
}
