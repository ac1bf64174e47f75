import type { SearchEntry } from '../../src/search/search-entry.ts';
import { median, tenthsOfMilliseconds } from '../figures.ts';
import type { Figure } from '../figures.ts';
import type { Ready } from './engine.ts';

const LONG = 10_000;
const TIMES = 7;
const AIM_IN_MS = 50;

/** Texts that nobody should type, and those that cost a search most: long, and full of words it does not know. */
function badInputs(entries: readonly SearchEntry[]): Record<string, string> {
  const fill = (unit: string): string => unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG);
  const names = entries.map(({ name }) => name).join(' ');
  const letters = Array.from({ length: LONG / 5 }, (_, number) =>
    number
      .toString(26)
      .padStart(4, 'q')
      .replace(/\d/g, (digit) => 'aeiouymnch'.charAt(Number(digit))),
  );
  return {
    nothing: '',
    'one letter': 'h',
    '10,000 times one letter': fill('a'),
    '10,000 letters of a common word': fill('cấp '),
    '10,000 letters of names': fill(names),
    '10,000 letters of names without spaces': fill(names.replace(/\s/g, '')),
    '10,000 letters of names, each word cut short': fill(names.replace(/(\p{L})\p{L}(?=\s)/gu, '$1')),
    '10,000 letters of words nobody knows': fill(letters.join(' ')),
    '10,000 letters of keystrokes': fill('dduwowngf chieeus ho65 '),
    '10,000 letters of initials': fill('hphls cnls abtc vpdd '),
    '10,000 digits': fill('3.000604 '),
    '10,000 emoji': '😀'.repeat(LONG),
    'control characters': fill('\u0000\u0007\u001b\u200b\ufeff'),
    'marks without letters': fill('\u0301\u0323'),
    'operators of lunr': fill('+hộ -chiếu công~2 vụ^9 name:x *a* '),
    HTML: fill('<script>alert("hộ chiếu")</script>&amp;'),
    'right to left': fill('\u202eجواز سفر דרכון '),
    'halves of surrogates': fill('\ud83d hộ \udc00'),
    'signs that stand for many letters': fill('ﷺ㎉ﬃ'),
  };
}

/** Processor time of this thread: what else the machine does meanwhile is no fault of the search. */
function processorTime(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** How long the slowest answer to each bad input takes, the slowest of seven. */
export function benchBadSearches({ search }: Ready, entries: readonly SearchEntry[]): Figure[] {
  const inputs = badInputs(entries);
  // The second part is built at the first question that needs it, once in the life of a server.
  for (const text of Object.values(inputs)) search(text);
  const times = Object.entries(inputs).map(([what, text]) => {
    const taken = Array.from({ length: TIMES }, () => processorTime(() => search(text)));
    return { what, middle: median(taken), slowest: Math.max(...taken) };
  });
  const slowest = Math.max(...times.map((one) => one.slowest));
  const verdict = slowest <= AIM_IN_MS ? 'never' : 'NOT never';
  return [
    ...times.map((one) => ({
      what: one.what,
      value: `${tenthsOfMilliseconds(one.middle)}, slowest ${tenthsOfMilliseconds(one.slowest)}`,
    })),
    {
      what: 'all of them',
      value: `${tenthsOfMilliseconds(slowest)}: ${verdict} slower than ${AIM_IN_MS} ms`,
    },
  ];
}
