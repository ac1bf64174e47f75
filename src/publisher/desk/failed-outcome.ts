import { RenderError } from '../../release/make-release.ts';
import { OFFICE_PUBLISHING } from '../../texts/office-publishing.ts';
import type { PublishOutcome } from '../content-desk.ts';
import { publishingFailure } from '../failure.ts';

export type Failed = Extract<PublishOutcome, { status: 'failed' }>;

export function failed(reason: string, sentence: string): Failed {
  return { status: 'failed', reason, sentence };
}

const FULL = ['ENOSPC', 'EDQUOT'];
/** As git says it. */
const FULL_IN_WORDS = /no space left on device|disk quota exceeded/i;

function sentenceOn(error: Error): string {
  if (error instanceof RenderError) return OFFICE_PUBLISHING.cannotRender;
  const isFull =
    FULL.includes((error as NodeJS.ErrnoException).code ?? '') || FULL_IN_WORDS.test(error.message);
  return isFull ? OFFICE_PUBLISHING.fullDisk : OFFICE_PUBLISHING.machine;
}

/** What is said of a publishing that the machine, git or the program would not do. */
export function failedOutcome(error: Error, contentDir: string): Failed {
  return failed(publishingFailure(error, contentDir), sentenceOn(error));
}
