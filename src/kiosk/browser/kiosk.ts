import type { SurveyLanguage } from '../../domain/questionnaire.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import type { DeviceClock } from '../clock.ts';
import { isStarted, pauseOf, type Pause } from '../device.ts';
import { IDLE_IN_MS, idleAfter, THANKS_IN_MS } from '../idle.ts';
import { Pace } from '../pace.ts';
import { beginSession, give, goBack, type Session } from '../session.ts';
import { AnswerKeeper } from './answer-keeper.ts';
import { Contacts } from './contacts.ts';
import { finishedAnswer, type ThanksScreen } from './finished-answer.ts';
import { keepShell } from './shell.ts';
import { StaffPart } from './staff-part.ts';
import type { ContactEnd, Tablet } from './tablet.ts';
import type { KioskActs, KioskScreen, KioskView } from './view.ts';

const steady = (): number => performance.now();

/** The tablet at work: which screen it shows and what happens on it. What lasts is with `Tablet`. */
export class Kiosk {
  private readonly tablet: Tablet;
  private readonly clock: DeviceClock;
  private readonly show: (view: KioskView) => void;
  private readonly takeOver: () => void;
  private readonly contacts: Contacts;
  private readonly keeper: AnswerKeeper;
  private readonly staff: StaffPart;
  private readonly pace = new Pace();
  private screen: KioskScreen = { name: 'loading' };
  private touchedAt = steady();
  private isElsewhere = false;
  private hasLoaded = false;
  private isWarning = false;
  /** Waits until its answer is safe. */
  private thanks: ThanksScreen | null = null;
  /** A new version of the page is kept and waits for a moment without anybody. */
  private isRenewed = false;

  /**
   * @param show draws a view; called again for each change
   * @param takeOver takes the word from another tab
   */
  constructor(tablet: Tablet, clock: DeviceClock, show: (view: KioskView) => void, takeOver: () => void) {
    this.takeOver = takeOver;
    this.tablet = tablet;
    this.clock = clock;
    this.show = show;
    this.contacts = new Contacts(
      () => tablet.contact(),
      (end) => void this.heard(end),
    );
    this.keeper = new AnswerKeeper({
      tablet,
      deliver: () => void this.contacts.now(),
      onStuck: () => this.rest(),
      onFreed: () => this.screen.name === 'unsaved' && this.rest(),
    });
    this.staff = new StaffPart({
      tablet,
      clock,
      contacts: this.contacts,
      pause: () => this.pause(),
      show: (screen) => this.go(screen),
      leave: () => this.rest(),
      isInCorner: () => this.screen.name === 'corner',
    });
  }

  /** Reads what is kept, and begins. Rejects where the storage cannot be read. */
  async begin(): Promise<void> {
    await this.tablet.load();
    await this.keeper.lookForRoom();
    this.hasLoaded = true;
    setInterval(() => this.tick(), 1_000);
    this.rest();
    this.contacts.start();
    this.staff.isShellKept = await keepShell();
  }

  /** This tab has the word, or another one. */
  turn(isElsewhere: boolean): void {
    this.isElsewhere = isElsewhere;
    if (!this.hasLoaded) return;
    if (isElsewhere) this.contacts.stop();
    else this.contacts.start();
    this.rest();
  }

  /** Something was touched, or a key pressed. */
  touch(): void {
    // A warning goes with the next second: what is touched must not vanish under the finger.
    this.touchedAt = steady();
  }

  private stay(): void {
    this.touch();
    this.draw();
  }

  /** The line is back. */
  hasLine(): void {
    void this.contacts.now();
  }

  /** Nothing of the person before is left: the page may have been kept by the browser. */
  forget(): void {
    if (this.hasLoaded && this.screen.name !== 'unsaved') this.rest();
  }

  readonly acts: KioskActs = {
    begin: (language) => this.beginSession(language),
    answer: (value) => this.step((session) => give(session, value)),
    back: () => this.step(goBack),
    restart: () => this.rest(),
    stay: () => this.stay(),
    start: (code) => void this.staff.start(code),
    openCorner: () => this.openCorner(),
    tryPin: (pin) => void this.staff.tryPin(pin),
    closeCorner: () => this.rest(),
    sendNow: () => void this.staff.sendNow(),
    reopen: () => this.staff.askForCode(null),
    takeOver: () => this.takeOver(),
  };

  private pause(): Pause | null {
    if (this.isElsewhere) return 'elsewhere';
    const { device, waiting } = this.tablet;
    return device && pauseOf(device, { now: this.clock.now(), waiting, isFull: this.keeper.isFull });
  }

  private go(screen: KioskScreen): void {
    this.screen = screen;
    this.touchedAt = steady();
    this.draw();
  }

  private draw(): void {
    const secondsLeft = this.secondsLeft();
    this.isWarning = secondsLeft !== null;
    this.show({ screen: this.screen, secondsLeft });
  }

  /** The screen that waits for the next person. */
  private rest(): void {
    const { device, unwritten } = this.tablet;
    if (unwritten !== null) return this.wait(unwritten.language);
    // It is safe at last. Who gave it may have gone by now.
    const isThere = steady() - this.touchedAt < IDLE_IN_MS;
    if (this.screen.name === 'unsaved' && isThere && this.thanks !== null) return this.thank();
    this.thanks = null;
    const pause = this.pause();
    if (pause === 'elsewhere') return this.go({ name: 'shut', why: pause });
    if (!isStarted(device)) return this.staff.askForCode(null);
    if (pause !== null || device.programme === null)
      return this.go({ name: 'shut', why: pause ?? 'stopped' });
    this.go({ name: 'start', programme: device.programme });
  }

  /** The time since the last touch goes on: nobody may be waiting for the thanks any more. */
  private wait(language: SurveyLanguage): void {
    this.screen = { name: 'unsaved', language };
    this.draw();
  }

  private openCorner(): void {
    const isBusy = this.screen.name === 'saving' || this.screen.name === 'loading';
    if (!isBusy && isStarted(this.tablet.device)) this.go({ name: 'pin', fault: null });
  }

  private beginSession(language: SurveyLanguage): void {
    if (this.screen.name !== 'start' || this.pause() !== null) return this.rest();
    const { forms } = this.screen.programme;
    const form = forms.find((each) => each.language === language) ?? forms[0];
    if (form === undefined) return;
    const day = vietnamDay(new Date(this.clock.now()));
    this.go({ name: 'question', session: beginSession(form, { beganAt: steady(), day }) });
  }

  private step(next: (session: Session) => Session): void {
    if (this.screen.name !== 'question') return;
    const session = next(this.screen.session);
    if (session.current === null) void this.finish(session);
    else this.go({ name: 'question', session });
  }

  private async finish(session: Session): Promise<void> {
    const { programme } = this.tablet.device ?? {};
    if (!programme) return this.rest();
    this.go({ name: 'saving', language: session.form.language });
    const now = steady();
    const at = { now, isBurst: this.pace.isBurst(now) };
    const { answer, thanks } = await finishedAnswer(session, programme, at);
    this.thanks = thanks;
    if (!(await this.keeper.write(answer))) return;
    this.thank();
    void this.contacts.now();
    await this.keeper.lookForRoom();
  }

  /** Shown when the answer is safe, and to nobody else than who gave it. */
  private thank(): void {
    const { thanks } = this;
    this.thanks = null;
    if (thanks !== null) this.go(thanks);
  }

  private async heard(end: ContactEnd): Promise<void> {
    if (end === 'failed') return;
    if (this.keeper.isFull) await this.keeper.lookForRoom();
    if (['start', 'shut', 'unsaved'].includes(this.screen.name)) this.rest();
    if (end === 'done') await this.renew();
  }

  /** A new version of the page: kept first, then loaded while nobody is at the tablet. What waits stays where it is. */
  private async renew(): Promise<void> {
    const { device, latestShell } = this.tablet;
    if (device === null || latestShell === '' || latestShell === device.shell) return;
    if (!(await keepShell())) return;
    await this.tablet.noteShell(latestShell);
    this.isRenewed = true;
  }

  private get isIdle(): boolean {
    return (this.screen.name === 'start' || this.screen.name === 'shut') && this.tablet.unwritten === null;
  }

  private secondsLeft(): number | null {
    const idle = this.idle();
    return idle?.state === 'warning' ? idle.seconds : null;
  }

  /** null: a screen that stands as long as it must. */
  private idle() {
    if (['loading', 'start', 'shut', 'saving', 'unsaved'].includes(this.screen.name)) return null;
    if (this.screen.name === 'open' && !isStarted(this.tablet.device)) return null;
    const limit = this.screen.name === 'thanks' ? THANKS_IN_MS : IDLE_IN_MS;
    return idleAfter(steady() - this.touchedAt, limit);
  }

  private tick(): void {
    const idle = this.idle();
    if (idle?.state === 'over') return this.rest();
    if (idle?.state === 'warning' || this.isWarning) return this.draw();
    if (this.isRenewed && this.isIdle) return location.reload();
    // The round opens or closes while the tablet stands there.
    const { screen } = this;
    const pause = this.pause();
    if (screen.name === 'start' ? pause !== null : screen.name === 'shut' && pause !== screen.why)
      this.rest();
  }
}
