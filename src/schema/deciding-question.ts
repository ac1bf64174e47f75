import { z } from 'zod';
import { field, type FieldInfo } from './field.ts';
import { NOT_APPLICABLE, procedureCode, slug, text, textOr } from './values.ts';

const place = { group: 'Câu hỏi chọn giấy tờ', tier: 'form' } as const satisfies Partial<FieldInfo>;

function keyOf<Key extends z.ZodType>(key: Key, what: string, example: string): Key {
  return field(key, { label: 'Khóa', help: `Tên ngắn không dấu của ${what}.`, example, ...place });
}

/** On a case or a paper: how questions name it. */
export function partKey(what: string, example: string) {
  return keyOf(slug.optional(), what, example);
}

const keys = (label: string, help: string, example: string) =>
  field(z.array(slug).min(1, { error: 'danh sách đang trống' }).optional(), {
    label,
    help,
    example,
    ...place,
  });

const answer = z.strictObject({
  khoa: keyOf(slug, 'câu trả lời', 'co'),
  tra_loi: field(textOr({ [NOT_APPLICABLE]: 'Không' }), {
    label: 'Trả lời',
    help: 'Vài chữ.',
    example: 'Có',
    ...place,
  }),
  them: keys(
    'Thêm giấy tờ',
    'Khóa của các trường hợp hoặc giấy tờ chỉ cần khi trả lời như vậy.',
    '- duoc-thue',
  ),
  bo: keys('Bớt giấy tờ', 'Khóa của các trường hợp hoặc giấy tờ không cần khi trả lời như vậy.', '- to-khai'),
  sang: field(procedureCode.optional(), {
    names: 'procedures',
    label: 'Sang thủ tục',
    help: 'Mã thủ tục đúng hơn cho người trả lời như vậy. Bỏ mục này nếu vẫn là thủ tục này.',
    example: '3.000605',
    ...place,
  }),
  ghi_chu: field(text.optional(), {
    label: 'Nói thêm',
    help: 'Điều người trả lời như vậy cần biết, một câu.',
    example: 'Hộ chiếu gắn chip không gia hạn được.',
    ...place,
  }),
});

/** A question whose answers add papers or take them away. */
export const decidingQuestion = z.strictObject({
  khoa: keyOf(slug, 'câu hỏi', 'duoc-thue'),
  hoi: field(text, {
    label: 'Câu hỏi',
    help: 'Người nộp trả lời được ngay, không cần biết luật.',
    example: 'Bạn có được thuê đứng ra tổ chức không?',
    ...place,
  }),
  cac_tra_loi: field(z.array(answer).min(2, { error: 'phải có ít nhất hai câu trả lời' }), {
    label: 'Các câu trả lời',
    help: 'Từ hai câu trả lời trở lên.',
    example: '- khoa: co\n  tra_loi: Có\n  them:\n    - duoc-thue\n- khoa: khong\n  tra_loi: Không',
    ...place,
  }),
});
