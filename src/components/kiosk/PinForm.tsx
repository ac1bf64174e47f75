import type { JSX } from 'preact';
import type { KioskActs, KioskScreen } from '../../kiosk/browser/view.ts';
import { CORNER_DIGITS } from '../../kiosk/codes.ts';
import { kioskStaff } from '../../texts/kiosk.ts';
import { DigitsForm } from './DigitsForm.tsx';

interface Props {
  screen: Extract<KioskScreen, { name: 'pin' }>;
  acts: KioskActs;
}

/** The door of the staff's corner. */
export function PinForm({ screen: { fault }, acts }: Props): JSX.Element {
  const text = kioskStaff.corner;
  const error = fault === null ? null : fault === 'wrong' ? text.wrong : text.wait(fault.waitSeconds);
  return (
    <>
      <h1 tabIndex={-1} data-focus>
        {text.title}
      </h1>
      <DigitsForm
        id="so-cuoi"
        label={text.pin}
        submit={text.submit}
        error={error}
        maxLength={CORNER_DIGITS}
        onSubmit={acts.tryPin}
      />
      <div class="kiosk-more">
        <button type="button" onClick={() => acts.closeCorner()}>
          {text.close}
        </button>
      </div>
    </>
  );
}
