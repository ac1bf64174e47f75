import type { Search } from '../search.ts';
import type { SecondSearch } from './second-search.ts';

/**
 * Both parts, one after the other, as the browser asks them: the second only when the first wants it.
 *
 * @param openSecond makes the second part when it is wanted for the first time.
 */
export function searchBothParts(first: Search, openSecond: () => SecondSearch): Search {
  let second: SecondSearch | undefined;
  return (query, options) => {
    const answer = first(query, options);
    if (answer.second === null) return answer;
    second ??= openSecond();
    return first(query, { ...options, more: second(answer.second) });
  };
}
