import type { Content } from '../domain/content.ts';
import { idlePages, idleWords } from '../search/idle-words.ts';
import { searchEntriesOf } from '../search/search-entry.ts';
import { sitePages } from '../view/site-pages.ts';

function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join(', ');
}

/** Entries for pages: of a page that is none, and of words that lead nobody anywhere else than without them. */
function pageWarnings(content: Content): string[] {
  const pages = sitePages(content);
  const known = new Set(pages.map(({ path }) => path));
  return idlePages(pages, content.dictionary.pages).map(({ file, path }) =>
    known.has(path)
      ? `${file}: mục “trang” dẫn đến ${path} không làm đổi kết quả tìm nào. Xin sửa “noi”, hoặc bỏ mục này.`
      : `${file}: “${path}” không phải bài hướng dẫn hay trang chung nào. Chữ dẫn đến một thủ tục thì ghi ở mục “tu”, hoặc ở tệp của thủ tục ấy.`,
  );
}

/**
 * Vietnamese sentences on entries of the dictionary that change no answer of the search, one for each file. Apart
 * from the other warnings, because it searches hundreds of times: not at each publishing.
 */
export function dictionaryWarnings(content: Content): string[] {
  const { words, outsideTopics } = idleWords(searchEntriesOf(content), content.dictionary);
  const byFile = [...Map.groupBy(words, ({ file }) => file)].map(
    ([file, idle]) =>
      `${file}: ${idle.length} mục không làm đổi kết quả tìm nào: ${quoted(idle.map(({ said }) => said[0] ?? ''))}. Xin sửa “nghia”, hoặc bỏ các mục này.`,
  );
  const pages = pageWarnings(content);
  if (outsideTopics.length === 0) return [...byFile, ...pages];
  return [
    ...byFile,
    ...pages,
    `tu-dien: các cách gọi này trong “viec_noi_khac” không làm đổi kết quả tìm nào, vì tên thủ tục hoặc cách gọi khác đã có chữ ấy: ${quoted(outsideTopics)}.`,
  ];
}
