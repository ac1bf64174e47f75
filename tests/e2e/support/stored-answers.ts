import { answer, idOf } from '../../unit/queue/submissions.ts';
import { people } from './office.ts';

/**
 * Puts answers of one day into PocketBase: 20 online, 6 by post, all but two satisfied.
 *
 * @param prefix six small letters that begin the answers' ids
 */
export async function storeAnswersOf(day: string, prefix: string): Promise<void> {
  const answers = (await people.superuser()).collection('answers');
  for (let n = 0; n < 26; n += 1) {
    const { record } = answer(n, {
      ...{ id: `${prefix}${idOf(n).slice(6)}`, version: 2, day, screening: 'da-nhan' },
      channel: n < 20 ? 'online' : 'post',
      scores: { chung: 4, thu_tuc: n < 2 ? 1 : 5, cong_chuc: 4, ket_qua: 5, gop_y: 4 },
    });
    await answers.create(record);
  }
}
