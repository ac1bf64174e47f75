import { qrPath } from '../../view/qr-path.ts';
import type { WaitingAnswer } from '../deliver.ts';
import { finishedValues, type Session } from '../session.ts';
import type { KioskProgramme } from '../wire.ts';
import { newReceipt } from './secrets.ts';
import type { KioskScreen } from './view.ts';

export type ThanksScreen = Extract<KioskScreen, { name: 'thanks' }>;

/**
 * What is kept of somebody who has answered all that was asked, and what they are shown. The receipt is in the second
 * alone.
 *
 * @param now milliseconds of the clock that the session began by
 */
export async function finishedAnswer(
  session: Session,
  { round, version, receiptAddress }: KioskProgramme,
  { now, isBurst }: { now: number; isBurst: boolean },
): Promise<{ answer: WaitingAnswer; thanks: ThanksScreen }> {
  const { language } = session.form;
  const { receipt, ...hashes } = await newReceipt();
  const answer: WaitingAnswer = {
    ...hashes,
    round: round.id,
    version,
    language,
    day: session.day,
    seconds: Math.max(0, Math.floor((now - session.beganAt) / 1000)),
    isBurst,
    values: finishedValues(session),
  };
  const qr = qrPath(`${receipt}\n${receiptAddress}`);
  return { answer, thanks: { name: 'thanks', language, receipt, address: receiptAddress, qr } };
}
