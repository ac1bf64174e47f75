import { memoBy } from '../lib/memo-by.ts';
import type { CollectionName, Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault, type Known } from './known.ts';

/** Everything that names something in another file: sectors, codes, documents. */
export function checkReferences(entries: Entries, known: Known): ContentError[] {
  return [
    ...entries.procedures.flatMap((entry) => procedureReferences(entry, known)),
    ...entries.situations.flatMap((entry) =>
      codeFaults(
        'situations',
        entry,
        entry.stated.thu_tuc?.map((code, i) => [code, ['thu_tuc', i]]) ?? [],
        known,
      ),
    ),
    ...entries.department.flatMap((entry) => roleReferences(entry, known)),
    ...entries.documents.flatMap((entry) => documentReferences(entry, known)),
    ...entries.forms.flatMap((entry) =>
      documentFaults('forms', entry, named(entry.stated.van_ban, ['van_ban']), known),
    ),
    ...missingRoles(entries),
    ...deadProcedures(entries),
  ];
}

type Reference = [value: string, path: PropertyKey[], example?: string];

function named(value: string | null | undefined, path: PropertyKey[]): Reference[] {
  return value == null ? [] : [[value, path]];
}

/** Procedures and documents that a sheet names. */
const namedBySheet = memoBy(({ stated }: Entry<'procedures'>) => {
  const { thay_cho = [], thu_tuc_gan = [], thay_bang = [], can_cu = [], quyet_dinh_cong_bo } = stated;
  const codes: Reference[] = [
    ...thay_cho.map((code, i): Reference => [code, ['thay_cho', i]]),
    ...thu_tuc_gan.map(({ ma }, i): Reference => [ma, ['thu_tuc_gan', i, 'ma']]),
    ...answersLeadingAway(stated),
    ...named(stated.trang_chung, ['trang_chung']),
    ...thay_bang.flatMap(({ ma, ten }, i): Reference[] =>
      ten === undefined ? named(ma, ['thay_bang', i, 'ma']) : [],
    ),
  ];
  const documents: Reference[] = [
    ...can_cu.map(({ so_hieu }, i): Reference => [so_hieu, ['can_cu', i, 'so_hieu']]),
    ...named(quyet_dinh_cong_bo, ['quyet_dinh_cong_bo']),
  ];
  return { codes, documents };
});

function procedureReferences(entry: Entry<'procedures'>, known: Known): ContentError[] {
  const { linh_vuc } = entry.stated;
  const { codes, documents } = namedBySheet(entry);
  const isSectorKnown = linh_vuc === undefined || (known.sectors?.has(linh_vuc) ?? true);
  return [
    ...(isSectorKnown
      ? []
      : [fault('procedures', entry, ['linh_vuc'], `không có lĩnh vực “${linh_vuc}” trong linh-vuc.yaml`)]),
    ...codeFaults('procedures', entry, codes, known),
    ...documentFaults('procedures', entry, documents, known),
  ];
}

function answersLeadingAway({ cau_hoi = [] }: Entry<'procedures'>['stated']): Reference[] {
  return cau_hoi.flatMap(({ cac_tra_loi }, question) =>
    cac_tra_loi.flatMap(({ sang }, answer) =>
      named(sang, ['cau_hoi', question, 'cac_tra_loi', answer, 'sang']),
    ),
  );
}

function roleReferences(entry: Entry<'department'>, known: Known): ContentError[] {
  const roles = entry.stated.vai_tro ?? [];
  const codes = roles.map(({ ma }, i): Reference => [ma, ['vai_tro', i, 'ma']]);
  const documents = roles.flatMap(({ van_ban }, i) => named(van_ban, ['vai_tro', i, 'van_ban']));
  return [
    ...codeFaults('department', entry, codes, known),
    ...documentFaults('department', entry, documents, known),
  ];
}

function documentReferences(entry: Entry<'documents'>, known: Known): ContentError[] {
  const { thay_cho = [], thay_boi = null } = entry.stated;
  const numbers: Reference[] = thay_cho.map((number, i) => [number, ['thay_cho', i]]);
  if (thay_boi !== null) numbers.push([thay_boi, ['thay_boi'], '30/2026/QĐ-TTg']);
  return documentFaults('documents', entry, numbers, known);
}

function codeFaults<Name extends CollectionName>(
  name: Name,
  entry: Entry<Name>,
  references: Reference[],
  { codes }: Known,
): ContentError[] {
  return references
    .filter(([code]) => codes !== null && !codes.has(code))
    .map(([code, path]) => fault(name, entry, path, `không có thủ tục mã ${code} trong thư mục thu-tuc`));
}

function documentFaults<Name extends CollectionName>(
  name: Name,
  entry: Entry<Name>,
  references: Reference[],
  { documents }: Known,
): ContentError[] {
  return references
    .filter(([number]) => documents !== null && !documents.has(number))
    .map(([number, path, example]) =>
      fault(name, entry, path, `không có văn bản ${number} trong thư mục van-ban`, example),
    );
}

/** The department says what it does for every procedure on the site. */
function missingRoles({ department, procedures }: Entries): ContentError[] {
  const entry = department[0];
  if (entry?.stated.vai_tro === undefined) return [];
  const known = new Set(entry.stated.vai_tro.map(({ ma }) => ma));
  const codes = procedures.flatMap(({ stated: { ma } }) => (ma === undefined || known.has(ma) ? [] : [ma]));
  return [...new Set(codes)].map((code) => {
    const example = `- ma: ${code}\n  vai_tro: chỉ hướng dẫn\n  van_ban: chưa có`;
    return fault('department', entry, ['vai_tro'], `chưa ghi vai trò của Sở trong thủ tục ${code}`, example);
  });
}

/** Nobody is sent to a procedure that is no longer used. */
function deadProcedures({ situations, procedures }: Entries): ContentError[] {
  const dead = new Set(
    procedures.flatMap(({ stated: { ma, trang_thai: status = 'in-force' } }) =>
      ma === undefined || status === 'in-force' ? [] : [ma],
    ),
  );
  const complaint = (code: string) => `thủ tục ${code} không còn áp dụng; hãy ghi mã đang áp dụng`;
  return [
    ...situations.flatMap((entry) =>
      (entry.stated.thu_tuc ?? []).flatMap((code, i) =>
        dead.has(code) ? [fault('situations', entry, ['thu_tuc', i], complaint(code))] : [],
      ),
    ),
    ...procedures.flatMap((entry) =>
      (entry.stated.thu_tuc_gan ?? []).flatMap(({ ma }, i) =>
        dead.has(ma) ? [fault('procedures', entry, ['thu_tuc_gan', i, 'ma'], complaint(ma))] : [],
      ),
    ),
  ];
}
