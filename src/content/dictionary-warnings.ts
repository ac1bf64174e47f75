import type { Content } from '../domain/content.ts';
import { idleWords } from '../search/idle-words.ts';
import { searchEntriesOf } from '../search/search-entry.ts';

function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join(', ');
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
  if (outsideTopics.length === 0) return byFile;
  return [
    ...byFile,
    `tu-dien: các cách gọi này trong “viec_noi_khac” không làm đổi kết quả tìm nào, vì tên thủ tục hoặc cách gọi khác đã có chữ ấy: ${quoted(outsideTopics)}.`,
  ];
}
