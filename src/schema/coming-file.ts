import { z } from 'zod';
import { field, type FieldInfo } from './field.ts';
import { procedureFile } from './procedure-file.ts';
import { isoDate, text } from './values.ts';

const place = { group: 'Bản sắp tới', tier: 'publish' } as const satisfies Partial<FieldInfo>;

/** One file of `sap-toi/`: the whole procedure as it will be, under the name of its present file. */
export const comingFile = z.strictObject({
  hieu_luc_tu: field(isoDate, {
    label: 'Có hiệu lực từ',
    help: 'Từ ngày này trang tự dùng bản này.',
    example: '2027-01-01',
    ...place,
  }),
  thay_doi: field(z.array(text).min(1, { error: 'danh sách đang trống' }), {
    label: 'Điều sẽ thay đổi',
    help: 'Mỗi thay đổi một câu cho người nộp.',
    example: '- Thời hạn giải quyết còn 07 ngày làm việc.',
    ...place,
  }),
  ...procedureFile.shape,
});

export type ComingFile = z.output<typeof comingFile>;
