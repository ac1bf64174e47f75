import type { PrescribedForm } from '../domain/forms.ts';
import type { DossierItem } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { aboutFile } from './old-files.ts';

/** How the table of papers shows the form of one paper. */
export interface ShownForm {
  /** e.g. "Mẫu số 01". */
  number: string;
  /** The newest file: address, and "docx, 35 kB, bản ngày 9/6/2026"; null: there is none yet. */
  file: { href: string; about: string } | null;
  /** Where the form is officially published, told while there is no file of our own. */
  officialUrl: string | null;
  /** False: only the number is known, nobody promised a file. */
  isCollected: boolean;
}

/** null: no form is prescribed for this paper. */
export function formOf(item: DossierItem, forms: PrescribedForm[]): ShownForm | null {
  if (item.isFormOpen) {
    return { number: vi.sheet.countNotStated, file: null, officialUrl: null, isCollected: false };
  }
  const collected = forms.find(({ slug }) => slug === item.formSlug);
  if (collected === undefined) {
    return item.form === null
      ? null
      : { number: item.form, file: null, officialUrl: null, isCollected: false };
  }
  const { number, versions, officialUrl } = collected;
  const [newest] = versions;
  const file =
    newest === undefined
      ? null
      : {
          href: `/tep/${newest.file}`,
          about: aboutFile(newest),
        };
  return { number: item.form ?? number, file, officialUrl, isCollected: true };
}
