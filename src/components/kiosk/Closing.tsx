import type { JSX } from 'preact';
import type { SurveyLanguage } from '../../domain/questionnaire.ts';
import type { KioskActs } from '../../kiosk/browser/view.ts';
import { WARNING_IN_MS } from '../../kiosk/idle.ts';
import type { KioskWords } from '../../texts/kiosk.ts';

interface Props {
  seconds: number;
  words: KioskWords;
  language: SurveyLanguage;
  acts: KioskActs;
}

/** The warning before the tablet begins anew. Told once to who listens, counted down for who sees. */
export function Closing({ seconds, words, language, acts }: Props): JSX.Element {
  return (
    <div class="kiosk-closing" lang={language}>
      <p class="hidden" role="alert">
        {words.warning(WARNING_IN_MS / 1000)}
      </p>
      <p aria-hidden="true">{words.warning(seconds)}</p>
      <button type="button" onClick={() => acts.stay()}>
        {words.stay}
      </button>
    </div>
  );
}
