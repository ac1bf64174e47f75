import type { PublisherMessage } from '../supervisor/messages.ts';
import { busyMark, commitEdits } from './content-repository.ts';
import type { LiveEdits } from './publish.ts';

/** Nothing tells when a person's git is done. */
const LOOK_AGAIN_IN_MS = 5_000;

const COMMITTED = 'What was live but not committed is committed now.';

function putOffSentence(mark: string): string {
  return `The content is live, but not committed: somebody is at work with git in the content folder (.git/${mark}). It is committed as soon as that is ended; where no git is at work any more, remove .git/${mark}.`;
}

export interface LiveCommitsOptions {
  contentDir: string;
  tell(message: PublisherMessage): void;
  /** Asks for a publish, which commits. */
  again(): void;
}

/** Commits what is live. Where somebody's git is at work it says so once, and asks again when that is done. */
export class LiveCommits {
  readonly #options: LiveCommitsOptions;
  #isPutOff = false;
  #looking: NodeJS.Timeout | undefined;

  constructor(options: LiveCommitsOptions) {
    this.#options = options;
  }

  /** @throws with git's words when it refuses for another reason */
  async commit(edits: LiveEdits): Promise<void> {
    const mark = await this.#try(edits);
    const wasPutOff = this.#isPutOff;
    this.#isPutOff = mark !== null;
    if (mark !== null && !wasPutOff) this.#say(putOffSentence(mark));
    if (mark === null && wasPutOff) this.#say(COMMITTED);
    if (mark !== null) this.#lookLater();
  }

  /** What keeps it from being committed, null: it is done. */
  async #try(edits: LiveEdits): Promise<string | null> {
    const { contentDir } = this.#options;
    return commitEdits(contentDir, edits).catch(async (error: Error) => {
      // Somebody's git began just now.
      const mark = await busyMark(contentDir);
      if (mark === null) throw error;
      return mark;
    });
  }

  #say(text: string): void {
    this.#options.tell({ type: 'notice', text });
  }

  #lookLater(): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => void this.#look(), LOOK_AGAIN_IN_MS).unref();
  }

  /** A folder that is gone meanwhile has its own messages; the publish after it is back commits. */
  async #look(): Promise<void> {
    const mark = await busyMark(this.#options.contentDir).catch(() => null);
    if (mark === null) this.#options.again();
    else this.#lookLater();
  }
}
