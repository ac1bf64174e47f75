import { fold, spellingOf } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';

/**
 * What is done to something that exists already, as names and questions say it: again, longer, otherwise,
 * no more. Words that mean the same stand in one line.
 */
const ACTS: readonly string[] = [
  'cấp lại|đăng ký lại|làm lại|xin lại|cấp đổi',
  'gia hạn|kéo dài',
  'sửa đổi|bổ sung|thay đổi|điều chỉnh|chỉnh sửa|cập nhật|đính chính|cải chính|đổi|sửa',
  'thu hồi|hủy|hủy bỏ|xóa|xóa bỏ',
  'chấm dứt|giải thể',
  'tạm ngừng|tạm dừng|tạm đình chỉ',
  'khôi phục|phục hồi',
  'chuyển đổi|chuyển nhượng',
  'bản sao|sao y|trích lục',
];

/** Folded syllables that look like an act before these: "đối với", "sửa chữa". */
const NO_ACT_BEFORE = new Set(['voi', 'tuong', 'chua']);

interface Phrase {
  words: { term: string; spelling: string }[];
  act: number;
}

/** Folded first syllable → phrases that begin with it, longest first. */
const PHRASES = new Map<string, Phrase[]>();
ACTS.forEach((line, act) => {
  for (const phrase of line.split('|')) {
    const words = phrase.split(' ').map((word) => ({ term: fold(word), spelling: spellingOf(word) }));
    const first = words[0]?.term ?? '';
    const list = [...(PHRASES.get(first) ?? []), { words, act }];
    PHRASES.set(
      first,
      list.sort((a, b) => b.words.length - a.words.length),
    );
  }
});

type Written = Pick<Token, 'term' | 'spelling'>;

/** Typed with its marks, or without any. */
function isSame(token: Written | undefined, word: Written): boolean {
  if (token?.term !== word.term) return false;
  return token.spelling === token.term || token.spelling === word.spelling;
}

/** The acts that a run of syllables speaks of, one bit for each line of the list. */
export function actsIn(tokens: readonly Written[]): number {
  let acts = 0;
  for (let place = 0; place < tokens.length; place += 1) {
    const phrase = PHRASES.get(tokens[place]?.term ?? '')?.find(({ words }) =>
      words.every((word, offset) => isSame(tokens[place + offset], word)),
    );
    if (phrase === undefined) continue;
    const { length } = phrase.words;
    const isOther = length === 1 && NO_ACT_BEFORE.has(tokens[place + 1]?.term ?? '');
    if (!isOther) acts |= 1 << phrase.act;
    place += length - 1;
  }
  return acts;
}
