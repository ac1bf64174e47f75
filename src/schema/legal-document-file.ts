import { z } from 'zod';
import type { LegalDocument } from '../domain/legal-document.ts';
import { field, type FieldInfo } from './field.ts';
import {
  choice,
  documentNumber,
  isoDate,
  list,
  NOT_APPLICABLE,
  text,
  textOr,
  UNCHECKED,
  valueOr,
  webAddress,
} from './values.ts';

const place = { group: 'Văn bản', tier: 'form' } as const satisfies Partial<FieldInfo>;
const dateOrUnchecked = valueOr(isoDate, { [UNCHECKED]: null });

/** One file of `van-ban/`. */
export const legalDocumentFile = z.strictObject({
  so_hieu: field(documentNumber, {
    label: 'Số hiệu',
    help: 'Số hiệu đầy đủ; thủ tục dẫn văn bản bằng số này.',
    example: '30/2026/QĐ-TTg',
    ...place,
  }),
  ten: field(text, {
    label: 'Tên văn bản',
    help: 'Trích yếu.',
    example: 'Về tổ chức và quản lý hội nghị, hội thảo quốc tế tại Việt Nam',
    ...place,
  }),
  loai: field(choice({ 'quy định': 'law', 'công bố': 'publication' } as const), {
    label: 'Loại',
    help: 'quy định: văn bản đặt ra quy định; công bố: quyết định công bố thủ tục.',
    example: 'quy định',
    ...place,
  }),
  co_quan: field(textOr({ [UNCHECKED]: null }), {
    label: 'Cơ quan ban hành',
    help: 'Nơi ban hành.',
    example: 'Thủ tướng Chính phủ',
    ...place,
  }),
  ngay_ban_hanh: field(dateOrUnchecked, {
    label: 'Ngày ban hành',
    help: 'Viết theo kiểu năm-tháng-ngày.',
    example: '2026-06-09',
    ...place,
  }),
  hieu_luc_tu: field(dateOrUnchecked, {
    label: 'Có hiệu lực từ',
    help: 'Viết theo kiểu năm-tháng-ngày.',
    example: '2026-07-01',
    ...place,
  }),
  hieu_luc_den: field(valueOr(isoDate, { [NOT_APPLICABLE]: null, [UNCHECKED]: null }), {
    label: 'Hết hiệu lực từ',
    help: 'Không, nếu đã xem và văn bản không định ngày hết hiệu lực; chưa xem: chưa kiểm tra.',
    example: 'Không',
    ...place,
  }),
  tinh_trang: field(
    choice({
      'còn hiệu lực': 'in-force',
      'hết hiệu lực một phần': 'partly-expired',
      'chưa có hiệu lực': 'not-yet-in-force',
      'đã bị thay thế': 'replaced',
      'hết hiệu lực': 'expired',
      [UNCHECKED]: 'unverified',
    } as const),
    { label: 'Tình trạng', help: 'Hiệu lực hiện nay.', example: 'còn hiệu lực', ...place },
  ),
  thay_boi: field(valueOr(documentNumber, { [NOT_APPLICABLE]: null, [UNCHECKED]: null }), {
    names: 'documents',
    label: 'Bị thay bởi',
    help: 'Số hiệu văn bản thay thế; chưa xem: chưa kiểm tra.',
    example: 'Không',
    ...place,
  }),
  thay_cho: field(list(documentNumber), {
    names: 'documents',
    label: 'Thay cho',
    help: 'Số hiệu các văn bản mà văn bản này thay thế.',
    example: '- 06/2020/QĐ-TTg',
    ...place,
  }),
  dia_chi: field(valueOr(webAddress, { [NOT_APPLICABLE]: null }), {
    label: 'Địa chỉ văn bản',
    help: 'Trang chính thức đăng văn bản.',
    example: 'Không',
    ...place,
  }),
});

export type LegalDocumentFile = z.output<typeof legalDocumentFile>;

/**
 * The domain's document. The status follows the calendar where the file gives the day on which it
 * changes, so that nobody has to edit a file at midnight.
 *
 * @param today calendar day in Viet Nam
 */
export function toLegalDocument(file: LegalDocumentFile, today: string): LegalDocument {
  return {
    number: file.so_hieu,
    title: file.ten,
    issuer: file.co_quan,
    issuedOn: file.ngay_ban_hanh,
    inForceFrom: file.hieu_luc_tu,
    expiresOn: file.hieu_luc_den,
    status: statusOn(today, file),
    kind: file.loai,
    replacedBy: file.thay_boi,
    replaces: file.thay_cho,
    url: file.dia_chi,
  };
}

function statusOn(today: string, file: LegalDocumentFile): LegalDocument['status'] {
  const { tinh_trang: stated, hieu_luc_tu: from, hieu_luc_den: until } = file;
  const isAlive = stated === 'in-force' || stated === 'partly-expired' || stated === 'not-yet-in-force';
  if (isAlive && until !== null && until <= today) return 'expired';
  return stated === 'not-yet-in-force' && from !== null && from <= today ? 'in-force' : stated;
}
