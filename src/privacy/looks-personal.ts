import { fold } from '../search/text/fold.ts';
import { findPersonalData } from './personal-data.ts';
import { isTellingName, mayBeGivenName } from './rules/given-names.ts';
import { isCommonSurname, isSurelySurname, mayBeSurname } from './rules/surnames.ts';

/** A procedure's code is no personal number. */
const CODE = /(?<![a-z\d])(?<!\d )[1-9]\.?\d{6}(?!\d)/g;

/** Digits in a row, as telephones, papers and accounts have them, however they are grouped. */
const LONG_NUMBER = /\p{Nd}(?:[ .()-]{0,2}\p{Nd}){5}/u;

const DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}/;

/** Numbers of passports and other papers: letters with digits behind them, but for "mã" and "số" before a code. */
const PAPER_NUMBER = /\b(?!ma\b|so\b)[a-z]{1,2} ?\d{6,8}\b/;

/** Letters and digits mixed, as on passports of other countries: four digits among seven signs or more. */
const MIXED_NUMBER = /\b(?=[a-z\d]{7})(?=\d*[a-z])(?:[a-z]*\d){4}[a-z\d]*\b/;

const PLATE =
  /\b\d{2}[ -]?[a-z]{1,2}\d?(?:[ .-]{0,3}(?!20\d\d\b)\d{4,5}|[ .-]{1,3}\d{3}[ .]?\d{2})\b|\b\d{2}-?(?:\d{3}-?(?:ng|nn|qt|cv)|(?:ng|nn|qt|cv)-?\d{3})-?\d{2}\b/;

const MAIL_OR_PAGE = /@|\b(?:https?|www)\b|\.(?:com|vn|net|org)\b/;

/** What people write before they say who they are or where they live. Folded. */
const ABOUT_A_PERSON =
  /\b(?:toi ten|ten toi|ten la|minh ten|em ten|con ten|ho ten|ho va ten|ten khai sinh|sinh nam|sinh ngay|ngay sinh|so dien thoai|sdt|so nha|dia chi nha|so cccd|so cmnd|so ho chieu|my name|i am called|i am|i m|je suis|mr|mrs|ms|mme)\b/;

/** Who is called so has a name, and no procedure has such a word: but for "bà con", "ông bà" and kin. Spelled. */
const CALLED =
  /(?<!\p{L})(?:chị|ông|bà|cô|(?<!ghi |tạm )chú|bác|thầy)\.? (?!bà|con|tây|bên|em|nội|ngoại|chồng|vợ|anh|chị|cháu|cố|tôi|mình|xin|cho|có|cần|muốn|ơi|ạ)\p{L}/u;

/** Surnames that are no other word, spelled. */
const SURNAME_ONLY = /(?<!\p{L})(?:nguyễn|huỳnh|trịnh) \p{L}/u;

/** An archipelago is no person. */
const PLACES = new Set(['hoang sa']);

/** Middle names behind which a surname without marks is no other word. */
const MIDDLE = new Set('van thi duc huu ngoc xuan hong thanh thu kim bich dinh quoc'.split(' '));

/** What the commonest surname without marks may begin, when it is no surname. */
const NO_NAME = /^(?:nhan|lieu|tac|ban|van|thu|trang|vong|tu|ly)$/;

interface Typed {
  word: string;
  plain: string;
  isCapital: boolean;
  hasMarks: boolean;
}

function wordsOf(text: string): Typed[] {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  return words.map((word) => {
    const plain = fold(word);
    return { word, plain, isCapital: /^\p{Lu}/u.test(word), hasMarks: plain !== word.toLowerCase() };
  });
}

/** A surname and what follows it, from a place on: capitalised, or without marks and with a middle name. */
function beginsName(words: readonly Typed[], place: number): boolean {
  const [surname, next, last] = words.slice(place, place + 3);
  if (surname === undefined || next === undefined || !isCommonSurname(surname.word)) return false;
  if (surname.isCapital && surname.hasMarks && next.isCapital && /\p{Ll}/u.test(next.word))
    return !PLACES.has(`${surname.plain} ${next.plain}`);
  if (last === undefined) return false;
  if (MIDDLE.has(next.plain)) return true;
  const isNguyen = surname.plain === 'nguyen' && !surname.hasMarks;
  return isNguyen && words[place - 1]?.plain !== 'tai' && !NO_NAME.test(next.plain);
}

/** What stands before a name within a question. Folded. */
const BEFORE_NAME = new Set('cua voi cho ong ba anh chi em chau ban con ten vo chong bo me ngai'.split(' '));

/** Surnames that begin questions too when they lack their marks: "đăng ký tại", "không dân dụng", "trình", "vụ". */
const BEGIN_QUESTIONS = new Set(['dang', 'khong', 'trinh', 'vu']);

/** So many words are a name; more are a question. */
const MOST_WORDS_OF_NAME = 4;

/** A family name and the given names behind it, from a place on; empty for none. */
function nameFrom(words: readonly Typed[], place: number): readonly Typed[] {
  const surname = words[place];
  if (surname === undefined || !mayBeSurname(surname.word)) return [];
  const end = words.findIndex(({ plain }, at) => at > place && !mayBeGivenName(plain));
  return words.slice(place, end < 0 ? words.length : end);
}

/** Whether a text is nothing but a name with a surname that is hardly another word. */
function isWholeName(words: readonly Typed[], name: readonly Typed[]): boolean {
  const { length } = words;
  const surname = name[0];
  if (surname === undefined || name.length < length || length < 2 || length > MOST_WORDS_OF_NAME)
    return false;
  if (BEGIN_QUESTIONS.has(surname.word.toLowerCase())) return false;
  return length === 2
    ? isCommonSurname(surname.word) && holdsTellingName(name)
    : isSurelySurname(surname.word);
}

const holdsTellingName = (name: readonly Typed[]): boolean =>
  name.slice(1).some(({ plain }) => isTellingName(plain));

/**
 * Whether a text without capitals to go by holds a name: it is one, or one of three words stands at its beginning, at
 * its end or behind a word for a person. Most given names are everyday words too; one of the others must be there.
 */
function holdsPlainName(words: readonly Typed[]): boolean {
  return words.some((_, place) => {
    const name = nameFrom(words, place);
    if (place === 0 && isWholeName(words, name)) return true;
    if (name.length < 3 || !holdsTellingName(name)) return false;
    const before = words[place - 1];
    return before === undefined || place + name.length === words.length || BEFORE_NAME.has(before.plain);
  });
}

function namesSomebody(text: string, folded: string): boolean {
  const small = text.toLowerCase();
  if (ABOUT_A_PERSON.test(folded) || CALLED.test(small) || SURNAME_ONLY.test(small)) return true;
  const words = wordsOf(text);
  return holdsPlainName(words) || words.some((_, place) => beginsName(words, place));
}

/**
 * Whether a short text, as it is typed into a search, may be about somebody: it holds what is covered in comments, or
 * something that only might be personal. Finds too much rather than too little: the text is dropped, not covered.
 *
 * @param text in NFKC
 */
export function looksPersonal(text: string): boolean {
  const folded = fold(text).replace(/[^\p{L}\p{N}./@-]+/gu, ' ');
  const numbers = folded.replace(CODE, ' ');
  const patterns = [PAPER_NUMBER, MIXED_NUMBER, PLATE, MAIL_OR_PAGE];
  if (LONG_NUMBER.test(numbers) || DATE.test(numbers)) return true;
  if (patterns.some((pattern) => pattern.test(folded))) return true;
  return namesSomebody(text, folded) || findPersonalData(text).length > 0;
}
