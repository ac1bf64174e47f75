import type { Attachments } from './attachments.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

type Duties = NonNullable<Entry<'disclosureDuties'>['stated']['loai']>;

/** Each kind has a code of its own, and each document is of a known kind, of one of its periods, and can be read. */
export function checkDisclosures(
  { disclosureDuties: [duties], disclosures }: Entries,
  attachments: Attachments,
): ContentError[] {
  const kinds = duties?.stated.loai ?? [];
  const repeated = kinds.flatMap(({ ma }, index) =>
    duties === undefined || kinds.findIndex((each) => each.ma === ma) === index
      ? []
      : [fault('disclosureDuties', duties, ['loai', index, 'ma'], `mã “${ma}” đã có ở trên`)],
  );
  // Faults of the list of kinds itself are told where they are.
  const isKnown = duties === undefined || duties.value !== null;
  return [
    ...repeated,
    ...disclosures.flatMap((entry) => [
      ...(isKnown ? kindFaults(entry, kinds) : []),
      ...fileFaults(entry, attachments),
      ...dayFaults(entry),
    ]),
  ];
}

function kindFaults(entry: Entry<'disclosures'>, kinds: Duties): ContentError[] {
  const { loai, ky, ngay_van_ban } = entry.stated;
  if (loai === undefined) return [];
  const kind = kinds.find(({ ma }) => ma === loai);
  if (kind === undefined) {
    const complaint = `không có loại “${loai}” trong loai-cong-khai.yaml`;
    return [fault('disclosures', entry, ['loai'], complaint, kinds[0]?.ma)];
  }
  const faults: ContentError[] = [];
  if (ky != null && kind.ky.length > 0 && kind.ky.every((each) => each !== ky))
    faults.push(
      fault('disclosures', entry, ['ky'], `loại “${loai}” không có kỳ này trong loai-cong-khai.yaml`, null),
    );
  if (ky === null && kind.ky.length > 0)
    faults.push(fault('disclosures', entry, ['ky'], `loại “${loai}” phải ghi kỳ`));
  if (ngay_van_ban === null && kind.han?.ke_tu === 'document')
    faults.push(
      fault(
        'disclosures',
        entry,
        ['ngay_van_ban'],
        `thời hạn của loại “${loai}” tính từ ngày này nên phải ghi`,
      ),
    );
  return faults;
}

function fileFaults(entry: Entry<'disclosures'>, attachments: Attachments): ContentError[] {
  const { tep, lien_ket, da_rut } = entry.stated;
  // A file that went up by mistake must go at once, even where it was the only one.
  if (tep?.length === 0 && lien_ket === null && da_rut === undefined)
    return [fault('disclosures', entry, ['tep'], 'phải có ít nhất một tệp, hoặc một liên kết')];
  return (tep ?? []).flatMap((name, index) =>
    attachments.has(name)
      ? []
      : [fault('disclosures', entry, ['tep', index], `không có tệp ${name} trong thư mục tep`)],
  );
}

function dayFaults(entry: Entry<'disclosures'>): ContentError[] {
  const { ngay_van_ban: issued, ngay_cong_khai: shown } = entry.stated;
  if (issued == null || shown === undefined || issued <= shown) return [];
  const complaint = `ngày công khai ${shown} sớm hơn ngày của văn bản ${issued}`;
  return [fault('disclosures', entry, ['ngay_cong_khai'], complaint, null)];
}
