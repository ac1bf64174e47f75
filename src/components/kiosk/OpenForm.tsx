import type { JSX } from 'preact';
import type { KioskActs, KioskScreen } from '../../kiosk/browser/view.ts';
import { kioskStaff } from '../../texts/kiosk.ts';
import { DigitsForm } from './DigitsForm.tsx';

interface Props {
  screen: Extract<KioskScreen, { name: 'open' }>;
  acts: KioskActs;
}

/** Twelve digits in three groups, and what people put between them. */
const LONGEST = 24;

/** Staff start the tablet with a code. */
export function OpenForm({ screen, acts }: Props): JSX.Element {
  const { fault, isBusy, waiting, mayCancel } = screen;
  const text = kioskStaff.open;
  return (
    <>
      <h1 tabIndex={-1} data-focus>
        {text.title}
      </h1>
      <p>{text.text}</p>
      {waiting > 0 && <p>{text.waiting(waiting)}</p>}
      <DigitsForm
        id="ma"
        label={text.code}
        submit={isBusy ? text.busy : text.submit}
        error={fault && text.faults[fault]}
        isBusy={isBusy}
        maxLength={LONGEST}
        onSubmit={acts.start}
      />
      {mayCancel && (
        <div class="kiosk-more">
          <button type="button" onClick={() => acts.closeCorner()}>
            {kioskStaff.corner.close}
          </button>
        </div>
      )}
    </>
  );
}
