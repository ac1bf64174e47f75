import type { JSX } from 'preact';
import type { KioskActs } from '../../kiosk/browser/view.ts';
import type { KioskProgramme } from '../../kiosk/wire.ts';
import { kioskWords } from '../../texts/kiosk.ts';

interface Props {
  programme: KioskProgramme;
  acts: KioskActs;
}

/** What the survey is, and a button to begin in each language it has. */
export function Start({ programme, acts }: Props): JSX.Element {
  const [first] = programme.forms;
  return (
    <>
      <h1 tabIndex={-1} data-focus>
        {first?.title}
      </h1>
      {first?.notice.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div class="kiosk-answers" data-count={programme.forms.length}>
        {programme.forms.map(({ language }, place) => (
          <button key={language} type="button" lang={language} onClick={() => acts.begin(language)}>
            {place === 0 ? kioskWords(language).begin : kioskWords(language).language}
          </button>
        ))}
      </div>
    </>
  );
}
