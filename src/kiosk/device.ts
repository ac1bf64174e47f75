import type { ClockState } from './clock.ts';
import type { DeviceRefusal, KioskProgramme } from './wire.ts';

/** What is kept of the staff's six digits. */
export interface KeptPin {
  salt: string;
  hash: string;
}

/** Why a tablet can deliver nothing until it is started anew. */
export type Shut = Extract<DeviceRefusal, 'device-unknown' | 'revoked' | 'copied'>;

/** What a tablet keeps besides answers. */
export interface DeviceState {
  /** Secret of the device; its hash is with the site. */
  device: string;
  /**
   * Of the last contact that was answered, and of the next one: kept before it is used, so that a contact whose answer
   * is lost can be repeated.
   */
  ticket: string;
  next: string;
  /** What opens the staff's corner; null: not started yet. */
  pin: KeptPin | null;
  /** null: nothing to ask: not started yet, or stopped by the Office. */
  programme: KioskProgramme | null;
  /** null: it may deliver. */
  shut: Shut | null;
  clock: ClockState;
  /** When the site answered last, by its clock; null: never. */
  contactAt: number | null;
  /** Answers that came in vain. */
  refused: number;
  /** Name of the page's version that is kept for times without a line. */
  shell: string;
}

/** Why nobody is asked just now. */
export type Pause = Shut | 'stopped' | 'early' | 'over' | 'storage' | 'elsewhere';

/** More than these is no waiting room but a fault; they also bound what a tablet holds. */
export const MOST_WAITING = 5_000;

/** Whether a tablet was ever started, by a code. */
export function isStarted(state: DeviceState | null): state is DeviceState & { pin: KeptPin } {
  return state !== null && state.pin !== null;
}

/**
 * Why a started tablet asks nobody; null: it asks.
 *
 * @param now milliseconds since 1970, see `DeviceClock`
 */
export function pauseOf(
  { shut, programme }: Pick<DeviceState, 'shut' | 'programme'>,
  { now, waiting, isFull }: { now: number; waiting: number; isFull: boolean },
): Pause | null {
  if (shut !== null) return shut;
  if (programme === null) return 'stopped';
  if (now < Date.parse(programme.round.opensAt)) return 'early';
  if (now >= Date.parse(programme.round.closesAt)) return 'over';
  return isFull || waiting >= MOST_WAITING ? 'storage' : null;
}
