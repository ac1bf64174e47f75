/** What a tablet knows of the time; kept on it. Milliseconds. */
export interface ClockState {
  /** Site's clock less the tablet's, as of the last contact; 0 before the first. */
  offset: number;
  /** The latest time that was known: it cannot be earlier now. */
  known: number;
}

/** What the tablet's two clocks show in one moment: the one on the wall, and one that is never set. */
export interface Reading {
  wall: number;
  steady: number;
}

export const NEW_CLOCK: ClockState = { offset: 0, known: 0 };

const HOUR_IN_MS = 3_600_000;

/** A wall clock that is set back by less is only being adjusted. */
const SET_BACK_IN_MS = 2_000;

/** More than this between tablet and site is worth a word to staff. */
export const WRONG_CLOCK_IN_MS = 5 * 60_000;

/**
 * The time on a tablet whose clock may be wrong, set, or start in the year of its making when the battery was empty.
 * It takes the difference to the site's clock from each contact. What it can see, a clock that is set back while the
 * page is open, it makes up for; forwards it cannot tell from a tablet that was asleep.
 */
export class DeviceClock {
  private readonly read: () => Reading;
  private offset: number;
  private known: number;
  private last: Reading;

  constructor({ offset, known }: ClockState, read: () => Reading) {
    this.read = read;
    this.offset = offset;
    this.known = known;
    this.last = read();
  }

  /** Milliseconds since 1970, as well as they can be known. Never goes back but by what the site says. */
  now(): number {
    const reading = this.read();
    const expected = this.last.wall + (reading.steady - this.last.steady);
    const setBack = expected - reading.wall;
    if (setBack > SET_BACK_IN_MS) this.offset += setBack;
    this.last = reading;
    this.known = Math.max(this.known, reading.wall + this.offset);
    return this.known;
  }

  /** The site's clock in an answer to what was sent and received at these readings of the wall clock. */
  learn(siteNow: number, sentAt: number, receivedAt: number): void {
    this.offset = Math.round(siteNow - (sentAt + receivedAt) / 2);
    this.known = siteNow;
    this.last = this.read();
  }

  /** To be kept: to the hour, so that what is kept does not say when the last person answered. */
  state(): ClockState {
    return { offset: this.offset, known: Math.floor(this.now() / HOUR_IN_MS) * HOUR_IN_MS };
  }

  get isWrong(): boolean {
    return Math.abs(this.offset) > WRONG_CLOCK_IN_MS;
  }

  get offsetInMinutes(): number {
    return Math.round(this.offset / 60_000);
  }
}
