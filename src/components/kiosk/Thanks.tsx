import type { JSX } from 'preact';
import type { KioskActs, KioskScreen } from '../../kiosk/browser/view.ts';
import type { KioskWords } from '../../texts/kiosk.ts';

interface Props {
  screen: Extract<KioskScreen, { name: 'thanks' }>;
  words: KioskWords;
  acts: KioskActs;
}

/** Light around a QR code, in modules, as its standard asks. A camera reads dark on light, whatever the screen is. */
const QUIET = 4;

/** The receipt, for a phone to take a picture of. */
export function Thanks({ screen, words, acts }: Props): JSX.Element {
  const { receipt, qr, address } = screen;
  const side = qr.size + 2 * QUIET;
  return (
    <>
      <h1 tabIndex={-1} data-focus>
        {words.thanks}
      </h1>
      <div class="kiosk-receipt">
        <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={words.qr}>
          <path d={`M0 0h${side}v${side}H0z`} fill="#fff" />
          <path d={`M${QUIET} ${QUIET + 0.5}${qr.path}`} stroke="#000" />
        </svg>
        <div>
          <p>
            {words.receipt}
            <b class="kiosk-code">{receipt}</b>
          </p>
          <p>{words.photograph}</p>
          <p class="small">{words.lookUp(address)}</p>
        </div>
      </div>
      <div class="kiosk-more">
        <button type="button" onClick={() => acts.restart()}>
          {words.done}
        </button>
      </div>
    </>
  );
}
