import type { ContentError } from '../../content/content-error.ts';
import type { AskedDraft } from './asked-draft.ts';
import { draftOverlays } from './draft-overlays.ts';

/** What would be wrong if the amendment went live now. */
export interface DraftCheck {
  /** In the file of the draft. */
  own: ContentError[];
  /** In other files, which this one may have made wrong. */
  elsewhere: ContentError[];
  warnings: string[];
}

/** Asks the process that owns the content; null: it cannot say now, and nobody has to wait for it. */
export async function checkDraft({ exchange, drafts, draft }: AskedDraft): Promise<DraftCheck | null> {
  const { host } = exchange;
  try {
    const { errors, warnings } = await host.content.check({ ...draftOverlays(drafts), tier: 'publish' });
    return {
      own: errors.filter(({ file }) => file === draft.path),
      elsewhere: errors.filter(({ file }) => file !== draft.path),
      warnings,
    };
  } catch (error) {
    host.log('a draft could not be checked', error);
    return null;
  }
}

/** Text of the file as it is now; null: it is gone. undefined: nobody can say now. */
export async function currentText({ exchange, draft }: AskedDraft): Promise<string | null | undefined> {
  try {
    const [text] = await exchange.host.content.read({ paths: [draft.path] });
    return text;
  } catch (error) {
    exchange.host.log('the file of a draft could not be read', error);
    return undefined;
  }
}
