import { expect, it } from 'vitest';
import type { DictionaryWord } from '#src/domain/dictionary.ts';
import { idleWords } from '#src/search/idle-words.ts';
import { ENTRIES } from './entries.ts';

const word = (said: string, meant: string, isNational = false): DictionaryWord => ({
  file: 'tu-dien/a.yaml',
  said: [said],
  meant: [meant],
  isNational,
});

const dictionary = {
  words: [
    word('giấy thông hành đỏ', 'hộ chiếu ngoại giao'),
    word('máy bay', 'tàu bay'),
    word('hộ chiếu', 'hộ chiếu'),
    word('ô tô', 'xe cơ giới', true),
  ],
  outsideTopics: ['kết hôn', 'đăng cai'],
};

it('names words that lead nowhere or say what names say, and topics that names hold', () => {
  const { words, outsideTopics } = idleWords(ENTRIES, dictionary);
  expect(words.map(({ said }) => said[0])).toEqual(['máy bay', 'hộ chiếu']);
  expect(outsideTopics).toEqual(['đăng cai']);
});

it('names one of two entries that say the same only when the other stays', () => {
  const twice = [
    word('giấy thông hành đỏ', 'hộ chiếu ngoại giao'),
    word('giấy thông hành đỏ', 'hộ chiếu ngoại giao'),
  ];
  expect(idleWords(ENTRIES, { words: twice, outsideTopics: [] }).words).toHaveLength(2);
  expect(idleWords(ENTRIES, { words: twice.slice(1), outsideTopics: [] }).words).toEqual([]);
});
