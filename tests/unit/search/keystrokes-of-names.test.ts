import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import { searchEntriesOf } from '#src/search/search-entry.ts';
import { createSearcher } from '#src/search/search.ts';

const loaded = loadContent(join(import.meta.dirname, '..', '..', '..', 'content'));
if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
const entries = searchEntriesOf(loaded.content);
const search = createSearcher(entries, loaded.content.dictionary);

const TELEX = { tones: { '\u0301': 's', '\u0300': 'f', '\u0309': 'r', '\u0303': 'x', '\u0323': 'j' }, hat: 'repeat', breve: 'w', horn: 'w', bar: 'd' }; // prettier-ignore
const VNI = { tones: { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' }, hat: '6', breve: '8', horn: '7', bar: '9' }; // prettier-ignore

/** The keys that write a text with an input method, its tone typed last. */
function keysOf(text: string, method: typeof TELEX): string {
  const syllable = (word: string): string => {
    let [keys, tone, before] = ['', '', ''];
    for (const sign of word.normalize('NFD')) {
      if (sign in method.tones) tone = method.tones[sign as keyof typeof method.tones];
      else if (sign === '\u0302') keys += method.hat === 'repeat' ? before.toLowerCase() : method.hat;
      else if (sign === '\u0306') keys += method.breve;
      else if (sign === '\u031b') keys += method.horn;
      else keys += sign === 'đ' || sign === 'Đ' ? `d${method.bar}` : sign;
      before = sign;
    }
    return keys + tone;
  };
  return text.replace(/[\p{L}\p{M}]+/gu, syllable);
}

describe('the name of a procedure comes first, typed as', () => {
  it.each([
    ['decomposed letters', (name: string) => name.normalize('NFD')],
    ['capitals', (name: string) => name.toUpperCase()],
    ['keys of Telex', (name: string) => keysOf(name, TELEX)],
    ['keys of VNI', (name: string) => keysOf(name, VNI)],
  ])('%s', (_how, typed) => {
    const current = entries.filter(({ flags }) => !flags.includes('old'));
    const found = current.map(({ name }) => search(typed(name)).hits[0]?.code);
    expect(found).toEqual(current.map(({ code }) => code));
  });
});
