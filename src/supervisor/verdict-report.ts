import type { Verdict } from './publisher-child.ts';

const HEADS = {
  refused: 'The content has faults; the site goes on serving the release before:',
  failed: 'No new release can be made; the site goes on serving the one before:',
};
const MENDED = 'What was wrong is mended; the new release is live.';

/** What the person at the console is told of the publisher's verdicts: each fault once, and that it is mended. */
export class VerdictReport {
  #last: readonly string[] = [];

  /** Lines to print; none when there is nothing new. */
  linesOn(verdict: Verdict): readonly string[] {
    const before = this.#last;
    this.#last = verdict.type === 'published' ? [] : [HEADS[verdict.type], ...verdict.errors];
    if (verdict.type === 'published') return before.length > 0 ? [MENDED] : [];
    return this.#last.join('\n') === before.join('\n') ? [] : this.#last;
  }
}
