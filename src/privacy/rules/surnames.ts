import { fold } from '../../search/text/fold.ts';

/** Vietnamese family names as they are written; nine of ten people bear one of the first fifteen. */
const SURNAMES =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đoàn Vương Trịnh Đinh Lâm Phùng Mai Tô Trương Hà Tạ Tăng Cao Châu Thái Lưu Lương La Triệu Quách Nghiêm Chu Thân Kiều Khổng Tống Mạc Mạch Bạch Giang Hứa Diệp Doãn Đồng Đàm Thạch Kim Lục Nông Vi Khúc Lã Ninh Từ Văn Viên Vy Âu Ôn Bành Bế Biện Cung Cù Đậu Đường Hàn Khuất Lại Lò Lường Ma Nhâm Ngụy Nghiêm Ong Phí Quan Quản Sầm Tiêu Tôn Trà Trang Tòng Trác Ung Uông Vàng Vừ Sùng Giàng Hoa Hầu Chử Cầm Chẩu Tẩn Lỷ Dìu Chíu Phón Voòng Chìu Đặng';

/** Without marks these are also everyday words, so that they prove no name by themselves. */
const ALSO_WORDS = new Set(
  'do ho ly la to cao mai ha tu van vi an kim hoa quan trang ma lai vang thai luu than chu tang ta lam phi dong duong dao doan giang ninh vy on cung dau dam tra ong lo dinh vien luong chau bach khuc tieu ton thach nong'.split(
    ' ',
  ),
);

const WRITTEN = new Set(SURNAMES.split(' ').map((name) => name.toLowerCase()));
const FOLDED = new Set([...WRITTEN].map(fold).filter((name) => !ALSO_WORDS.has(name)));

const ALL_FOLDED = new Set([...WRITTEN].map(fold));

/** The first of the list are the commonest. */
const COMMONEST = new Set(SURNAMES.split(' ', 16).map((name) => name.toLowerCase()));
const COMMONEST_FOLDED = new Set([...COMMONEST].map(fold));

/** Whether a word is one of the commonest family names, with its marks or without any. */
export function isCommonSurname(word: string): boolean {
  const small = word.toLowerCase();
  return COMMONEST.has(small) || COMMONEST_FOLDED.has(small);
}

/** Whether a capitalised word is a family name, with its marks or without any. */
export function isSurname(word: string): boolean {
  return WRITTEN.has(word.toLowerCase()) || FOLDED.has(fold(word));
}

/** Whether a word in small letters can only be a family name: "nguyễn", "tran". */
export function isSurelySurname(word: string): boolean {
  return FOLDED.has(fold(word));
}

/** Whether a word of whatever letters is a family name as it is typed: with its marks, or without any. */
export function mayBeSurname(word: string): boolean {
  const small = word.toLowerCase();
  return WRITTEN.has(small) || (small === fold(small) && ALL_FOLDED.has(small));
}
