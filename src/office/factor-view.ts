import { seal, unseal } from '../survey/sealed.ts';
import { qrPath } from '../view/qr-path.ts';
import type { OfficeKeys } from './keys.ts';
import { factorAddress, factorText, newFactor } from './second-factor.ts';
import type { FactorView } from './views.ts';

/** A page with a new secret is of use for so long. */
const AGE_IN_SECONDS = 60 * 60;

/** How a secret is shown to be taken into an authenticator app. */
function viewOf(keys: OfficeKeys, secret: string, issuer: string, username: string, now: Date): FactorView {
  const address = factorAddress(secret, issuer, username);
  const sealed = seal(keys, 'new-factor', secret, now);
  return { sealed, text: factorText(secret), address, qr: qrPath(address) };
}

/** The secret of a form that comes back; null: too old, or not ours. */
export function openNewFactor(keys: OfficeKeys, sealed: string, now: Date): string | null {
  const secret = unseal(keys, 'new-factor', sealed, now, AGE_IN_SECONDS);
  return typeof secret === 'string' ? secret : null;
}

/**
 * The secret of a form that comes back, else a new one: after a slip, whoever has scanned the code need not
 * scan again.
 */
export function factorView(
  keys: OfficeKeys,
  { sealed, issuer, username, now }: { sealed: string; issuer: string; username: string; now: Date },
): FactorView {
  return viewOf(keys, openNewFactor(keys, sealed, now) ?? newFactor(), issuer, username, now);
}
