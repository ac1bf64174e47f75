import type { Round } from '../../domain/round.ts';
import { CODE_LIFE_IN_MS, cornerPinOf, groupedCode } from '../../kiosk/codes.ts';
import { kioskHashOf, newKioskCode } from '../../kiosk/server/kiosk-secrets.ts';
import { KIOSK_PATH } from '../../kiosk/wire.ts';
import type { Exchange } from '../../server/host.ts';
import { randomRecordId } from '../../survey/record-id.ts';
import { officeKiosks as text } from '../../texts/office-kiosks.ts';
import { kiosksPath } from '../rounds/paths.ts';
import type { NewKioskCodeView } from './kiosks-view.ts';

/** Makes a code that starts one tablet, and shows it this once; null: the queue could not keep it. */
export async function makeCode(
  { host }: Exchange,
  round: Round,
  desk: string,
): Promise<NewKioskCodeView | null> {
  const code = newKioskCode();
  try {
    await host.desk.makeKiosk({
      id: randomRecordId(),
      codeHash: kioskHashOf('code', code),
      codeUntil: host.clock().getTime() + CODE_LIFE_IN_MS,
      round: round.id,
      desk,
    });
  } catch (error) {
    host.log('the code of a tablet could not be made', error);
    return null;
  }
  return {
    forDesk: text.newCode.forDesk(desk, round.title),
    code: groupedCode(code),
    pin: cornerPinOf(code),
    address: host.settings.publicUrl + KIOSK_PATH,
    back: kiosksPath(round.id),
  };
}
