/**
 * Telex and VNI keystrokes typed with the input method off: "hooj chieeus", "ho65 chie61u".
 * The rules are those of the two input methods; keys may stand anywhere after the letter they mark.
 */

const TELEX_TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const VNI_TONES: Readonly<Record<string, string>> = {
  1: '\u0301',
  2: '\u0300',
  3: '\u0309',
  4: '\u0303',
  5: '\u0323',
};

/** First consonants, vowel groups and last consonants that Vietnamese syllables are made of, without marks. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|q|r|s|t|v|x)?(?:uyeu|uye|uya|uyu|oai|oay|oeo|oao|ieu|yeu|uoi|uou|uay|uai|ueu|ai|ao|au|ay|eo|eu|ia|ie|iu|oa|oe|oi|oo|ou|ua|ue|ui|uo|uu|uy|ya|ye|a|e|i|o|u|y)(?:ch|ng|nh|c|m|n|p|t)?$/;

/** Whether folded letters could be a Vietnamese syllable. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/** Whether folded letters are an abbreviation or a foreign word; two letters are too few to tell. */
export function isForeignWord(folded: string): boolean {
  return /^[a-z]{3,}$/.test(folded) && !isSyllable(folded);
}

/** Puts the tone behind the last vowel; where exactly does not matter to whoever compares spellings. */
function withTone(letters: string, tone: string): string {
  if (tone === '') return letters;
  const at = letters.search(/[aeiouyăâêôơư][^aeiouyăâêôơư]*$/);
  return at < 0 ? letters + tone : letters.slice(0, at + 1) + tone + letters.slice(at + 1);
}

/** Doubled letters and "w" of Telex, one key after the other. */
function readTelex(word: string): { letters: string; tone: string; marks: number } {
  let [letters, tone, marks] = ['', '', 0];
  const mark = (pattern: RegExp, into: string): boolean => {
    if (!pattern.test(letters)) return false;
    letters = letters.replace(pattern, into);
    marks += 1;
    return true;
  };
  for (const key of word) {
    const hasVowel = /[aeiouyăâêôơư]/.test(letters);
    if (hasVowel && TELEX_TONES[key] !== undefined) {
      tone = TELEX_TONES[key];
      marks += 1;
    } else if (key === 'z' && hasVowel) tone = '';
    else if (key === 'd' && mark(/^d(?=[^đ]*$)/, 'đ')) continue;
    else if (key === 'a' && mark(/a(?=[^aeiou]*$|[uy][^aeiou]*$)/, 'â')) continue;
    else if (key === 'e' && mark(/e(?=[^aeio]*$)/, 'ê')) continue;
    else if (key === 'o' && mark(/o(?=[^aeo]*$)/, 'ô')) continue;
    else if (key === 'w') {
      if (!(
        mark(/uo/, 'ươ') ||
        mark(/u(?=[^aeiou]*$|[aiu][^aeiou]*$)/, 'ư') ||
        mark(/o(?=[^aeou]*$)/, 'ơ') ||
        mark(/a(?=[^aeo]*$)/, 'ă')
      )) {
        letters += 'ư';
        marks += 1;
      }
    } else letters += key;
  }
  return { letters, tone, marks };
}

function readVni(word: string): { letters: string; tone: string; marks: number } {
  let [letters, tone, marks] = ['', '', 0];
  const MARKS: Readonly<Record<string, [RegExp, string][]>> = {
    6: [
      [/a(?=[^aeo]*$)/, 'â'],
      [/e(?=[^aeo]*$)/, 'ê'],
      [/o(?=[^aeo]*$)/, 'ô'],
    ],
    7: [
      [/uo/, 'ươ'],
      [/ưo/, 'ươ'],
      [/u(?=[^eou]*$|u$)/, 'ư'],
      [/o(?=[^aeo]*$)/, 'ơ'],
    ],
    8: [[/a(?=[^aeo]*$)/, 'ă']],
    9: [[/^d/, 'đ']],
  };
  for (const key of word) {
    if (VNI_TONES[key] !== undefined && letters !== '') {
      tone = VNI_TONES[key];
      marks += 1;
      continue;
    }
    const rule = MARKS[key]?.find(([pattern]) => pattern.test(letters));
    if (rule !== undefined) {
      letters = letters.replace(rule[0], rule[1]);
      marks += 1;
    } else letters += key;
  }
  return { letters, tone, marks };
}

const FOLDS: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'o', ư: 'u', đ: 'd' };

function finish({
  letters: written,
  tone,
  marks,
}: {
  letters: string;
  tone: string;
  marks: number;
}): string | null {
  if (marks === 0) return null;
  const letters = written.replace(/ưo(?=.)/, 'ươ');
  const folded = letters.replace(/[ăâêôơưđ]/g, (letter) => FOLDS[letter] ?? letter);
  return isSyllable(folded) ? withTone(letters, tone).normalize('NFC') : null;
}

/** "nghieengj" has nine keys; what is far longer is no syllable, and reading it key by key takes a second. */
const MAX_KEYS = 14;

/**
 * What a word would have become with the input method on, null when it is no such sequence of keys.
 * Takes one lower-case word of ASCII letters and digits.
 */
export function fromKeystrokes(word: string): string | null {
  if (word.length > MAX_KEYS) return null;
  if (/^[a-z]+$/.test(word)) return finish(readTelex(word));
  if (/^[a-z][a-z1-9]+$/.test(word) && /[1-9]/.test(word)) return finish(readVni(word));
  return null;
}
