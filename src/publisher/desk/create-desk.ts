import type { ContentDesk } from '../content-desk.ts';
import type { DeskParts } from './desk-parts.ts';
import { list, read } from './files.ts';
import { history, publishedAmendments, textAt } from './history.ts';
import { check, preview } from './look.ts';
import { publishAmendment } from './publish-amendment.ts';
import { releases } from './releases.ts';
import { rollBack } from './roll-back.ts';

/**
 * The content desk in the process that owns the content.
 *
 * @param inTurn runs one piece of work at a time, publishing by the folder's own changes too
 */
export function createContentDesk(
  parts: DeskParts,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): ContentDesk {
  return {
    list: () => inTurn(() => list(parts)),
    read: (question) => inTurn(() => read(parts, question)),
    check: (question) => inTurn(() => check(parts, question)),
    preview: (question) => inTurn(() => preview(parts, question)),
    publish: (order) => inTurn(() => publishAmendment(parts, order)),
    history: (question) => inTurn(() => history(parts, question)),
    textAt: (question) => inTurn(() => textAt(parts, question)),
    publishedAmendments: (question) => inTurn(() => publishedAmendments(parts, question)),
    releases: () => inTurn(() => releases(parts)),
    rollBack: (order) => inTurn(() => rollBack(parts, order)),
  };
}
