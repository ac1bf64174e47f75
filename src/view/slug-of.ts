/** Value of a filter made of words: `Tổ chức trong nước` → `to-chuc-trong-nuoc`. */
export function slugOf(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
