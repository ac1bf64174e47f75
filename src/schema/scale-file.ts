import { z } from 'zod';
import { field, type FieldInfo } from './field.ts';
import { english } from './survey-parts.ts';
import { NOT_APPLICABLE, slug, text, textOr } from './values.ts';

const place = { group: 'Thang trả lời', tier: 'form' } as const satisfies Partial<FieldInfo>;

const FIVE = '- Rất không hài lòng\n- Không hài lòng\n- Bình thường\n- Hài lòng\n- Rất hài lòng';

const levels = (label: string, example: string) => ({
  label,
  help: 'Hai đến năm mức, từ thấp đến cao.',
  example,
  ...place,
});

const levelList = z
  .array(text)
  .min(2, { error: 'phải có ít nhất hai mức' })
  .max(5, { error: 'chỉ được có tối đa năm mức' });

const scaleFields = {
  muc: field(levelList, levels('Các mức', FIVE)),
  muc_tieng_anh: field(
    levelList.optional(),
    levels(
      'Các mức bằng tiếng Anh',
      '- Very dissatisfied\n- Dissatisfied\n- Neutral\n- Satisfied\n- Very satisfied',
    ),
  ),
  khong_ap_dung: field(textOr({ [NOT_APPLICABLE]: null }), {
    label: 'Chữ cho “không áp dụng”',
    help: 'Không tính vào kết quả.',
    example: 'Không áp dụng',
    ...place,
  }),
  khong_ap_dung_tieng_anh: english('“Không áp dụng” bằng tiếng Anh', 'Not applicable'),
};

/** One file `khao-sat/thang/<id>.yaml`: a scale that many questions of many forms may name. */
export const scaleFile = z.strictObject(scaleFields);

/** A scale written into the questionnaire itself, as the first ones were. */
export const ownScale = z.strictObject({
  ma: field(slug, { label: 'Mã thang', help: 'Tên không dấu.', example: 'nam-muc', ...place }),
  ...scaleFields,
});

export type ScaleFile = z.output<typeof scaleFile>;
