import { isSurelySurname, isSurname } from './surnames.ts';

/** One word of a text with its place. */
export interface Word {
  text: string;
  start: number;
  end: number;
  isCapital: boolean;
}

/** Longest names of Vietnamese and most foreigners: "Nguyễn Lê Thị Hồng Nhung". */
const MOST_WORDS = 6;

/** Middle names that people often write small. */
const MIDDLE = new Set(['thị', 'thi', 'văn', 'van', 'đình', 'ngọc', 'đức', 'hữu', 'de', 'von', 'bin', 'da']);

/** What may follow "tôi tên" and is no name; the first of them ends a name in small letters. */
const STOP = new Set(
  'là ở sinh năm quê hiện đang có số đến đi muốn cần xin làm và nộp gửi rất đã thấy từ tại nhà trú thường với cho của này đây nay hôm ngày tôi em mình cháu anh chị không được bị vừa mới hồ sơ công dân người cán bộ nhân viên giám đốc chủ địa chỉ sđt sdt cccd cmnd đt điện thoại email zalo thủ tục phó trưởng việt xin ạ thì mà hay hoặc nhưng vì do theo trong ngoài trên dưới về vào ra lại còn cũng la o sinh nam que hien dang co so den di muon can lam va nop gui rat da thay tu tai nha voi cho cua nay day hom khong duoc bi vua moi ho cong nguoi chu dia thu'.split(
    ' ',
  ),
);

/** Capitalised words that begin a title, a body or a place and not a name. */
const NOT_NAMES = new Set(
  'giám phó trưởng chủ sở ủy uỷ bộ việt công cán chuyên nhân phòng ban bí cục chi tổng thủ văn một khách lãnh hướng lớn bà ông anh chị cô chú bác em cháu thầy mr ms mrs dr tỉnh thành xã phường huyện quận cả hai ba tô đài hàn nhật trung mỹ pháp đức nga lào thái singapore korea korean japan japanese china chinese vietnam vietnamese american british french german russian australian canadian indian lao thai filipino malaysian indonesian taiwanese very so really not just here a an the happy sorry grateful glad satisfied disappointed writing from currently also still i it this and but trân kính xin rất cảm tôi thủ hồ đại trả ở mình'.split(
    ' ',
  ),
);

/** All words after a place, as long as only spaces, or a dot after an initial, stand between them. */
export function wordsFrom(text: string, from: number): Word[] {
  const words: Word[] = [];
  const pattern = /(?:(?<=[ \u00A0.]\p{Lu})\.)?[ \u00A0]{0,2}(\p{L}[\p{L}\p{M}'’-]*)/uy;
  pattern.lastIndex = from;
  while (words.length < MOST_WORDS) {
    const match = pattern.exec(text);
    const word = match?.[1];
    if (match === null || word === undefined) break;
    const start = match.index + match[0].indexOf(word);
    words.push({ text: word, start, end: start + word.length, isCapital: /^\p{Lu}/u.test(word) });
  }
  return words;
}

function isName({ text, isCapital }: Word): boolean {
  return isCapital && !NOT_NAMES.has(text.toLowerCase());
}

/** The words at the beginning that make up a capitalised name; a small "thị" within it counts. */
export function capitalName(words: readonly Word[]): Word[] {
  const [first] = words;
  if (first === undefined) return [];
  const startsName =
    isName(first) || (first.isCapital && isSurname(first.text) && (words[1]?.isCapital ?? false));
  if (!startsName) return [];
  let count = 1;
  for (; count < words.length; count++) {
    const word = words[count] as Word;
    const isMiddle = MIDDLE.has(word.text.toLowerCase()) && (words[count + 1]?.isCapital ?? false);
    if (!word.isCapital && !isMiddle) break;
  }
  return words.slice(0, count);
}

/** A name in small letters: up to the first word that cannot belong to one. */
export function smallName(words: readonly Word[]): Word[] {
  const end = words.findIndex(({ text }) => STOP.has(text.toLowerCase()));
  const name = words.slice(0, end === -1 ? words.length : end).slice(0, 4);
  return name;
}

/** Whether the words begin as a full name in small letters surely does: "nguyễn văn an", "tran thi b". */
export function startsWithSurname(words: readonly Word[]): boolean {
  const [first, second] = words;
  return (
    first !== undefined &&
    second !== undefined &&
    isSurelySurname(first.text) &&
    !STOP.has(second.text.toLowerCase())
  );
}
