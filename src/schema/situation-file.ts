import { z } from 'zod';
import { field, type FieldInfo } from './field.ts';
import { count, procedureCode, text, yesNo } from './values.ts';

const place = { group: 'Việc hay làm', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** One file of `tinh-huong/`; the file's name is its slug. */
export const situationFile = z.strictObject({
  ten: field(text, {
    label: 'Việc cần làm',
    help: 'Như người dân nói, bắt đầu bằng động từ.',
    example: 'Mời diễn giả nước ngoài dự hội thảo ở tỉnh',
    ...place,
  }),
  mo_ta: field(text, {
    label: 'Mô tả',
    help: 'Một hoặc hai câu.',
    example: 'Hội thảo có diễn giả nước ngoài phải xin phép trước khi tổ chức.',
    ...place,
  }),
  thu_tuc: field(z.array(procedureCode).min(1, { error: 'danh sách đang trống' }), {
    names: 'procedures',
    label: 'Thủ tục',
    help: 'Mã các thủ tục cần làm, theo thứ tự.',
    example: '- 3.000604',
    ...place,
  }),
  thu_tu: field(count, { label: 'Thứ tự', help: 'Số nhỏ hiện trước.', example: '1', ...place }),
  trang_chu: field(yesNo, { label: 'Hiện ở trang chủ', help: 'có hoặc không.', example: 'có', ...place }),
});
