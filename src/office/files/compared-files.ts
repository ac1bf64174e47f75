import { extname } from 'node:path';
import { attachmentName, attachmentPath, isAttachment } from '../../content/attachments.ts';
import type { AmendmentDraft } from '../../domain/amendment.ts';
import type { PrescribedForm } from '../../domain/forms.ts';
import { officeFiles } from '../../texts/office-files.ts';
import { formatSize } from '../../view/format-size.ts';
import { aboutFile, addressOfFile, presentVersion } from '../../view/old-files.ts';
import type { FileLink, Uploads } from '../amendments/amendment-view.ts';
import type { AskedAmendment } from '../amendments/asked-amendment.ts';
import { readUploaded } from './draft-file.ts';
import { formPath, statedForm } from './form-now.ts';
import { draftFilePath } from './paths.ts';

const text = officeFiles.review;

/** The form that gets the file, as it is live; undefined: a new one, or none. */
function liveFormOf(
  { path }: AmendmentDraft,
  drafts: readonly AmendmentDraft[],
  forms: readonly PrescribedForm[],
): PrescribedForm | undefined {
  const naming = drafts.find(
    (draft) =>
      draft.text !== null &&
      (statedForm(draft.path, draft.text)?.versions.some(({ file }) => attachmentPath(file) === path) ??
        false),
  );
  return forms.find(({ slug }) => formPath(slug) === naming?.path);
}

function presentLink(form: PrescribedForm | undefined): FileLink[] {
  const present = form && presentVersion(form);
  return present == null
    ? []
    : [{ label: text.present, href: `/tep/${present.file}`, about: aboutFile(present) }];
}

async function comparedOf(
  { exchange, amendment, drafts }: AskedAmendment,
  draft: AmendmentDraft,
): Promise<{ links: FileLink[]; isLost: boolean }> {
  const { forms } = exchange.release.data.content;
  const name = attachmentName(draft.path);
  if (draft.text === null || amendment.state === 'published') {
    const label = draft.text === null ? text.removed : text.fresh;
    const isThere = draft.text !== null || amendment.state !== 'published';
    return { links: isThere ? [{ label, href: addressOfFile(name, forms), about: '' }] : [], isLost: false };
  }
  const bytes = await readUploaded(exchange, draft);
  const others = presentLink(liveFormOf(draft, drafts, forms));
  if (bytes === null) return { links: others, isLost: amendment.state !== 'abandoned' };
  const about = `${extname(name).slice(1)}, ${formatSize(bytes.length)}`;
  const fresh = { label: text.fresh, href: draftFilePath(amendment.id, draft.path), about };
  return { links: [fresh, ...others], isLost: false };
}

/** What can be opened to look over each file to download of an amendment: the new one, and the present one. */
export async function uploadsOf(asked: AskedAmendment): Promise<Uploads> {
  const files = asked.drafts.filter(({ path }) => isAttachment(path));
  const compared = await Promise.all(
    files.map(async (draft) => [draft.path, await comparedOf(asked, draft)] as const),
  );
  return new Map(compared);
}
