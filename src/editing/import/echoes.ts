import { UNCHECKED } from '../../schema/values.ts';
import type { SectionKey } from './table/labels.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const entries = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const said = (...values: unknown[]): string =>
  values.filter((value) => typeof value === 'string' && value !== UNCHECKED).join(' ');

/** Fields that hold what each part of a table says. */
const FIELDS: Partial<Record<SectionKey, readonly string[]>> = {
  code: ['ma'],
  name: ['ten'],
  decision: ['quyet_dinh_cong_bo'],
  level: ['cap_thuc_hien'],
  audience: ['doi_tuong'],
  authority: ['co_quan_quyet_dinh'],
  receiver: ['co_quan_tiep_nhan'],
  result: ['ket_qua'],
  requirements: ['dieu_kien'],
};

const WAYS: Readonly<Record<string, readonly string[]>> = {
  truc_tuyen: ['trực tuyến'],
  truc_tiep: ['trực tiếp'],
  buu_chinh: ['dịch vụ bưu chính', 'qua dịch vụ bưu chính', 'bưu chính'],
};

/** A paper as a row of a table tells it; words between its counts are left out of both. */
function paperWords({ ten, mau, ban_chinh: originals, ban_sao: copies, ghi_chu }: Fields): string {
  return said(ten, mau, originals, copies, ghi_chu);
}

function feeWords(fee: Fields): string[] {
  const { loai, so_tien: amount, don_vi: unit, noi_dung, theo_van_ban, truong_hop } = fee;
  return [
    loai === 'số tiền' ? said(amount, unit, noi_dung) : said(noi_dung, theo_van_ban),
    ...(typeof truong_hop === 'string' ? [truong_hop] : []),
  ];
}

function wayWords(name: string, way: Fields): string[] {
  const { co, thoi_han, ghi_chu, trang_tren_cong } = way;
  return [
    ...(co === 'có' ? (WAYS[name] ?? []) : []),
    ...entries(thoi_han).flatMap(({ muc, truong_hop }) => [said(muc), said(truong_hop)]),
    said(ghi_chu),
    said(trang_tren_cong),
  ];
}

function waysOf({ cach_nop }: Fields): [name: string, way: Fields][] {
  return isFields(cach_nop)
    ? Object.entries(cach_nop).flatMap(([name, way]): [string, Fields][] =>
        isFields(way) ? [[name, way]] : [],
      )
    : [];
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? [value.filter((each) => typeof each === 'string').join(' ')] : [];
}

/** What the fields of a part say, each statement once, in the words that a table has for it. */
export function echoes(values: object, key: SectionKey): string[] {
  const fields = values as Fields;
  const named = FIELDS[key];
  if (named !== undefined) return named.flatMap((name) => textsOf(fields[name]));
  if (key === 'sets') return [said(fields['so_bo'], 'bộ')];
  if (key === 'steps') {
    const steps = entries(fields['cac_buoc']).map(({ ten, noi_dung }) => said(ten, noi_dung));
    return [steps.join(' ')];
  }
  if (key === 'dossier')
    return entries(fields['ho_so']).flatMap(({ truong_hop, giay_to }) => [
      said(truong_hop),
      ...entries(giay_to).map(paperWords),
    ]);
  if (key === 'methods' || key === 'time')
    return waysOf(fields).flatMap(([name, way]) => wayWords(name, way));
  if (key === 'fee') return waysOf(fields).flatMap(([, way]) => entries(way['phi']).flatMap(feeWords));
  if (key === 'legal')
    return entries(fields['can_cu']).map(({ so_hieu, ghi_chu }) => said(ghi_chu ?? so_hieu));
  if (key === 'url') return entries(fields['nguon']).map(({ dia_chi }) => said(dia_chi));
  return [];
}
