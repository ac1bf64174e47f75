import { z } from 'zod';
import type { Notice, Portal, PostalService, Sector, SecurityContact } from '../domain/site.ts';
import { field, type FieldInfo } from './field.ts';
import { source } from './procedure-links.ts';
import {
  choice,
  email,
  isoDate,
  isoTime,
  list,
  NOT_APPLICABLE,
  NOT_SUPPLIED,
  sitePath,
  slug,
  text,
  textOr,
  valueOr,
  webAddress,
} from './values.ts';

const portalPlace = { group: 'Cổng', tier: 'form' } as const satisfies Partial<FieldInfo>;
const sitePlace = { group: 'Trang web', tier: 'form' } as const satisfies Partial<FieldInfo>;
const postPlace = { group: 'Bưu chính', tier: 'form' } as const satisfies Partial<FieldInfo>;
const noticePlace = { group: 'Thông báo', tier: 'form' } as const satisfies Partial<FieldInfo>;
const sectorPlace = { group: 'Lĩnh vực', tier: 'form' } as const satisfies Partial<FieldInfo>;

const template = webAddress.refine((value) => value.includes('{trang}'), { error: 'thiếu chỗ điền {trang}' });

const outage = z.strictObject({
  tu: field(isoTime, {
    label: 'Tạm ngừng từ',
    help: 'Kèm múi giờ.',
    example: '2026-12-05T22:00+07:00',
    ...portalPlace,
  }),
  den: field(isoTime, {
    label: 'Đến',
    help: 'Kèm múi giờ.',
    example: '2026-12-06T05:00+07:00',
    ...portalPlace,
  }),
  ly_do: field(text.optional(), { label: 'Lý do', help: 'Nếu biết.', example: 'Bảo trì', ...portalPlace }),
});

/** `cong.yaml`. */
export const portalFile = z.strictObject({
  ten: field(text, {
    label: 'Tên cổng',
    help: 'Tên hiện trên nút nộp trực tuyến.',
    example: 'Cổng Dịch vụ công quốc gia',
    ...portalPlace,
  }),
  trang_chu: field(webAddress, {
    label: 'Trang chủ',
    help: 'Địa chỉ cổng.',
    example: 'https://dichvucong.gov.vn',
    ...portalPlace,
  }),
  trang_thu_tuc: field(template, {
    label: 'Mẫu địa chỉ trang thủ tục',
    help: '{trang} là phần riêng của từng thủ tục.',
    example: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{trang}',
    ...portalPlace,
  }),
  tim_kiem: field(webAddress, {
    label: 'Trang tìm thủ tục',
    help: 'Chưa rõ: ghi trang chủ.',
    example: 'https://dichvucong.gov.vn',
    ...portalPlace,
  }),
  tra_cuu_ho_so: field(webAddress, {
    label: 'Trang tra cứu hồ sơ',
    help: 'Chưa rõ: ghi trang chủ.',
    example: 'https://dichvucong.gov.vn',
    ...portalPlace,
  }),
  phan_anh: field(webAddress, {
    label: 'Trang gửi phản ánh, kiến nghị',
    help: 'Chưa rõ: ghi trang chủ.',
    example: 'https://dichvucong.gov.vn',
    ...portalPlace,
  }),
  tam_ngung: field(valueOr(outage, { [NOT_APPLICABLE]: null }), {
    label: 'Tạm ngừng',
    help: 'Đợt cổng ngừng hoạt động, hoặc Không.',
    example: 'tu: 2026-12-05T22:00+07:00\nden: 2026-12-06T05:00+07:00',
    ...portalPlace,
  }),
});

/** The outage as it looks at a moment: nothing is left of one that is over. */
function toOutage(file: z.output<typeof portalFile>['tam_ngung'], now: Date): Portal['outage'] {
  if (file === null || Date.parse(file.den) <= now.getTime()) return null;
  const { tu: from, den: until, ly_do } = file;
  return { from, until, reason: ly_do ?? null, isPresent: Date.parse(from) <= now.getTime() };
}

export function toPortal(file: z.output<typeof portalFile>, now: Date): Portal {
  return {
    name: file.ten,
    home: file.trang_chu,
    procedureUrl: file.trang_thu_tuc.replace('{trang}', '{page}'),
    searchUrl: file.tim_kiem,
    dossierLookupUrl: file.tra_cuu_ho_so,
    feedbackUrl: file.phan_anh,
    outage: toOutage(file.tam_ngung, now),
  };
}

/** `buu-chinh.yaml`. */
export const postalFile = z.strictObject({
  cach_lam: field(z.array(text).min(1, { error: 'danh sách đang trống' }), {
    label: 'Cách gửi và nhận',
    help: 'Từng câu, theo thứ tự người dân làm.',
    example: '- Người gửi trả cước bưu chính.',
    ...postPlace,
  }),
  lien_he: field(textOr({ [NOT_SUPPLIED]: null }), {
    label: 'Liên hệ bưu điện',
    help: 'Điểm bưu điện, điện thoại. Chưa xác nhận: chưa có.',
    example: 'chưa có',
    ...postPlace,
  }),
  nguon: field(z.array(source).min(1, { error: 'danh sách đang trống' }), {
    label: 'Nguồn',
    help: 'Văn bản đã dùng.',
    example: '- ten: Quyết định 45/2016/QĐ-TTg',
    ...postPlace,
  }),
});

export function toPostal(file: z.output<typeof postalFile>): PostalService {
  return { howItWorks: file.cach_lam, contact: file.lien_he, sources: file.nguon.map(toSource) };
}

function toSource(entry: z.output<typeof source>): { title: string; url: string | null } {
  return { title: entry.ten, url: entry.dia_chi ?? null };
}

/** `linh-vuc.yaml`: sectors in the order in which they are shown. */
export const sectorsFile = z.strictObject({
  linh_vuc: field(
    z
      .array(
        z.strictObject({
          duong_dan: field(slug, {
            label: 'Đường dẫn',
            help: 'Tên không dấu.',
            example: 'bao-chi',
            ...sectorPlace,
          }),
          ten: field(text, {
            label: 'Tên lĩnh vực',
            help: 'Tên đầy đủ.',
            example: 'Báo chí nước ngoài',
            ...sectorPlace,
          }),
        }),
      )
      .min(1, { error: 'danh sách đang trống' }),
    {
      label: 'Lĩnh vực',
      help: 'Theo thứ tự hiện trên trang.',
      ...sectorPlace,
    },
  ),
});

export function toSectors(file: z.output<typeof sectorsFile>): Sector[] {
  return file.linh_vuc.map((entry, order) => ({ slug: entry.duong_dan, name: entry.ten, order }));
}

/** One file of `thong-bao/`. */
export const noticeFile = z.strictObject({
  ngay: field(isoDate, {
    label: 'Ngày đăng',
    help: 'Năm-tháng-ngày.',
    example: '2026-11-23',
    ...noticePlace,
  }),
  tieu_de: field(text, {
    label: 'Tiêu đề',
    help: 'Ngắn, nói ngay việc gì.',
    example: 'Trang chạy thử',
    ...noticePlace,
  }),
  noi_dung: field(text, {
    label: 'Nội dung',
    help: 'Một đến ba câu.',
    example: 'Trang này đang chạy thử.',
    ...noticePlace,
  }),
  lien_ket: field(valueOr(z.union([sitePath, webAddress]), { [NOT_APPLICABLE]: null }), {
    names: 'pages',
    label: 'Liên kết',
    help: 'Đường dẫn trên trang này, hoặc địa chỉ đầy đủ.',
    example: 'Không',
    ...noticePlace,
  }),
});

export function toNotice(file: z.output<typeof noticeFile>): Notice {
  return { date: file.ngay, title: file.tieu_de, text: file.noi_dung, link: file.lien_ket };
}

const secureAddress = webAddress.refine((value) => value.startsWith('https:'), {
  error: 'không phải địa chỉ bắt đầu bằng https://',
});

const securityContact = z.strictObject({
  lien_he: field(z.union([email, secureAddress]), {
    label: 'Nơi nhận',
    help: 'Địa chỉ thư điện tử, hoặc trang https có chỗ gửi.',
    example: 'an-toan-thong-tin@example.gov.vn',
    ...sitePlace,
  }),
  het_han: field(isoDate, {
    label: 'Dùng đến hết ngày',
    help: 'Không quá một năm; trước ngày ấy xem lại rồi ghi ngày mới. Quá ngày thì trang thôi đăng.',
    example: '2027-06-30',
    ...sitePlace,
  }),
});

/** Who is told of weaknesses, as it stands on that day. */
export function toSecurityContact(
  file: z.output<typeof securityContact> | null | undefined,
  today: string,
): SecurityContact | null {
  if (file == null) return null;
  const { lien_he: contact, het_han: expiresOn } = file;
  const address = contact.startsWith('https:') ? contact : `mailto:${contact}`;
  return { address, expiresOn, isExpired: expiresOn < today };
}

/** `trang-web.yaml`. */
export const siteFile = z.strictObject({
  che_do: field(choice({ 'thu-nghiem': 'trial', 'chinh-thuc': 'official' } as const), {
    label: 'Chế độ',
    help: 'thu-nghiem: mọi trang nói rõ chưa chính thức; chinh-thuc: chỉ trang đã xác nhận mới hiện đầy đủ.',
    example: 'thu-nghiem',
    ...sitePlace,
  }),
  chuyen_huong: field(
    list(
      z.strictObject({
        tu: field(sitePath, {
          label: 'Từ',
          help: 'Đường dẫn cũ.',
          example: '/thu-tuc-hanh-chinh',
          ...sitePlace,
        }),
        den: field(sitePath, {
          names: 'pages',
          label: 'Đến',
          help: 'Đường dẫn mới.',
          example: '/thu-tuc',
          ...sitePlace,
        }),
      }),
    ),
    { label: 'Chuyển hướng', help: 'Địa chỉ cũ sang địa chỉ mới.', example: 'Không', ...sitePlace },
  ),
  bao_loi_bao_mat: field(valueOr(securityContact, { [NOT_SUPPLIED]: null }).optional(), {
    label: 'Nơi nhận tin báo lỗi bảo mật',
    help: 'Đăng ở /.well-known/security.txt. Chưa có người nhận: ghi “chưa có”, trang sẽ không đăng.',
    example: 'chưa có',
    ...sitePlace,
  }),
});
