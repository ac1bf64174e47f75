import { z } from 'zod';
import { field, type FieldInfo } from './field.ts';
import { ownScale } from './scale-file.ts';
import { formulaFile } from './survey-formula.ts';
import {
  body,
  choiceList,
  conditions,
  english,
  englishWording,
  key,
  required,
  scaleName,
  wording,
} from './survey-parts.ts';
import { choice, list, matching, NOT_APPLICABLE, slug, text, valueOr, yesNo } from './values.ts';

const head = { group: 'Phiếu', tier: 'form' } as const satisfies Partial<FieldInfo>;

const positive = matching(/^[1-9]\d{0,3}$/, 'không phải số từ 1 đến 9999').transform(Number);

const QUESTION_EXAMPLE = '- khoa: chung\n  cau_hoi: Nhìn chung, bạn hài lòng đến mức nào?';

const question = z.strictObject({
  khoa: key,
  cau_hoi: wording,
  tieng_anh: englishWording,
  thang: scaleName,
  bat_buoc: required,
  ...conditions,
});

const factor = z.strictObject({
  khoa: key,
  ten: field(text, { label: 'Tên yếu tố', help: 'Tên ngắn.', example: 'Tiếp cận dịch vụ', ...body }),
  ten_tieng_anh: english('Tên yếu tố bằng tiếng Anh', 'Access to services'),
  cau_hoi: wording,
  tieng_anh: englishWording,
  thang: scaleName,
  bat_buoc: required,
  ...conditions,
  tieu_chi: field(list(question), {
    label: 'Tiêu chí',
    help: 'Các câu nhỏ của yếu tố.',
    example: QUESTION_EXAMPLE,
    ...body,
  }),
});

const chosenQuestion = z.strictObject({
  khoa: key,
  cau_hoi: wording,
  tieng_anh: englishWording,
  lua_chon: choiceList,
  bat_buoc: required,
  ...conditions,
});

const screening = z.strictObject({
  khoa: key,
  cau_hoi: wording,
  tieng_anh: englishWording,
  lua_chon: choiceList,
});

const overall = z.strictObject({
  khoa: key,
  cau_hoi: wording,
  tieng_anh: englishWording,
  thang: scaleName,
});

const asks = z.strictObject({
  thu_tuc: field(yesNo, { label: 'Hỏi thủ tục', help: 'có: hỏi thủ tục nào.', example: 'có', ...body }),
  kenh: field(yesNo, { label: 'Hỏi cách nộp', help: 'có: hỏi nộp cách nào.', example: 'có', ...body }),
  ma_ho_so: field(yesNo, {
    label: 'Hỏi mã hồ sơ',
    help: 'có: cho ghi mã hồ sơ, không bắt buộc; mã được giữ riêng, không nối với phiếu.',
    example: 'không',
    ...body,
  }),
});

const sentenceList = z.array(text).min(1, { error: 'danh sách đang trống' });

/** One file `khao-sat/<id>/<version>.yaml`; folder and name give id and version. */
export const questionnaireFile = z.strictObject({
  ma_phieu: field(text, { label: 'Mã phiếu', help: 'Mã in trên phiếu.', example: 'KS-01', ...head }),
  ten: field(text, { label: 'Tên phiếu', help: 'Tên đầy đủ.', example: 'Khảo sát mức độ hài lòng', ...head }),
  ten_tieng_anh: english('Tên phiếu bằng tiếng Anh', 'Satisfaction survey'),
  dang_mo: field(yesNo, { label: 'Đang mở', help: 'có: nhận câu trả lời.', example: 'có', ...head }),
  tra_loi_qua: field(
    choice({ 'trang web': 'public', 'địa chỉ riêng': 'unlisted', 'liên kết mời': 'link' }).optional(),
    {
      label: 'Trả lời qua',
      help: 'trang web: ai cũng mở được; địa chỉ riêng: không nằm trong danh sách, người được đưa địa chỉ mới mở; liên kết mời: chỉ người có liên kết dùng một lần. Không ghi là trang web.',
      example: 'trang web',
      ...head,
    },
  ),
  truoc_khi_tra_loi: field(sentenceList, {
    label: 'Trước khi trả lời',
    help: 'Mục đích, lưu gì, tự nguyện.',
    example: '- Trả lời là tự nguyện.',
    ...head,
  }),
  truoc_khi_tra_loi_tieng_anh: field(sentenceList.optional(), {
    label: 'Trước khi trả lời bằng tiếng Anh',
    help: 'Như bản tiếng Việt.',
    example: '- Answering is voluntary.',
    ...head,
  }),
  hoi: field(asks.optional(), {
    label: 'Hỏi về hồ sơ',
    help: 'Hỏi gì về lần làm thủ tục. Không ghi là hỏi thủ tục và cách nộp.',
    ...body,
  }),
  cau_loc: field(valueOr(screening, { [NOT_APPLICABLE]: null }), {
    label: 'Câu lọc',
    help: 'Câu đầu tiên, bắt buộc. Không: ai cũng trả lời.',
    example:
      'khoa: da_nhan\ncau_hoi: Bạn đã nhận kết quả chưa?\nlua_chon:\n  - gia_tri: da-nhan\n    chu: Đã nhận\n  - gia_tri: chua-nhan\n    chu: Chưa nhận',
    ...body,
  }),
  thang: field(z.union([slug, ownScale]), {
    names: 'scales',
    label: 'Thang trả lời',
    help: 'Tên tệp trong khao-sat/thang, hoặc một thang ghi ngay tại đây.',
    example: 'nam-muc',
    ...body,
  }),
  chung: field(valueOr(overall, { [NOT_APPLICABLE]: null }), {
    label: 'Câu hỏi chung',
    help: 'Bắt buộc trả lời. Không: phiếu không có câu chung.',
    example: 'khoa: chung\ncau_hoi: Nhìn chung, bạn hài lòng đến mức nào?',
    ...body,
  }),
  cau_chon: field(list(chosenQuestion).optional(), {
    label: 'Câu chọn',
    help: 'Câu có lựa chọn riêng; đứng sau câu mà nó tùy thuộc, không thì ở đầu phiếu.',
    example:
      '- khoa: tu_cach\n  cau_hoi: Ông, bà trả lời với tư cách nào?\n  lua_chon:\n    - gia_tri: dai-bieu\n      chu: Đại biểu Hội đồng nhân dân\n    - gia_tri: lanh-dao\n      chu: Lãnh đạo cơ quan khác',
    ...body,
  }),
  yeu_to: field(z.array(factor).min(1, { error: 'danh sách đang trống' }), {
    label: 'Yếu tố',
    help: 'Các yếu tố, theo thứ tự.',
    example:
      '- khoa: chung\n  ten: Tiếp cận dịch vụ\n  cau_hoi: Nhìn chung, bạn hài lòng đến mức nào?\n  tieu_chi:\n    - khoa: chung\n      cau_hoi: Nhìn chung, bạn hài lòng đến mức nào?',
    ...body,
  }),
  y_kien: field(
    z.strictObject({
      khoa: key,
      cau_hoi: wording,
      tieng_anh: englishWording,
      toi_da: field(positive, { label: 'Số ký tự tối đa', help: 'Độ dài tối đa.', example: '2000', ...body }),
    }),
    { label: 'Ý kiến', help: 'Câu viết tự do.', ...body },
  ),
  cong_thuc: field(formulaFile.optional(), {
    label: 'Công thức',
    help: 'Câu trả lời thành số liệu thế nào. Không ghi là chỉ đếm.',
    example:
      "ty_le_hai_long:\n  muc:\n    - '4'\n    - '5'\n  phieu: Không\nap_dung_den: Không\nnguon: Sở tự đặt\nluu_y: Không",
    ...head,
  }),
  nguon: field(text, {
    label: 'Nguồn câu hỏi',
    help: 'Câu hỏi lấy từ đâu, chắc đến đâu.',
    example: 'Quyết định 2640/QĐ-BNV',
    ...head,
  }),
});

export type QuestionnaireFile = z.output<typeof questionnaireFile>;
