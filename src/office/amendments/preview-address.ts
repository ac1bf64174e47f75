import { COLLECTIONS, type CollectionName, collectionOf } from '../../content/collections.ts';

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
  disclosures: () => '/cong-khai',
  disclosureDuties: () => '/cong-khai',
  sectors: () => '/thu-tuc',
  department: () => '/lien-he',
  notices: () => '/',
  portal: () => '/',
  site: () => '/',
};

/** The public page on which a file is seen best; null: it has none of its own. */
export function pageOfFile(path: string): string | null {
  const collection = collectionOf(path)?.name;
  const pageOf = collection === undefined ? undefined : PAGES[collection];
  if (collection === undefined || pageOf === undefined) return null;
  return pageOf(COLLECTIONS[collection].path.exec(path)?.[1] ?? '');
}

/** Pages on which files are seen, each once, in the order of the files. */
export function pagesOfFiles(paths: readonly string[]): string[] {
  return [...new Set(paths.map(pageOfFile))].filter((page) => page !== null);
}
