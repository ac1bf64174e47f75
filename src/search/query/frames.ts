import { ASKS } from './asked-part.ts';
import type { AskedPart } from './asked-part.ts';
import { fold, spellingOf } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';

/**
 * What people put around what they want: politeness, "I want to", and the part of the procedure that they
 * ask about. Folded. These words must not drown the words that matter; single syllables stand here only
 * where they hardly ever carry the meaning of a procedure's name.
 */
/** Single words of this kind, spelled: where marks are typed, "đá" is no "đã". */
const SINGLES =
  'tôi|mình|tui|t|e|em|anh|chị|cháu|vợ|chồng|vk|ck|ad|muốn|mún|cần|phải|xin|giúp|hỏi|nộp|lo|định|vừa|sắp|mới|đã|đang|sẽ|bị|được|dc|rồi|chưa|giờ|nay|nếu|khi|thì|mà|là|vì|nên|cùng|lúc|cái|này|kia|thế|ấy|nữa|luôn|ha|hả|ạ|a|nhé|nhỉ|ơi|vậy|z|sao|gì|j|nào|ko|k|hok|hông|không|r|ntn|tn|bit|biết|check|xem|có|làm|cho|của|và|với|để|như|tại|về|từ|đến|trong|các|những|một|do|đi|qua|ra|lên|vào|từng|please|does|it|take|get|what|which|where|how|the|for|of|in|an|to|my|is|are|and|or|from|with|at|by';

const POLITENESS = `
thi phai|co phai|can phai|phai lam
thu tuc hanh chinh|thu tuc|de nghi cho biet|de nghi quy co quan cho biet|quy co quan|kinh gui|xin chao|chao anh chi
moi nguoi oi|moi nguoi cho|chung toi|ben minh|bang cach nao|cach nao|hay khong|quy dinh|theo quy dinh|con toi|nha toi
nha minh|be nha minh|ban toi|nguoi nha|me toi|bo toi|hom qua|hom nay|hom kia|nam ngoai|lau roi|vai hom|vai ngay
ngoai cho|du dinh|bat buoc|ho toi|ho em|ho minh|huong dan|tu van|cam on|hien nay|hien tai|bay gio|truong hop|sau khi
thuc hien|con nua|i want to|i need to|i would like to|how do i|do i need|can i|ket qua la gi|nhan duoc gi|duoc cap gi
`;

/** A frame's syllables, and the part that it asks about. */
interface Frame {
  words: string[];
  asks: AskedPart | null;
}

/** Folded single words with the spellings in which they are fillers. */
const SINGLE_SPELLINGS = new Map<string, Set<string>>();
for (const word of SINGLES.split('|')) {
  const term = fold(word);
  SINGLE_SPELLINGS.set(term, (SINGLE_SPELLINGS.get(term) ?? new Set()).add(spellingOf(word)));
}

/** Typed with its marks, or without any. */
export function isSingleFiller({ term, spelling }: Pick<Token, 'term' | 'spelling'>): boolean {
  const spellings = SINGLE_SPELLINGS.get(term);
  return spellings !== undefined && (spelling === term || spellings.has(spelling));
}

function framesOf(text: string, asks: AskedPart | null): Frame[] {
  return text
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ words: line.split(' '), asks }));
}

/** Longest first. */
const FRAMES = [
  ...framesOf(POLITENESS, null),
  ...Object.entries(ASKS).flatMap(([part, text]) => framesOf(text, part as AskedPart)),
].sort((a, b) => b.words.length - a.words.length);

export interface FoundFrames {
  /** Per syllable: none, a word that is mostly a filler, or part of a frame of several words. */
  kinds: ('none' | 'single' | 'frame')[];
  /** The part that is asked about, the first that is not named in passing; null for none. */
  asks: AskedPart | null;
}

/** Said in passing ("hồ sơ … gửi qua bưu điện"): what else is asked about counts before it. */
const IN_PASSING = 'ho so';

/** Asks only where nothing but fillers stands before it: names hold it elsewhere ("đủ điều kiện"). */
const AT_START = 'dieu kien';

/** A fee, where a query begins with it; without its mark it is the beginning of "phi chính phủ". */
const FEE = spellingOf('phí');

/** Finds the frames of a query, the longest that fits first. */
export function findFrames(tokens: readonly Token[]): FoundFrames {
  const kinds: FoundFrames['kinds'] = tokens.map((token) => (isSingleFiller(token) ? 'single' : 'none'));
  let asks: AskedPart | null = null;
  let inPassing: AskedPart | null = tokens[0]?.spelling === FEE ? 'phi' : null;
  for (let place = 0; place < tokens.length;) {
    const fits = ({ words }: Frame): boolean =>
      words.every((word, offset) => tokens[place + offset]?.term === word) &&
      !(words.join(' ') === AT_START && kinds.slice(0, place).includes('none'));
    const frame = FRAMES.find(fits);
    if (frame !== undefined) kinds.fill('frame', place, place + frame.words.length);
    if (frame?.words.join(' ') === IN_PASSING) inPassing ??= frame.asks;
    else asks ??= frame?.asks ?? null;
    place += frame?.words.length ?? 1;
  }
  return { kinds, asks: asks ?? inPassing };
}
