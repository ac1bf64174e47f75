import { RenderError } from '../release/make-release.ts';
import { lossOf } from './lost-folder.ts';

const FULL = ['ENOSPC', 'EDQUOT'];
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];

function aboutFile({ code, path, message }: NodeJS.ErrnoException): string {
  const where = path === undefined ? '' : ` (at "${path}")`;
  if (FULL.includes(code ?? '')) {
    return `The disk is full${where}. Make room on it; the site then goes on by itself.`;
  }
  if (FORBIDDEN.includes(code ?? '')) {
    return `This account may not read or write what it must${where}: ${message}. Give it the right to; the site then goes on by itself.`;
  }
  return `The machine refused to read or write${where}: ${message}. Look after its disk; the site tries again by itself.`;
}

/**
 * What keeps a release from being made though nobody has written anything wrong: one English sentence
 * on what happened, and one on what to do.
 */
export function failureSentence(error: Error): string {
  if (error instanceof RenderError) {
    return `A page cannot be made: ${error.message}. That is a fault of the program, not of the content: report it with what was printed before. Until it is mended, taking back the last edit may help.`;
  }
  return 'code' in error ? aboutFile(error as NodeJS.ErrnoException) : error.message;
}

/** The same for a content folder that was there before. */
export function publishingFailure(error: Error, contentDir: string): string {
  return lossOf(contentDir) ?? failureSentence(error);
}
