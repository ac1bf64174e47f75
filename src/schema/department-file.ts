import { z } from 'zod';
import type { Department } from '../domain/site.ts';
import { field, type FieldInfo } from './field.ts';
import {
  choice,
  documentNumber,
  email,
  isoDate,
  listOr,
  NOT_SUPPLIED,
  procedureCode,
  text,
  textOr,
  UNCHECKED,
  valueOr,
  webAddress,
} from './values.ts';

const contact = { group: 'Liên hệ', tier: 'form' } as const satisfies Partial<FieldInfo>;
const feedback = { group: 'Phản ánh, kiến nghị', tier: 'form' } as const satisfies Partial<FieldInfo>;
const about = { group: 'Giới thiệu', tier: 'form' } as const satisfies Partial<FieldInfo>;
const role = { group: 'Việc của Sở', tier: 'form' } as const satisfies Partial<FieldInfo>;

const supplied = textOr({ [NOT_SUPPLIED]: null });
const suppliedAddress = valueOr(webAddress, { [NOT_SUPPLIED]: null });
const suppliedEmail = valueOr(email, { [NOT_SUPPLIED]: null });

const UNSUPPLIED_HELP = 'Ghi “chưa có” khi Sở chưa xác nhận; trang sẽ hiện “Sở đang cập nhật”.';

const feedbackPlace = z.strictObject({
  noi_tiep: field(supplied, {
    label: 'Trụ sở tiếp nhận',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...feedback,
  }),
  dia_chi_thu: field(supplied, {
    label: 'Địa chỉ gửi thư',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...feedback,
  }),
  dien_thoai: field(supplied, {
    label: 'Điện thoại chuyên dùng',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...feedback,
  }),
  thu_dien_tu: field(suppliedEmail, {
    label: 'Thư điện tử',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...feedback,
  }),
  trang_thong_tin: field(suppliedAddress, {
    label: 'Trang thông tin điện tử',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...feedback,
  }),
});

const aboutPart = z.strictObject({
  chuc_nang: field(listOr(text, { [NOT_SUPPLIED]: [] as never[] }), {
    label: 'Chức năng, nhiệm vụ',
    help: 'Mỗi việc một dòng, theo văn bản quy định.',
    example: 'chưa có',
    ...about,
  }),
  lanh_dao: field(supplied, { label: 'Lãnh đạo', help: UNSUPPLIED_HELP, example: 'chưa có', ...about }),
  co_cau: field(supplied, { label: 'Cơ cấu tổ chức', help: UNSUPPLIED_HELP, example: 'chưa có', ...about }),
  lich_su: field(supplied, {
    label: 'Quá trình thành lập',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...about,
  }),
});

const roleOpenPoint = z.strictObject({
  ly_do: field(text, {
    label: 'Vì sao cần đối chiếu vai trò',
    help: 'Một câu cho người đọc.',
    example: 'Chưa có văn bản giao hoặc ủy quyền cho Sở.',
    ...role,
  }),
  ngay: field(isoDate, { label: 'Ngày ghi', help: 'Ngày ghi điều này.', example: '2026-11-23', ...role }),
});

const roleEntry = z.strictObject({
  ma: field(procedureCode, {
    names: 'procedures',
    label: 'Mã thủ tục',
    help: 'Thủ tục có trên trang.',
    example: '3.000604',
    ...role,
  }),
  vai_tro: field(
    choice({
      'quyết định': 'decides',
      'tiếp nhận và chuyển': 'receives-and-forwards',
      'chỉ hướng dẫn': 'guidance-only',
      [UNCHECKED]: 'unverified',
    } as const),
    { label: 'Vai trò', help: 'Sở làm gì trong thủ tục này.', example: 'chỉ hướng dẫn', ...role },
  ),
  van_ban: field(valueOr(documentNumber, { [NOT_SUPPLIED]: null }), {
    names: 'documents',
    label: 'Văn bản giao hoặc ủy quyền',
    help: 'Số hiệu văn bản cho Sở làm việc này.',
    example: 'chưa có',
    ...role,
  }),
  can_doi_chieu: field(roleOpenPoint.optional(), {
    label: 'Cần đối chiếu về vai trò',
    help: 'Phải ghi khi vai trò chưa kiểm tra, hoặc Sở quyết định, tiếp nhận mà chưa có văn bản.',
    ...role,
  }),
});

/** `so.yaml`: the only file that speaks of one department. */
export const departmentFile = z.strictObject({
  ten: field(text, { label: 'Tên cơ quan', help: 'Tên đầy đủ.', example: 'Sở Ngoại vụ', ...contact }),
  co_quan_chu_quan: field(text, {
    label: 'Cơ quan chủ quản',
    help: 'Dòng trên cùng của đầu thư.',
    example: 'Ủy ban nhân dân tỉnh',
    ...contact,
  }),
  tinh: field(supplied, { label: 'Tỉnh', help: UNSUPPLIED_HELP, example: 'chưa có', ...contact }),
  dia_chi: field(supplied, { label: 'Địa chỉ', help: UNSUPPLIED_HELP, example: 'chưa có', ...contact }),
  dien_thoai: field(supplied, { label: 'Điện thoại', help: UNSUPPLIED_HELP, example: 'chưa có', ...contact }),
  thu_dien_tu: field(suppliedEmail, {
    label: 'Thư điện tử',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...contact,
  }),
  gio_lam_viec: field(supplied, {
    label: 'Giờ làm việc',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...contact,
  }),
  trang_thong_tin: field(suppliedAddress, {
    label: 'Trang thông tin điện tử',
    help: UNSUPPLIED_HELP,
    example: 'chưa có',
    ...contact,
  }),
  phan_anh: field(feedbackPlace, {
    label: 'Nơi nhận phản ánh, kiến nghị',
    help: 'Năm mục Nghị định 20/2008/NĐ-CP Điều 13 đòi phải công khai.',
    ...feedback,
  }),
  gioi_thieu: field(aboutPart, {
    label: 'Giới thiệu',
    help: 'Nội dung trang giới thiệu.',
    ...about,
  }),
  vai_tro: field(z.array(roleEntry).min(1, { error: 'danh sách đang trống' }), {
    label: 'Vai trò trong từng thủ tục',
    help: 'Mỗi thủ tục trên trang một mục.',
    ...role,
  }),
});

export type DepartmentFile = z.output<typeof departmentFile>;
export type RoleEntry = DepartmentFile['vai_tro'][number];

export function toDepartment(file: DepartmentFile): Department {
  const { phan_anh, gioi_thieu } = file;
  return {
    name: file.ten,
    parent: file.co_quan_chu_quan,
    province: file.tinh,
    address: file.dia_chi,
    phone: file.dien_thoai,
    email: file.thu_dien_tu,
    hours: file.gio_lam_viec,
    website: file.trang_thong_tin,
    feedback: {
      office: phan_anh.noi_tiep,
      postalAddress: phan_anh.dia_chi_thu,
      phone: phan_anh.dien_thoai,
      email: phan_anh.thu_dien_tu,
      website: phan_anh.trang_thong_tin,
    },
    about: {
      duties: gioi_thieu.chuc_nang,
      leaders: gioi_thieu.lanh_dao,
      structure: gioi_thieu.co_cau,
      history: gioi_thieu.lich_su,
    },
  };
}
