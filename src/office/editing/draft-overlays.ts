import { isAttachment } from '../../content/attachments.ts';
import type { AmendmentDraft } from '../../domain/amendment.ts';
import type { Overlays } from '../../publisher/content-desk.ts';

/** What the drafts of an amendment lay over the content. */
export function draftOverlays(drafts: readonly AmendmentDraft[]): Overlays {
  const isFile = ({ path }: AmendmentDraft): boolean => isAttachment(path);
  return {
    texts: drafts.filter((draft) => !isFile(draft)).map(({ path, text }) => ({ path, text })),
    uploads: drafts
      .filter(isFile)
      .map(({ path, text, upload }) => ({ path, from: text === null ? null : upload })),
  };
}
