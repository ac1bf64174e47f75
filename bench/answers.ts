import { randomUUID } from 'node:crypto';
import { startPocketbase } from '#tests/api/support/pocketbase-process.ts';
import { Respondent } from '#tests/api/support/respondent.ts';
import { answer, idOf } from '#tests/unit/queue/submissions.ts';
import { median, perSecond, rate, ratio } from './figures.ts';
import type { Figure } from './figures.ts';
import { withSite } from './scratch-site.ts';

const AT_ONCE = 32;
const SPAN_IN_MS = 4_000;
const ROUNDS = 3;

/** Somebody new each time. */
function clientAddress(number: number): string {
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;
}

/** Answers that are thanked for, against records made in PocketBase directly; both in turns. */
export async function benchAnswers(): Promise<Figure[]> {
  const pocketbase = await startPocketbase();
  try {
    const records = (await pocketbase.superuser()).collection('answers');
    return await withSite(async (site) => {
      const respondent = await Respondent.of(site);
      let count = 0;
      const thanked: number[] = [];
      const plain: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        plain.push(await rate(AT_ONCE, SPAN_IN_MS, () => records.create(answerRecord((count += 1)))));
        thanked.push(
          await rate(AT_ONCE, SPAN_IN_MS, () =>
            respondent.answer(randomUUID(), { 'x-forwarded-for': clientAddress((count += 1)) }),
          ),
        );
      }
      return [
        { what: 'records made in PocketBase directly', value: perSecond(median(plain)) },
        { what: 'answers thanked for by the site', value: perSecond(median(thanked)) },
        { what: 'site to PocketBase', value: ratio(median(thanked) / median(plain)) },
      ];
    });
  } finally {
    await pocketbase.remove();
  }
}

function answerRecord(number: number): object {
  return { ...answer(number).record, id: idOf(number) };
}
