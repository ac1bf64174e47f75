import { z } from 'zod';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { field, type FieldInfo } from './field.ts';
import { list, matching, NOT_APPLICABLE, slug, text, textOr, yesNo } from './values.ts';

const head = { group: 'Phiếu', tier: 'form' } as const satisfies Partial<FieldInfo>;
const body = { group: 'Câu hỏi', tier: 'form' } as const satisfies Partial<FieldInfo>;

const positive = matching(/^[1-9]\d{0,3}$/, 'không phải số từ 1 đến 9999').transform(Number);

/** Key of a question in stored answers. */
const questionKey = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9_]{0,39}$/, { error: 'chỉ được gồm chữ thường không dấu, số và gạch dưới' });

const key = field(questionKey, {
  label: 'Khóa của câu',
  help: 'Không đổi, không dùng lại: câu trả lời đã lưu mang khóa này.',
  example: 'chung',
  ...body,
});
const wording = field(text, {
  label: 'Câu hỏi',
  help: 'Một câu, một ý.',
  example: 'Nhìn chung, bạn hài lòng đến mức nào?',
  ...body,
});
const question = z.strictObject({ khoa: key, cau_hoi: wording });

const factor = z.strictObject({
  khoa: key,
  ten: field(text, { label: 'Tên yếu tố', help: 'Tên ngắn.', example: 'Tiếp cận dịch vụ', ...body }),
  cau_hoi: wording,
  tieu_chi: field(list(question), {
    label: 'Tiêu chí',
    help: 'Các câu nhỏ của yếu tố.',
    ...body,
  }),
});

const choiceEntry = z.strictObject({
  gia_tri: field(slug, {
    label: 'Giá trị lưu',
    help: 'Không đổi sau khi đã có phiếu.',
    example: 'da-nhan',
    ...body,
  }),
  chu: field(text, { label: 'Chữ hiện ra', help: 'Chữ người trả lời thấy.', example: 'Đã nhận', ...body }),
});

const scale = z.strictObject({
  ma: field(slug, { label: 'Mã thang', help: 'Tên không dấu.', example: 'nam-muc', ...body }),
  muc: field(z.array(text).length(5, { error: 'phải có đúng năm mức' }), {
    label: 'Các mức',
    help: 'Năm mức, từ thấp đến cao.',
    example: '- Rất không hài lòng\n- Không hài lòng\n- Bình thường\n- Hài lòng\n- Rất hài lòng',
    ...body,
  }),
  khong_ap_dung: field(textOr({ [NOT_APPLICABLE]: null }), {
    label: 'Chữ cho “không áp dụng”',
    help: 'Không tính vào kết quả.',
    example: 'Không áp dụng',
    ...body,
  }),
});

/** One file `khao-sat/<id>/<version>.yaml`; folder and name give id and version. */
export const questionnaireFile = z.strictObject({
  ma_phieu: field(text, { label: 'Mã phiếu', help: 'Mã in trên phiếu.', example: 'KS-01', ...head }),
  ten: field(text, { label: 'Tên phiếu', help: 'Tên đầy đủ.', example: 'Khảo sát mức độ hài lòng', ...head }),
  dang_mo: field(yesNo, { label: 'Đang mở', help: 'có: nhận câu trả lời.', example: 'có', ...head }),
  truoc_khi_tra_loi: field(z.array(text).min(1, { error: 'danh sách đang trống' }), {
    label: 'Trước khi trả lời',
    help: 'Mục đích, lưu gì, tự nguyện.',
    example: '- Trả lời là tự nguyện.',
    ...head,
  }),
  cau_loc: field(
    z.strictObject({
      khoa: key,
      cau_hoi: wording,
      lua_chon: field(z.array(choiceEntry).min(2, { error: 'phải có ít nhất hai lựa chọn' }), {
        label: 'Lựa chọn',
        help: 'Các câu trả lời.',
        example: '- gia_tri: da-nhan\n  chu: Đã nhận\n- gia_tri: chua-nhan\n  chu: Chưa nhận',
        ...body,
      }),
    }),
    { label: 'Câu lọc', help: 'Câu đầu tiên, bắt buộc.', ...body },
  ),
  thang: field(scale, { label: 'Thang trả lời', help: 'Năm mức.', ...body }),
  chung: field(question, { label: 'Câu hỏi chung', help: 'Bắt buộc.', ...body }),
  yeu_to: field(z.array(factor).min(1, { error: 'danh sách đang trống' }), {
    label: 'Yếu tố',
    help: 'Các yếu tố, theo thứ tự.',
    ...body,
  }),
  y_kien: field(
    z.strictObject({
      khoa: key,
      cau_hoi: wording,
      toi_da: field(positive, { label: 'Số ký tự tối đa', help: 'Độ dài tối đa.', example: '2000', ...body }),
    }),
    { label: 'Ý kiến', help: 'Câu viết tự do.', ...body },
  ),
  nguon: field(text, {
    label: 'Nguồn câu hỏi',
    help: 'Câu hỏi lấy từ đâu, chắc đến đâu.',
    example: 'Quyết định 2640/QĐ-BNV',
    ...head,
  }),
});

/** The domain's questionnaire; `id` and `version` come from the path. */
export function toQuestionnaire(
  id: string,
  version: number,
  file: z.output<typeof questionnaireFile>,
): Questionnaire {
  return {
    id,
    formCode: file.ma_phieu,
    version,
    title: file.ten,
    isOpen: file.dang_mo,
    notice: file.truoc_khi_tra_loi,
    screening: {
      id: file.cau_loc.khoa,
      label: file.cau_loc.cau_hoi,
      choices: file.cau_loc.lua_chon.map((entry) => ({ value: entry.gia_tri, label: entry.chu })),
    },
    scale: {
      id: file.thang.ma,
      levels: file.thang.muc.map((label, index) => ({ value: index + 1, label })),
      notApplicable: file.thang.khong_ap_dung,
    },
    overall: toQuestion(file.chung),
    factors: file.yeu_to.map((entry) => ({
      ...toQuestion(entry),
      title: entry.ten,
      criteria: entry.tieu_chi.map(toQuestion),
    })),
    comment: { id: file.y_kien.khoa, label: file.y_kien.cau_hoi, maxLength: file.y_kien.toi_da },
    source: file.nguon,
  };
}

function toQuestion(entry: { khoa: string; cau_hoi: string }) {
  return { id: entry.khoa, label: entry.cau_hoi };
}
