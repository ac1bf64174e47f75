import { z } from 'zod';
import { CHANNEL_QUESTION } from '../domain/questionnaire.ts';
import { field, type FieldInfo } from './field.ts';
import { slug, text, yesNo } from './values.ts';

/** Parts of questionnaires that come in more than one place. */
export const body = { group: 'Câu hỏi', tier: 'form' } as const satisfies Partial<FieldInfo>;

const questionKey = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'chỉ được gồm chữ thường không dấu, số và gạch dưới' });

/** Key of a question in stored answers. */
export const key = field(questionKey, {
  label: 'Khóa của câu',
  help: 'Không đổi, không dùng lại: câu trả lời đã lưu mang khóa này.',
  example: 'chung',
  ...body,
});

export const wording = field(text, {
  label: 'Câu hỏi',
  help: 'Một câu, một ý.',
  example: 'Nhìn chung, bạn hài lòng đến mức nào?',
  ...body,
});

/** English words beside Vietnamese ones. A questionnaire has all of them or none. */
export function english(label: string, example: string) {
  return field(text.optional(), {
    label,
    help: 'Ghi ở mọi câu thì phiếu có bản tiếng Anh; không ghi ở câu nào thì phiếu chỉ có tiếng Việt.',
    example,
    ...body,
  });
}

export const englishWording = english('Câu hỏi tiếng Anh', 'Overall, how satisfied are you?');

const conditionParts = z.strictObject({
  cau: field(
    z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'không phải khóa của một câu' }),
    {
      label: 'Theo câu',
      help: `Khóa của một câu đứng trước, hoặc ${CHANNEL_QUESTION} (cách nộp hồ sơ).`,
      example: 'chung',
      ...body,
    },
  ),
  la: field(z.array(slug).min(1, { error: 'danh sách đang trống' }), {
    label: 'Khi trả lời là',
    help: 'Giá trị lưu của lựa chọn; với câu theo thang thì ghi số của mức, 1 là thấp nhất.',
    example: "- '1'\n- '2'",
    ...body,
  }),
});

/** When a question is asked: only if, or unless, an earlier one is answered so. Not both. */
export const conditions = {
  hoi_neu: field(conditionParts.optional(), {
    label: 'Chỉ hỏi nếu',
    help: 'Câu chỉ dành cho người trả lời câu trước như vậy.',
    ...body,
  }),
  bo_qua_neu: field(conditionParts.optional(), {
    label: 'Bỏ qua nếu',
    help: 'Câu dành cho mọi người, trừ người trả lời câu trước như vậy.',
    ...body,
  }),
};

export const choiceEntry = z.strictObject({
  gia_tri: field(slug, {
    label: 'Giá trị lưu',
    help: 'Không đổi sau khi đã có phiếu.',
    example: 'da-nhan',
    ...body,
  }),
  chu: field(text, { label: 'Chữ hiện ra', help: 'Chữ người trả lời thấy.', example: 'Đã nhận', ...body }),
  tieng_anh: english('Chữ tiếng Anh', 'Received'),
});

export const choiceList = field(z.array(choiceEntry).min(2, { error: 'phải có ít nhất hai lựa chọn' }), {
  label: 'Lựa chọn',
  help: 'Các câu trả lời.',
  example: '- gia_tri: da-nhan\n  chu: Đã nhận\n- gia_tri: chua-nhan\n  chu: Chưa nhận',
  ...body,
});

export const required = field(yesNo.optional(), {
  label: 'Bắt buộc',
  help: 'có: phải trả lời, khi câu được hỏi. Không ghi là không bắt buộc.',
  example: 'không',
  ...body,
});

export const scaleName = field(slug.optional(), {
  names: 'scales',
  label: 'Thang riêng',
  help: 'Tên tệp trong khao-sat/thang; không ghi thì dùng thang của phiếu.',
  example: 'nam-muc',
  ...body,
});

export type ConditionFile = z.output<typeof conditionParts>;
