import type { DeviceClock } from '../clock.ts';
import { normaliseCode } from '../codes.ts';
import { isStarted, type Pause } from '../device.ts';
import type { Contacts } from './contacts.ts';
import { CornerLock } from './corner-lock.ts';
import { browserStorage } from './browser-storage.ts';
import { isPin } from './secrets.ts';
import type { Tablet } from './tablet.ts';
import type { CornerFacts, KioskScreen } from './view.ts';

interface StaffOptions {
  tablet: Tablet;
  clock: DeviceClock;
  contacts: Contacts;
  pause(): Pause | null;
  show(screen: KioskScreen): void;
  /** Back to the screen that waits for the next person. */
  leave(): void;
  /** Whether the corner is shown now. */
  isInCorner(): boolean;
}

/** What only staff do: start the tablet with a code, and look after it in their corner. */
export class StaffPart {
  isShellKept = false;
  private readonly options: StaffOptions;
  private readonly lock = new CornerLock();
  private isStorageKept = false;

  constructor(options: StaffOptions) {
    this.options = options;
  }

  /** The screen for a code. */
  askForCode(fault: Extract<KioskScreen, { name: 'open' }>['fault'], isBusy = false): void {
    const { tablet, show } = this.options;
    show({ name: 'open', fault, isBusy, waiting: tablet.waiting, mayCancel: isStarted(tablet.device) });
  }

  async start(typed: string): Promise<void> {
    const code = normaliseCode(typed);
    if (code === null) return this.askForCode('not-a-code');
    this.askForCode(null, true);
    const fault = await this.options.tablet.start(code);
    if (fault !== null) return this.askForCode(fault);
    await this.keepStorage();
    this.options.leave();
    this.options.contacts.start();
  }

  /** Asks the browser not to tidy up here when the disk is full. */
  private async keepStorage(): Promise<void> {
    this.isStorageKept = await browserStorage.persist();
  }

  async tryPin(pin: string): Promise<void> {
    const { tablet, show } = this.options;
    const { device } = tablet;
    if (!isStarted(device)) return this.options.leave();
    const waitSeconds = this.lock.waitSeconds(performance.now());
    if (waitSeconds > 0) return show({ name: 'pin', fault: { waitSeconds } });
    if (await isPin(device.pin, pin.replace(/\D/g, ''))) {
      this.lock.passed();
      this.isStorageKept = await browserStorage.isKept();
      return this.showCorner(false);
    }
    this.lock.failed(performance.now());
    show({ name: 'pin', fault: 'wrong' });
  }

  private showCorner(isSending: boolean): void {
    this.options.show({ name: 'corner', facts: this.facts(), isSending });
  }

  private facts(): CornerFacts {
    const { tablet, clock, pause } = this.options;
    const { device, waiting, unfit } = tablet;
    return {
      desk: device?.programme?.desk ?? '',
      round: device?.programme?.round.title ?? '',
      waiting: waiting + (tablet.unwritten === null ? 0 : 1) - unfit,
      unfit,
      refused: device?.refused ?? 0,
      contactAt: device?.contactAt ?? null,
      clockMinutes: clock.isWrong ? clock.offsetInMinutes : 0,
      isStorageKept: this.isStorageKept,
      isShellKept: this.isShellKept,
      pause: pause(),
    };
  }

  async sendNow(): Promise<void> {
    this.showCorner(true);
    await this.options.contacts.now();
    if (this.options.isInCorner()) this.showCorner(false);
  }
}
