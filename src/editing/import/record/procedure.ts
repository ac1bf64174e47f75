import { documentNumber, NOT_APPLICABLE, UNCHECKED } from '../../../schema/values.ts';
import type { OpenPointPart } from '../../../domain/procedure.ts';
import { channelsOf } from './channels.ts';
import type { Context } from './context.ts';
import { documentNumberIn } from './document-number.ts';
import type { Documents } from './documents.ts';
import { papersOf, setsOf } from './papers.ts';
import type { PortalRecord } from './portal-record.ts';
import { stepsOf } from './steps.ts';
import type { RepairCounts } from './repairs.ts';
import { tidy } from './tidy.ts';

/** A longer result has no short name. */
const SHORT_RESULT = 120;

/** Says itself that there is none. */
const NONE = /^không(?: có)?\.?$/i;

/** What procedures that are read together share. */
export interface Shared {
  day: string;
  documents: Documents;
  /** The slug of a sector that a record names. */
  sectors: { slugOf(name: string, repairs: RepairCounts): string };
}

/** The file of one record; a part that the record does not have is "chưa kiểm tra" with an open point. */
export function procedureOf(record: PortalRecord, context: Context, shared: Shared): object {
  const { repairs, points } = context;
  const orUnchecked = (text: string, part: OpenPointPart, what: string): string => {
    const words = tidy(text, repairs);
    if (words === '') points.add(part, `Bản ghi không có ${what}.`);
    return words === '' ? UNCHECKED : words;
  };
  const name = tidy(record.name, repairs);
  return {
    ma: record.code,
    ten: name,
    tom_tat: name,
    muc_trang: 'B',
    trang_thai: 'đang áp dụng',
    thay_bang: NOT_APPLICABLE,
    thay_cho: NOT_APPLICABLE,
    duong_dan_cu: NOT_APPLICABLE,
    linh_vuc: shared.sectors.slugOf(tidy(record.field, repairs), repairs),
    cap_thuc_hien: orUnchecked(record.level, 'authority', 'cấp thực hiện'),
    quyet_dinh_cong_bo: decisionOf(record, context, shared.documents),
    doi_tuong: audienceOf(record, context),
    co_quan_quyet_dinh: orUnchecked(record.authority, 'authority', 'cơ quan có thẩm quyền quyết định'),
    co_quan_tiep_nhan: receivingBody(record, context),
    cach_nop: channelsOf(record, context),
    muc_truc_tuyen: UNCHECKED,
    so_bo: setsOf(record),
    ho_so: papersOf(record, context),
    cac_buoc: stepsOf(record.steps, context),
    hay_bi_tra: NOT_APPLICABLE,
    giay_bi_tu_choi: NOT_APPLICABLE,
    ket_qua_ngan: shortResult(record, context),
    ket_qua: orUnchecked(record.result, 'result', 'kết quả'),
    dieu_kien: conditionsOf(orUnchecked(record.requirements, 'conditions', 'yêu cầu, điều kiện')),
    can_cu: legalBasisOf(record, context, shared.documents),
    tu_khoa: NOT_APPLICABLE,
    cach_goi_khac: NOT_APPLICABLE,
    thu_tuc_gan: NOT_APPLICABLE,
    can_doi_chieu: points.entries(),
    nguon: [{ khoa: 'ban-ghi', ten: 'Bản ghi trên Cổng Dịch vụ công quốc gia', dia_chi: record.url }],
    ngay_doi_chieu: shared.day,
    ngay_sua: shared.day,
  };
}

function decisionOf({ decision }: PortalRecord, { repairs, points }: Context, documents: Documents): string {
  const words = tidy(decision, repairs);
  const number = documentNumber.safeParse(words).data ?? documentNumberIn(words);
  if (number !== null) documents.publishedBy(number);
  if (number === words) return number;
  if (number !== null) {
    repairs.add('document-number');
    return number;
  }
  if (words === '') points.add('legal-basis', 'Bản ghi không có quyết định công bố.');
  else {
    repairs.add('document-unnumbered');
    points.add('legal-basis', `Bản ghi ghi quyết định công bố là “${words}”, không có số hiệu đọc được.`);
  }
  return UNCHECKED;
}

/** Kinds of applicants, parted at commas outside brackets. */
function audienceOf({ audience }: PortalRecord, { repairs, points }: Context): string[] | string {
  const kinds = tidy(audience, repairs).match(/(?:[^,(]|\([^)]*\)?)+/g) ?? [];
  if (kinds.length > 0) return kinds.map((kind) => kind.trim());
  points.add('conditions', 'Bản ghi không có đối tượng thực hiện.');
  return UNCHECKED;
}

/** The record knows who carries a procedure out, which is not to say that dossiers are handed in there. */
function receivingBody({ agency, receiver = '' }: PortalRecord, { repairs, points }: Context): string {
  const told = tidy(receiver, repairs);
  if (told !== '') return told;
  const words = tidy(agency, repairs);
  const said = words === '' ? 'không có cơ quan thực hiện' : `ghi cơ quan thực hiện là “${words}”`;
  points.add('authority', `Bản ghi ${said}; không nói nơi tiếp nhận hồ sơ.`);
  return UNCHECKED;
}

function shortResult({ result }: PortalRecord, { repairs, points }: Context): string {
  const words = tidy(result, repairs);
  if (words !== '' && words.length <= SHORT_RESULT) return words;
  if (words !== '') points.add('result', 'Bản ghi chỉ có kết quả viết dài, chưa có tên ngắn.');
  return UNCHECKED;
}

function conditionsOf(words: string): string {
  return NONE.test(words) ? NOT_APPLICABLE : words;
}

function legalBasisOf(
  { legal_basis: texts }: PortalRecord,
  context: Context,
  documents: Documents,
): object[] | string {
  const citations = documents.cite(texts, context);
  if (citations.length > 0) return citations;
  context.points.add('legal-basis', 'Bản ghi không có căn cứ pháp lý đọc được.');
  return UNCHECKED;
}
