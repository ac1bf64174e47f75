import type { QrPath } from '../../view/qr-path.ts';
import type { Pause } from '../device.ts';
import type { Session } from '../session.ts';
import type { KioskProgramme } from '../wire.ts';
import type { SurveyLanguage } from '../../domain/questionnaire.ts';
import type { StartFault } from './tablet.ts';

/** What the tablet shows. */
export type KioskScreen =
  | { name: 'loading' }
  /** Staff type a code. */
  | {
      name: 'open';
      fault: StartFault | 'not-a-code' | null;
      isBusy: boolean;
      waiting: number;
      mayCancel: boolean;
    }
  | { name: 'shut'; why: Pause }
  | { name: 'start'; programme: KioskProgramme }
  | { name: 'question'; session: Session }
  | { name: 'saving'; language: SurveyLanguage }
  /** The answer could not be written: nobody else is asked until it is safe. */
  | { name: 'unsaved'; language: SurveyLanguage }
  | { name: 'thanks'; language: SurveyLanguage; receipt: string; qr: QrPath; address: string }
  | { name: 'pin'; fault: 'wrong' | { waitSeconds: number } | null }
  | { name: 'corner'; facts: CornerFacts; isSending: boolean };

/** What staff see. */
export interface CornerFacts {
  desk: string;
  round: string;
  waiting: number;
  unfit: number;
  refused: number;
  /** Milliseconds since 1970; null: never. */
  contactAt: number | null;
  /** Minutes by which the tablet's clock is wrong; 0: it is right. */
  clockMinutes: number;
  isStorageKept: boolean;
  isShellKept: boolean;
  pause: Pause | null;
}

export interface KioskView {
  screen: KioskScreen;
  /** Seconds until the screen closes; null: nothing to say. */
  secondsLeft: number | null;
}

/** What can be done on the screens. */
export interface KioskActs {
  begin(language: SurveyLanguage): void;
  /** null: left open. */
  answer(value: string | null): void;
  back(): void;
  restart(): void;
  stay(): void;
  start(code: string): void;
  openCorner(): void;
  tryPin(pin: string): void;
  closeCorner(): void;
  sendNow(): void;
  reopen(): void;
  takeOver(): void;
}
