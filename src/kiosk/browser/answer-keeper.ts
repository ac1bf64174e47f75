import type { WaitingAnswer } from '../deliver.ts';
import type { Tablet } from './tablet.ts';

/** An answer that could not be written is tried again so often. */
const WRITE_AGAIN_IN_MS = 5_000;

interface KeeperOptions {
  tablet: Tablet;
  /** Offers what waits to the site. */
  deliver(): void;
  /** An answer could not be written; it is in memory only. */
  onStuck(): void;
  /** It is safe at last, here or at the site. */
  onFreed(): void;
}

/** Brings finished answers onto the tablet's disk, and knows whether the next one would find room. */
export class AnswerKeeper {
  isFull = false;
  private readonly options: KeeperOptions;

  constructor(options: KeeperOptions) {
    this.options = options;
  }

  /** Looks whether one more answer could be written now. */
  async lookForRoom(): Promise<void> {
    this.isFull = !(await this.options.tablet.hasRoom());
  }

  /** Whether it was written at once. If not, it is tried until it is, here or at the site. */
  async write(answer: WaitingAnswer): Promise<boolean> {
    const { tablet, deliver, onStuck } = this.options;
    try {
      await tablet.keep(answer);
      return true;
    } catch {
      tablet.unwritten = answer;
      this.isFull = true;
      onStuck();
      deliver();
      setTimeout(() => void this.writeAgain(), WRITE_AGAIN_IN_MS);
      return false;
    }
  }

  private async writeAgain(): Promise<void> {
    const { unwritten } = this.options.tablet;
    if (unwritten !== null && !(await this.write(unwritten))) return;
    await this.lookForRoom();
    this.options.onFreed();
  }
}
