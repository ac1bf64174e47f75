import { callAsStaff, type StaffClient } from './staff.ts';

/** What staff do with tablets; PocketBase notes it, and the queue does it. */
export type KioskAct = 'kiosk-code-made' | 'kiosk-stopped' | 'kiosk-revoked';

/** Notes in the audit trail what is about to be done. Throws OfficeRefusedError `not-allowed`. */
export function noteKioskAct(
  client: StaffClient,
  act: { what: KioskAct; round: string; desk: string },
): Promise<object> {
  return callAsStaff(client, 'kiosks/note', act);
}
