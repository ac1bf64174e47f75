import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_HEAD, headOf, writeDayList } from '#src/integrity/day-list.ts';
import { HEADS_FILE, listFile, writeHeads } from '#src/integrity/published-lists.ts';
import { writeSummary } from '#src/integrity/summary.ts';
import { makePrivateFolder } from '#src/lib/make-private-folder.ts';
import { dataPaths } from '#src/settings/data-paths.ts';

const DAY = '2026-01-05';

/** Publishes one closed day without answers, and figures with long words, as a night would. */
export async function publishResults(dataDir: string): Promise<void> {
  const { lists } = dataPaths({ dataDir });
  makePrivateFolder(lists);
  const list = writeDayList({ day: DAY, previous: NO_HEAD, leaves: [], withdrawn: [], erased: 0 });
  writeFileSync(join(lists, listFile(DAY)), list);
  const day = { day: DAY, head: headOf(list), answers: 0, withdrawn: 0, erased: 0 };
  writeFileSync(join(lists, HEADS_FILE), writeHeads([day]));
  const group = { form: 'hai-long', round: '', answers: 1_234, withoutMarked: 1_200 };
  await writeSummary(lists, {
    version: 1,
    until: DAY,
    groups: [
      {
        ...group,
        bySource: { web: 800, qr: 400, staff: 34 },
        byMark: { 'too-fast': 20, 'repeated-text': 14 },
      },
    ],
    indexes: [
      {
        ...{ form: 'hai-long', round: '', year: '2025' },
        index: {
          all: { share: 0.824, low: 0.801, high: 0.845, n: 1_234 },
          without: [
            { sources: ['staff', 'paper'], figure: { share: 0.79, low: 0.766, high: 0.812, n: 1_200 } },
            { sources: ['qr'], figure: { share: 0.83, low: 0.803, high: 0.854, n: 834 } },
          ],
          withoutMarked: 'hidden',
          factors: [
            { id: 'thu_tuc', figure: { share: 0.91, low: 0.89, high: 0.93, n: 1_200 } },
            { id: 'gop_y', figure: null },
          ],
        },
      },
      { form: 'dai-bieu', round: 'dai-bieu-2026', year: '', index: null },
    ],
    rounds: [{ round: 'dai-bieu-2026', withdrawn: 3, early: 1, late: 2, otherSource: 0 }],
  });
}
