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
  'tôi|mình|tui|t|e|em|anh|chị|cháu|vợ|chồng|vk|ck|ad|muốn|mún|cần|phải|xin|giúp|hỏi|lo|định|vừa|sắp|mới|đã|đang|sẽ|bị|được|dc|rồi|chưa|giờ|nay|nếu|khi|thì|mà|là|vì|nên|cùng|lúc|cái|này|kia|thế|ấy|nữa|luôn|ha|hả|ạ|a|nhé|nhỉ|ơi|vậy|z|sao|gì|j|nào|ko|k|hok|hông|không|r|ntn|tn|bit|biết|check|xem|có|làm|cho|của|và|với|để|như|tại|về|từ|đến|trong|các|những|một|do|đi|qua|ra|lên|vào|từng|please|what|which|where|how|the|for|of|in|an|to|my|is|are|and|or|from|with|at|by';

const POLITENESS = `
thu tuc hanh chinh|thu tuc|thuc hien thu tuc|lam thu tuc|can lam thu tuc|nhung thu tuc gi|thu tuc gi|thu tuc nao|cho toi hoi
cho minh hoi|cho em hoi|cho hoi|xin hoi|xin cho hoi|toi muon hoi|muon hoi|hoi ve|de nghi cho biet
xin cho biet|cho biet|de nghi quy co quan cho biet|quy co quan|kinh gui|xin chao|chao anh chi|anh chi oi|anh chi cho
ad oi|moi nguoi oi|moi nguoi cho|toi muon|toi can|toi dinh|toi co the|toi la|toi thuc hien
toi dang|minh muon|minh can|em muon|em can|tui muon|tui can|chung toi|ben minh
can phai|can gi|phai lam gi|phai lam|lam gi|lam sao|lam the nao|nhu the nao|nhu nao
the nao|ra sao|bang cach nao|cach nao|thi sao|co can|co phai|co duoc khong|duoc khong
co the|hay khong|co bi|co duoc|duoc quy dinh|quy dinh|theo quy dinh|la gi|la nao
chong toi|vo toi|con toi|nha toi|nha minh|be nha minh|ban toi|nguoi nha|me toi
bo toi|hom qua|hom nay|hom kia|nam ngoai|sap toi|vua moi|lau roi|vai hom
vai ngay|ngoai cho|nhu nao a|lam j|duoc chua|muon biet|xem co|du dinh|bat buoc
can lam|moi duoc|nao can|sao a|ho toi|ho em|vay ha|the a|di lam
ho minh|giup toi|huong dan|tu van|cam on|thi phai|hien nay|hien tai|bay gio
truong hop|sau khi|de thuc hien|thuc hien|thuc hien tai|con nua|i want to|i need to|i would like to
how to|how do i|how can i|do i need|can i
ket qua la gi|nhan duoc gi|duoc cap gi
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
function isSingleFiller({ term, spelling }: Token): boolean {
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

/** By their first syllable, longest first. */
const FRAMES = new Map<string, Frame[]>();
for (const frame of [
  ...framesOf(POLITENESS, null),
  ...Object.entries(ASKS).flatMap(([part, text]) => framesOf(text, part as AskedPart)),
]) {
  const first = frame.words[0] ?? '';
  FRAMES.set(
    first,
    [...(FRAMES.get(first) ?? []), frame].sort((a, b) => b.words.length - a.words.length),
  );
}

export interface FoundFrames {
  /** Per syllable: none, a word that is mostly a filler, or part of a frame of several words. */
  kinds: ('none' | 'single' | 'frame')[];
  /** The part that is asked about, the first named; null for none. */
  asks: AskedPart | null;
}

/** Finds the frames of a query, the longest that fits first. */
export function findFrames(tokens: readonly Token[]): FoundFrames {
  const kinds: FoundFrames['kinds'] = tokens.map((token) => (isSingleFiller(token) ? 'single' : 'none'));
  let asks: AskedPart | null = null;
  for (let place = 0; place < tokens.length;) {
    const fits = ({ words }: Frame): boolean =>
      words.every((word, offset) => tokens[place + offset]?.term === word);
    const frame = FRAMES.get(tokens[place]?.term ?? '')?.find(fits);
    if (frame !== undefined) kinds.fill('frame', place, place + frame.words.length);
    asks ??= frame?.asks ?? null;
    place += frame?.words.length ?? 1;
  }
  return { kinds, asks };
}
