import { ingest } from '#src/pocketbase/ingest.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { startPocketbase } from '#tests/api/support/pocketbase-process.ts';
import { answer } from '#tests/unit/queue/submissions.ts';
import { median, perSecond, ratio, timed } from './figures.ts';
import type { Figure } from './figures.ts';

const BATCH = 50;
const BATCHES = 20;
const ROUNDS = 3;

async function sendBatch(client: SuperuserClient, first: number): Promise<void> {
  const batch = client.createBatch();
  for (let number = first; number < first + BATCH; number += 1) {
    batch.collection('answers').create({ ...answer(number).record });
  }
  await batch.send();
}

/** The two ways in which a batch of answers can reach PocketBase, in turns. */
export async function benchDelivery(): Promise<Figure[]> {
  const pocketbase = await startPocketbase();
  try {
    const client = await pocketbase.superuser();
    await client.settings.update({ batch: { enabled: true, maxRequests: BATCH, timeout: 10 } });
    let next = 1;
    const first = (): number => (next += BATCH) - BATCH;
    const inTurns = async (send: (start: number) => Promise<unknown>): Promise<number> => {
      const took = await timed(async () => {
        for (let batch = 0; batch < BATCHES; batch += 1) await send(first());
      });
      return (BATCH * BATCHES * 1000) / took;
    };
    const [byApi, byHook]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      byApi.push(await inTurns((start) => sendBatch(client, start)));
      byHook.push(
        await inTurns((start) =>
          ingest(
            pocketbase.url,
            pocketbase.token,
            Array.from({ length: BATCH }, (_, index) => answer(start + index)),
          ),
        ),
      );
    }
    return [
      { what: `batch API, ${BATCH} at a time`, value: perSecond(median(byApi)) },
      { what: `our hook route, ${BATCH} at a time`, value: perSecond(median(byHook)) },
      { what: 'hook to batch API', value: ratio(median(byHook) / median(byApi)) },
    ];
  } finally {
    await pocketbase.remove();
  }
}
