import type { SearchEntry } from '#src/search/search-entry.ts';

/** An entry for tests; what is not given is empty. */
export function makeEntry(entry: Partial<SearchEntry> & { code: string; name: string }): SearchEntry {
  return {
    formerCodes: [],
    path: `/thu-tuc/${entry.code.replace('.', '-')}`,
    english: [],
    otherNames: [],
    sector: '',
    keywords: [],
    everydayWords: [],
    documents: [],
    sheet: [],
    time: '',
    flags: [],
    parts: [],
    ...entry,
  };
}

/** A handful of entries with near neighbours, as a department has them. */
export const ENTRIES: SearchEntry[] = [
  makeEntry({
    code: '3.000604',
    name: 'Cho phép tổ chức hội nghị, hội thảo quốc tế',
    sector: 'Hội nghị, hội thảo quốc tế',
    keywords: ['hội thảo trực tuyến', 'diễn giả nước ngoài'],
    everydayWords: ['workshop có người nước ngoài'],
    documents: ['30/2026/QĐ-TTg'],
    time: '09 ngày làm việc',
    formerCodes: ['2.002312'],
  }),
  makeEntry({
    code: '3.000605',
    name: 'Cho chủ trương đăng cai hội nghị, hội thảo quốc tế',
    sector: 'Hội nghị, hội thảo quốc tế',
    documents: ['30/2026/QĐ-TTg'],
  }),
  makeEntry({
    code: '2.002352',
    name: 'Cấp hộ chiếu ngoại giao, hộ chiếu công vụ',
    sector: 'Xuất nhập cảnh',
    everydayWords: ['sổ xanh lá'],
  }),
  makeEntry({
    code: '1.001308',
    name: 'Chứng nhận lãnh sự, hợp pháp hóa lãnh sự',
    sector: 'Công tác lãnh sự',
    everydayWords: ['đóng dấu giấy tờ đi nước ngoài'],
    flags: ['guidance'],
  }),
  makeEntry({ code: '9.000001', name: 'Xác nhận mã hòa mạng', sector: 'Khác' }),
  makeEntry({ code: '9.000002', name: 'Xác nhận ma hoa', sector: 'Khác' }),
  makeEntry({
    code: '2.002312',
    name: 'Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền',
    sector: 'Hội nghị, hội thảo quốc tế',
    flags: ['old'],
  }),
];
