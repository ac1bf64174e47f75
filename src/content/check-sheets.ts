import { memoBy } from '../lib/memo-by.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault, type Known } from './known.ts';

type Sheet = Entry<'procedures'>;
type Value = Sheet['stated'];
type Complaint = [path: PropertyKey[], complaint: string];

/** What names another part of its own sheet: sources, and the papers that questions add or take away. */
export function checkSheets(entries: Entries, known: Known): ContentError[] {
  return entries.procedures.flatMap((entry) => {
    const complaints = [...ownComplaints(entry), ...formComplaints(entry.stated, known)];
    return complaints.map(([path, complaint]) => fault('procedures', entry, path, complaint));
  });
}

const ownComplaints = memoBy(({ stated }: Sheet): Complaint[] => [
  ...sourceComplaints(stated),
  ...paperKeyComplaints(stated),
  ...questionComplaints(stated),
]);

function sourceComplaints(value: Value): Complaint[] {
  if (value.nguon === undefined) return [];
  const keys = value.nguon.map(({ khoa }) => khoa);
  const named = namedSources(value).filter(([key]) => !keys.includes(key));
  const repeated = keys.flatMap((key, index): Complaint[] =>
    key !== undefined && keys.indexOf(key) < index
      ? [[['nguon', index, 'khoa'], `khóa “${key}” được ghi cho hai nguồn; mỗi nguồn một khóa`]]
      : [],
  );
  return [
    ...repeated,
    ...named.map(([key, path]): Complaint => [path, `mục Nguồn không có nguồn nào mang khóa “${key}”`]),
  ];
}

type Named = [key: string, path: PropertyKey[]];

function namedSources({ nguon_rieng, cach_nop, ho_so, can_cu, hoi_dap }: Value): Named[] {
  const named = (key: string | undefined, path: PropertyKey[]): Named[] =>
    key === undefined ? [] : [[key, [...path, 'nguon']]];
  const inList = (list: unknown, path: PropertyKey[]): Named[] =>
    Array.isArray(list)
      ? list.flatMap((entry: { nguon?: string }, index) => named(entry.nguon, [...path, index]))
      : [];
  const inChannels = Object.entries(cach_nop ?? {}).flatMap(([channel, { thoi_han, phi }]) => [
    ...inList(thoi_han, ['cach_nop', channel, 'thoi_han']),
    ...inList(phi, ['cach_nop', channel, 'phi']),
  ]);
  const inPapers = Array.isArray(ho_so)
    ? ho_so.flatMap(({ giay_to }, index) => inList(giay_to, ['ho_so', index, 'giay_to']))
    : [];
  return [
    ...inList(nguon_rieng, ['nguon_rieng']),
    ...inChannels,
    ...inPapers,
    ...inList(can_cu, ['can_cu']),
    ...inList(hoi_dap, ['hoi_dap']),
  ];
}

function paperKeys({ ho_so }: Value): Named[] {
  if (!Array.isArray(ho_so)) return [];
  return ho_so.flatMap(({ khoa, giay_to }, index): Named[] => [
    ...(khoa === undefined ? [] : [[khoa, ['ho_so', index, 'khoa']] satisfies Named]),
    ...giay_to.flatMap(({ khoa: key }, item): Named[] =>
      key === undefined ? [] : [[key, ['ho_so', index, 'giay_to', item, 'khoa']]],
    ),
  ]);
}

function repeatedKeys(named: Named[], what: string): Complaint[] {
  const keys = named.map(([key]) => key);
  return named
    .filter(([key], index) => keys.indexOf(key) < index)
    .map(([key, path]) => [path, `khóa “${key}” được ghi cho hai ${what}; mỗi ${what} một khóa`]);
}

function paperKeyComplaints(value: Value): Complaint[] {
  return repeatedKeys(paperKeys(value), 'giấy tờ');
}

function questionComplaints(value: Value): Complaint[] {
  const questions = value.cau_hoi ?? [];
  const papers = value.ho_so === undefined ? null : new Set(paperKeys(value).map(([key]) => key));
  const ownKeys = questions.map(({ khoa }, index): Named => [khoa, ['cau_hoi', index, 'khoa']]);
  return [
    ...repeatedKeys(ownKeys, 'câu hỏi'),
    ...questions.flatMap(({ cac_tra_loi }, question) => {
      const at = (answer: number): PropertyKey[] => ['cau_hoi', question, 'cac_tra_loi', answer];
      const keys = cac_tra_loi.map(({ khoa }, answer): Named => [khoa, [...at(answer), 'khoa']]);
      return [
        ...repeatedKeys(keys, 'câu trả lời'),
        ...cac_tra_loi.flatMap(({ them = [], bo = [] }, answer) => [
          ...unknownPapers(them, [...at(answer), 'them'], papers),
          ...unknownPapers(bo, [...at(answer), 'bo'], papers),
        ]),
      ];
    }),
  ];
}

function unknownPapers(keys: string[], path: PropertyKey[], papers: Set<string> | null): Complaint[] {
  return keys.flatMap((key, index): Complaint[] =>
    papers === null || papers.has(key)
      ? []
      : [[[...path, index], `Thành phần hồ sơ không có trường hợp hay giấy tờ nào mang khóa “${key}”`]],
  );
}

function formComplaints({ ho_so }: Value, { forms }: Known): Complaint[] {
  if (!Array.isArray(ho_so) || forms === null) return [];
  return ho_so.flatMap(({ giay_to }, index) =>
    giay_to.flatMap(({ bieu_mau }, item): Complaint[] =>
      bieu_mau === undefined || forms.has(bieu_mau)
        ? []
        : [
            [
              ['ho_so', index, 'giay_to', item, 'bieu_mau'],
              `không có tệp ${bieu_mau}.yaml trong thư mục bieu-mau`,
            ],
          ],
    ),
  );
}
