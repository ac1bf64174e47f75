import { z } from 'zod';
import type { Dictionary } from '../domain/dictionary.ts';
import { field, type FieldInfo } from './field.ts';
import { list, matching, text } from './values.ts';

const place = { group: 'Từ điển tìm kiếm', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** Longer wordings are hardly ever typed as they stand. */
const MAX_SYLLABLES = 5;

const phrase = text.refine((words) => words.split(/[\s,;]+/).filter(Boolean).length <= MAX_SYLLABLES, {
  error: `dài quá ${MAX_SYLLABLES} tiếng`,
});

const phrases = (label: string, help: string, example: string) =>
  field(
    z.array(field(phrase, { label, help, example, ...place })).min(1, { error: 'danh sách đang trống' }),
    {
      label,
      help,
      example: `- ${example}`,
      ...place,
    },
  );

const nguoi_them = field(text, {
  label: 'Người thêm',
  help: 'Ai đề nghị từ này.',
  example: 'Văn phòng Sở',
  ...place,
});

const ly_do = field(text, {
  label: 'Lý do',
  help: 'Vì sao người dân nói như vậy.',
  example: 'Nhiều người gọi hộ chiếu công vụ theo màu bìa.',
  ...place,
});

const word = z.strictObject({
  noi: phrases(
    'Người dân nói',
    `Từ hoặc chữ viết tắt, mỗi cách một dòng, nhiều nhất ${MAX_SYLLABLES} tiếng.`,
    'hộ chiếu xanh lá',
  ),
  nghia: phrases(
    'Tên chính thức',
    `Từ có trong tên thủ tục, nhiều nhất ${MAX_SYLLABLES} tiếng.`,
    'hộ chiếu công vụ',
  ),
  nguoi_them,
  ly_do,
});

const elsewhere = z.strictObject({
  noi: phrases('Việc', `Cách gọi việc của cơ quan khác, nhiều nhất ${MAX_SYLLABLES} tiếng.`, 'đăng ký xe'),
  nguoi_them,
  ly_do,
});

const page = z.strictObject({
  den: field(
    matching(/^\/[a-z-]+(?:\/[a-z\d-]+)?$/, 'phải là địa chỉ một trang của trang web, bắt đầu bằng /'),
    {
      label: 'Trang',
      help: 'Địa chỉ của bài hướng dẫn hoặc trang chung, không phải trang thủ tục.',
      example: '/lien-he',
      ...place,
    },
  ),
  noi: phrases(
    'Người dân tìm',
    `Cách người dân gọi điều có trên trang này, nhiều nhất ${MAX_SYLLABLES} tiếng.`,
    'giờ làm việc',
  ),
  nguoi_them,
  ly_do,
});

/** One file of `tu-dien/`: what people say besides the names, for the search. */
export const dictionaryFile = z.strictObject({
  pham_vi: field(z.enum(['sở', 'toàn quốc'], { error: 'phải là “sở” hoặc “toàn quốc”' }), {
    label: 'Phạm vi',
    help: 'sở: chỉ các thủ tục trên trang này; toàn quốc: cả những từ mà trang này chưa dùng đến.',
    example: 'sở',
    ...place,
  }),
  tu: field(list(word), { label: 'Từ', help: 'Mỗi từ một mục.', ...place }),
  viec_noi_khac: field(list(elsewhere), {
    label: 'Việc của cơ quan khác',
    help: 'Người tìm việc này được chỉ sang Cổng Dịch vụ công quốc gia.',
    ...place,
  }),
  trang: field(list(page).optional(), {
    label: 'Trang hướng dẫn, trang chung',
    help: 'Người tìm những chữ này được dẫn đến một trang không nói về riêng thủ tục nào.',
    ...place,
  }),
});

export type DictionaryFile = z.output<typeof dictionaryFile>;

/** The dictionary of all files. */
export function toDictionary(files: readonly [file: string, DictionaryFile][]): Dictionary {
  return {
    words: files.flatMap(([file, { pham_vi, tu }]) =>
      tu.map(({ noi, nghia }) => ({ file, said: noi, meant: nghia, isNational: pham_vi === 'toàn quốc' })),
    ),
    outsideTopics: files.flatMap(([, { viec_noi_khac }]) => viec_noi_khac.flatMap(({ noi }) => noi)),
    pages: files.flatMap(([file, { trang = [] }]) =>
      trang.map(({ den, noi }) => ({ file, path: den, said: noi })),
    ),
  };
}
