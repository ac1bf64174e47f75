import type { PortalRecord } from '#src/editing/import/record/portal-record.ts';

type Fields = Record<string, unknown>;

const UNKNOWN = ['chưa kiểm tra', 'Không', 'chưa có'];

/** Words and numbers alone, as two ways of writing the same have them. */
export function bare(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? []
  )
    .map((word) =>
      word
        .replace(/[.,](?=\d{3}(?!\d))/g, '')
        .replace(',', '.')
        .replace(/^0+(?=\d)/, ''),
    )
    .join(' ');
}

const at = (value: unknown, ...path: (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Fields)[key] : undefined),
    value,
  );
const all = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);
const strings = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));

const WAYS = { truc_tuyen: 'Trực tuyến', truc_tiep: 'Trực tiếp', buu_chinh: 'Dịch vụ bưu chính' } as const;
const SPOKEN_TIME = /^\d+(?:[.,]\d)?\s+(?:ngày làm việc|ngày|giờ làm việc|giờ|tháng)$/i;

/** One field that an import has filled: what it says, and what the record itself says of it. */
export interface ToldField {
  field: string;
  filled: string;
  meant: string;
}

/**
 * Fields that an import has filled, beside the record's own words, without any of the importer's code. What a field
 * says in code words (a fee's amount) is compared by its figures.
 */
export function toldFields(record: PortalRecord, values: Fields): ToldField[] {
  const told: ToldField[] = [];
  const add = (field: string, filled: unknown, meant: string): void => {
    const words = strings(filled);
    if (words !== '' && !UNKNOWN.includes(words))
      told.push({ field, filled: bare(words), meant: bare(meant) });
  };
  add('ma', values['ma'], record.code);
  add('ten', values['ten'], record.name);
  add('cap_thuc_hien', values['cap_thuc_hien'], record.level);
  add('quyet_dinh_cong_bo', values['quyet_dinh_cong_bo'], record.decision.replace(/^.*?(?=\d)/s, ''));
  add('doi_tuong', values['doi_tuong'], record.audience);
  add('co_quan_quyet_dinh', values['co_quan_quyet_dinh'], record.authority);
  add('ket_qua', values['ket_qua'], record.result);
  add('dieu_kien', values['dieu_kien'], record.requirements);
  const steps = all(values['cac_buoc']).map(({ ten, noi_dung }) =>
    ten === 'Trình tự thực hiện' ? noi_dung : `${String(ten)} ${String(noi_dung)}`,
  );
  add('cac_buoc', steps, record.steps.replace(/^[^\p{L}]*(?=Bước)/u, ''));
  for (const [way, channel] of Object.entries(WAYS)) {
    const rows = record.methods.filter((method) => method.channel === channel);
    const path = ['cach_nop', way];
    const times = rows
      .map(({ time }) => time.trim())
      .filter((time) => SPOKEN_TIME.test(time) && !/^0+\s/.test(time));
    if (at(values, ...path, 'co') === 'có') add(`${way}.co`, channel, rows.length > 0 ? channel : '');
    add(
      `${way}.thoi_han`,
      [...new Set(all(at(values, ...path, 'thoi_han')).map(({ muc }) => bare(String(muc))))],
      [...new Set(times.map(bare))].join(' '),
    );
    const fees = all(at(values, ...path, 'phi')).map(
      ({ so_tien, noi_dung = '' }) => `${String(so_tien ?? '')} ${String(noi_dung)}`,
    );
    const meant = rows.flatMap(({ fee }) => fee.split('\n')).map((line) => bare(line));
    // Each amount and note stands in the words of one of the lines.
    add(
      `${way}.phi`,
      fees,
      fees.every((fee) =>
        meant.some((line) =>
          bare(fee)
            .split(' ')
            .every((word) => line.split(' ').includes(word)),
        ),
      )
        ? fees.join(' ')
        : meant.join(' '),
    );
  }
  const papers = all(values['ho_so']).flatMap(({ giay_to }) => all(giay_to));
  const isListed = record.dossier.length > 0;
  papers.forEach(({ ten, ban_chinh, ban_sao, mau }, index) => {
    if (!isListed) return;
    // Cases come in the order in which they are named first.
    const cases = [...new Set(record.dossier.map((paper) => paper.case.trim()))];
    const ordered = cases.flatMap((named) =>
      record.dossier.filter((paper) => paper.case.trim() === named && paper.item.trim() !== ''),
    );
    const paper = ordered[index];
    add(`ho_so.${index}.ten`, ten, paper?.item ?? '');
    add(`ho_so.${index}.ban_chinh`, ban_chinh, paper?.original ?? '');
    add(`ho_so.${index}.ban_sao`, ban_sao, paper?.copy ?? '');
    add(`ho_so.${index}.mau`, mau, paper?.form ?? '');
  });
  if (!isListed)
    add(
      'ho_so',
      papers.map(({ ten, ghi_chu = '' }) => `${String(ten)} ${String(ghi_chu)}`).length > 0 ? 'có' : '',
      record.dossier_text.trim() === '' ? '' : 'có',
    );
  const bases = record.legal_basis.map(bare);
  all(values['can_cu']).forEach(({ so_hieu, ghi_chu }, index) => {
    const words = bare(String(ghi_chu ?? so_hieu));
    add(`can_cu.${index}`, words, bases.includes(words) ? words : (bases[index] ?? ''));
  });
  return told;
}
