import { findPersonalData } from '../privacy/personal-data.ts';
import { fold } from '../search/text/fold.ts';

/** Longer texts are stories, which may be about somebody; a mend for the dictionary is short. */
const MAX_LENGTH = 80;

/** A procedure's code is no personal number. */
const CODE = /(?<![a-z\d])\d\.?\d{6}(?!\d)/g;

/** Digits in a row, as telephones, papers and accounts have them, however they are grouped. */
const LONG_NUMBER = /\p{Nd}(?:[ .()-]{0,2}\p{Nd}){5}/u;

const DATE = /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}/;

/** Numbers of passports and other papers: letters with digits behind them, but for "mã" and "số" before a code. */
const PAPER_NUMBER = /\b(?!ma\b|so\b)[a-z]{1,2} ?\d{6,8}\b/;

const MAIL_OR_PAGE = /@|\b(?:https?|www)\b|\.(?:com|vn|net|org)\b/;

/** What people write before they say who they are or where they live. Folded. */
const ABOUT_A_PERSON =
  /\b(?:toi ten|ten toi|ten la|minh ten|em ten|con ten|ho ten|ho va ten|ten khai sinh|sinh nam|sinh ngay|ngay sinh|so dien thoai|sdt|so nha|dia chi nha|so cccd|so cmnd|so ho chieu|my name|i am called)\b/;

/** Surnames that are no other word, spelled. */
const SURNAME_ONLY = /(?<!\p{L})(?:nguyễn|huỳnh|trịnh) \p{L}/u;

/** Two capitalised words, the first of which may be a surname. */
const CAPITALISED_NAME =
  /(?<!\p{L})(?:Phạm|Hoàng(?! Sa)|Đinh|Lê|Trần|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý) \p{Lu}\p{L}/u;

/** Names typed without marks: a middle name that says so, or the commonest surname where it is no other word. */
const PLAIN_NAME =
  /\b(?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ho|ngo|duong|ly|dinh|trinh) (?:van|thi) [a-z]|(?<!tai )\bnguyen (?!nhan|lieu|tac|ban|van|thu|trang|vong|tu|ly)[a-z]+ [a-z]/;

function namesSomebody(text: string, folded: string): boolean {
  if (ABOUT_A_PERSON.test(folded)) return true;
  if (PLAIN_NAME.test(text.toLowerCase())) return true;
  return SURNAME_ONLY.test(text.toLowerCase()) || CAPITALISED_NAME.test(text);
}

/**
 * The text under which a search is counted: folded, its spaces evened out, so that twins are one.
 *
 * @returns null for a text that must not be kept: it looks like personal data, or is too long to be sure.
 *   Stricter than what covers comments: nothing of worth is lost with a search.
 */
export function countableText(query: string): string | null {
  const text = query.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const folded = fold(text)
    .replace(/[^\p{L}\p{N}./@-]+/gu, ' ')
    .trim();
  if (folded === '' || folded.length > MAX_LENGTH) return null;
  const numbers = folded.replace(CODE, ' ');
  if (LONG_NUMBER.test(numbers) || DATE.test(numbers)) return null;
  if (PAPER_NUMBER.test(folded) || MAIL_OR_PAGE.test(folded) || namesSomebody(text, folded)) return null;
  return findPersonalData(text).length > 0 ? null : folded;
}
