import type { JSX } from 'preact';
import type { KioskActs } from '../../kiosk/browser/view.ts';
import type { Pause } from '../../kiosk/device.ts';
import { kioskStaff } from '../../texts/kiosk.ts';

interface Props {
  why: Pause;
  acts: KioskActs;
}

/** What stands there while nobody is asked; the reason is for staff, and says nothing of anybody. */
export function Shut({ why, acts }: Props): JSX.Element {
  const text = kioskStaff.shut;
  return (
    <>
      <h1 tabIndex={-1} data-focus>
        {text.title}
      </h1>
      <p>{text.visitor}</p>
      <p class="small">{text.why[why]}</p>
      {why === 'elsewhere' && (
        <div class="kiosk-more">
          <button type="button" onClick={() => acts.takeOver()}>
            {text.takeOver}
          </button>
        </div>
      )}
    </>
  );
}
