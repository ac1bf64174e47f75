/** A part of a sheet that a question asks about, by its anchor there. */
export type AskedPart =
  | 'giay-to'
  | 'phi'
  | 'thoi-han'
  | 'nop-ho-so'
  | 'cac-buoc'
  | 'dieu-kien'
  | 'truc-tuyen'
  | 'truc-tiep'
  | 'buu-chinh';

/** How people ask about each part: runs of folded syllables, parted by `|` or a line's end. */
export const ASKS: Readonly<Record<AskedPart, string>> = {
  'giay-to': `
gom nhung giay to gi|bao gom nhung giay to gi|ho so gom|ho so bao gom|gom nhung gi|gom gi|thanh phan ho so|tai lieu gi
tai lieu nao|chuan bi giay to|chuan bi nhung gi|chuan bi gi|nop gi|nop nhung gi|mang theo gi|mang gi|bao nhieu bo|bao nhieu ban|gt j|gt gi|giay gi|what documents
which documents|documents needed|required documents|documents required|papers needed|chuan bi ho so|ho so|giay to
mau don|to khai|mau van ban|mau to khai|mau nao|bieu mau|don xin|mau so may|application form`,
  phi: `
bao nhieu|bao nhieu tien|het bao nhieu tien|mat bao nhieu tien|ton bao nhieu|phi bao nhieu|phi le phi|le phi
muc phi|phi bao gom|mat phi|mat tien|ton tien|how much|cost|fee|fees|gia bao nhieu|dong bao nhieu`,
  'thoi-han': `
bao lau|mat bao lau|bao nhieu ngay|may ngay|may hom|bao gio|khi nao co|khi nao xong|truoc bao nhieu ngay|thoi han giai quyet|thoi gian giai quyet
thoi han thuc hien|thoi gian|how long|processing time`,
  'nop-ho-so': `
o dau|tai dau|cho nao|den dau|noi nop|co quan nao|ai cap|ai phe duyet|tham quyen|xin ai|phai xin ai|nop ho so|where
where to apply|which agency|which authority|truc tiep va truc tuyen|truc tiep hay truc tuyen|cach nop`,
  'cac-buoc': `
trinh tu|cac buoc|gom nhung buoc nao|buoc nao|quy trinh|steps`,
  'dieu-kien': `
dieu kien|dieu kien gi|yeu cau va dieu kien|yeu cau dieu kien|dieu kien nao|co can dieu kien|ai duoc
doi tuong nao|who can|requirements|eligibility`,
  'truc-tuyen': 'truc tuyen|online|qua mang|tren mang|dich vu cong',
  'truc-tiep': 'truc tiep',
  'buu-chinh': 'buu chinh|qua buu dien|gui buu dien|gui qua buu dien|by post|by mail',
};
