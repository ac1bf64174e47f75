import type { Content } from '../domain/content.ts';
import { idleWords } from '../search/idle-words.ts';
import { searchEntriesOf } from '../search/search-entry.ts';

/**
 * Vietnamese sentences on entries of the dictionary that change no answer of the search. Apart from the other
 * warnings, because it searches hundreds of times: not at each publishing.
 */
export function dictionaryWarnings(content: Content): string[] {
  const { words, outsideTopics } = idleWords(searchEntriesOf(content), content.dictionary);
  return [
    ...words.map(
      ({ file, said }) =>
        `${file}: “${said[0]}” không làm đổi kết quả tìm nào; xin sửa “nghia”, hoặc bỏ mục này.`,
    ),
    ...outsideTopics.map(
      (topic) => `tu-dien: việc nơi khác “${topic}” không làm đổi kết quả tìm nào; xin bỏ cách gọi này.`,
    ),
  ];
}
