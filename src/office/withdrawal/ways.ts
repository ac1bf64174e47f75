import type { CollectionName } from '../../content/collections.ts';

/** How something of the content ends: with a notice, replaced by another one, or gone, with a redirect where it had an address. */
export const WAYS = { end: 'loi-bao', replace: 'thay-the', remove: 'bo-han' } as const;

export type Way = (typeof WAYS)[keyof typeof WAYS];

/** Kinds that can end here; surveys and rounds end by their own days, forms on the page of their files. */
const OF_KIND: Partial<Record<CollectionName, readonly Way[]>> = {
  procedures: [WAYS.end, WAYS.replace, WAYS.remove],
  documents: [WAYS.end, WAYS.replace, WAYS.remove],
  coming: [WAYS.remove],
  situations: [WAYS.remove],
  guides: [WAYS.remove],
  notices: [WAYS.remove],
  improvements: [WAYS.remove],
  disclosures: [WAYS.remove],
  processes: [WAYS.remove],
};

/** In how many ways a file of this kind can end; none: not here. */
export function waysOf(kind: CollectionName): readonly Way[] {
  return OF_KIND[kind] ?? [];
}

/** Where files of a kind have addresses of their own, which must lead somewhere afterwards. */
export const ADDRESSES: Partial<Record<CollectionName, (slug: string) => string>> = {
  procedures: (slug) => `/thu-tuc/${slug}`,
  situations: (slug) => `/tinh-huong/${slug}`,
  guides: (slug) => `/huong-dan/${slug}`,
};
