import { COLLECTIONS, type CollectionName, collectionOf } from '../../content/collections.ts';
import type { AmendmentDraft } from '../../domain/amendment.ts';
import type { Content } from '../../domain/content.ts';
import { textAt, valuesIn } from '../../editing/withdrawal/values-in.ts';

type Procedures = Pick<Content, 'procedures'>;

/** Where a file is seen on the public site; files of one collection that share a page name that. */
const PAGES: Partial<Record<CollectionName, (name: string) => string>> = {
  procedures: (name) => `/thu-tuc/${name}`,
  coming: (name) => `/thu-tuc/${name}`,
  situations: (name) => `/tinh-huong/${name}`,
  guides: (name) => `/huong-dan/${name}`,
  pages: (name) => `/${name}`,
  documents: () => '/van-ban',
  postal: () => '/buu-chinh',
  improvements: () => '/ban-noi-chung-toi-lam',
  commentTags: () => '/ban-noi-chung-toi-lam',
  disclosures: () => '/cong-khai',
  disclosureDuties: () => '/cong-khai',
  sectors: () => '/thu-tuc',
  department: () => '/lien-he',
  calendar: () => '/lien-he',
  questionnaires: (version) => `/khao-sat/${version}`,
  scales: () => '/khao-sat',
  rounds: () => '/khao-sat',
  notices: () => '/',
  portal: () => '/',
  site: () => '/',
};

type Text = Pick<AmendmentDraft, 'path' | 'text'>;

/** What stands on the page of a procedure: the page of the one that an internal process or a form belongs to. */
const ON_SHEETS: Partial<
  Record<CollectionName, (file: Text, procedures: Procedures['procedures']) => string | undefined>
> = {
  processes: ({ path, text }, procedures) => {
    const code = textAt(valuesIn(path, text ?? ''), 'thu_tuc');
    return procedures.find((procedure) => procedure.code === code)?.path;
  },
  forms: ({ path }, procedures) => {
    const slug = collectionOf(path)?.slug;
    const names = ({ dossier }: Procedures['procedures'][number]): boolean =>
      dossier.some(({ items }) => items.some(({ formSlug }) => formSlug === slug));
    return procedures.find(names)?.path;
  },
};

/** The public page on which a draft is seen best; null: it is seen on none. */
export function pageOfDraft(draft: Text, { procedures }: Procedures): string | null {
  const collection = collectionOf(draft.path)?.name;
  if (collection === undefined) return null;
  const pageOf = PAGES[collection];
  return pageOf === undefined
    ? (ON_SHEETS[collection]?.(draft, procedures) ?? null)
    : pageOf(COLLECTIONS[collection].path.exec(draft.path)?.[1] ?? '');
}

/** Pages on which drafts are seen, each once, in the order of the files; what is removed is not there to be seen. */
export function pagesOfDrafts(drafts: readonly Text[], content: Procedures): string[] {
  const kept = drafts.filter(({ text }) => text !== null);
  return [...new Set(kept.map((draft) => pageOfDraft(draft, content)))].filter((page) => page !== null);
}
