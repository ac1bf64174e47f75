import type { z } from 'zod';
import type { OpenPointPart } from '../domain/procedure.ts';
import { wordOfPart } from '../schema/procedure-links.ts';
import { procedureFile } from '../schema/procedure-file.ts';
import { uncheckedFields } from '../schema/walk.ts';
import type { Collections, Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** What the facts of one procedure must say about each other. */
export function checkFacts(entries: Entries): ContentError[] {
  return [
    ...entries.procedures.flatMap((entry) => [
      ...uncheckedWithoutPoint(entry),
      ...channelFaults(entry),
      ...replacementFaults(entry),
      ...bodyFault(entry),
    ]),
    ...deadCitations(entries),
    ...roleFaults(entries),
  ];
}

/** "chưa kiểm tra" is shown with its reason, so the reason must be there. */
function uncheckedWithoutPoint(entry: Entry<'procedures'>): ContentError[] {
  if (entry.value === null) return [];
  const explained = new Set<OpenPointPart>(entry.value.can_doi_chieu.map(({ phan }) => phan));
  const reported = new Set<OpenPointPart>();
  return uncheckedFields(procedureFile, entry.raw).flatMap(({ path, part }) => {
    if (explained.has(part) || reported.has(part)) return [];
    reported.add(part);
    const word = wordOfPart(part);
    const complaint = `ghi “chưa kiểm tra” thì mục Cần đối chiếu phải có một điều thuộc phần “${word}”, kèm lý do và ngày`;
    return [{ ...fault('procedures', entry, path, complaint), message: `${capital(complaint)}. Ví dụ đúng: - phan: ${word}` }];
  });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const CHANNEL_KEYS = ['truc_tuyen', 'truc_tiep', 'buu_chinh'] as const;

function channelFaults(entry: Entry<'procedures'>): ContentError[] {
  const channels = entry.value?.cach_nop;
  if (channels === undefined) return [];
  const feeless = CHANNEL_KEYS.filter((key) => channels[key].phi === 'not-applicable' && channels[key].co !== false);
  const { co: send, nhan_ket_qua: getBack, ly_do: reason } = channels.buu_chinh;
  const isReasonMissing = (send === false || getBack === false) && reason === null;
  return [
    ...feeless.map((key) =>
      fault('procedures', entry, ['cach_nop', key, 'phi'],
        'chỉ ghi “Không” khi không nhận theo cách này; không thu phí thì ghi loại “không thu” và văn bản nói vậy'),
    ),
    ...(isReasonMissing
      ? [fault('procedures', entry, ['cach_nop', 'buu_chinh', 'ly_do'], 'còn thiếu lý do không gửi hoặc không nhận qua bưu chính')]
      : []),
  ];
}

function replacementFaults(entry: Entry<'procedures'>): ContentError[] {
  if (entry.value === null) return [];
  const { trang_thai: status, thay_bang: replacements } = entry.value;
  if (status === 'replaced' && replacements.length === 0) {
    return [fault('procedures', entry, ['thay_bang'], 'thủ tục đã thay thế phải ghi được thay bằng gì')];
  }
  return status === 'in-force' && replacements.length > 0
    ? [fault('procedures', entry, ['thay_bang'], 'thủ tục đang áp dụng thì ghi Không')]
    : [];
}

function bodyFault(entry: Entry<'procedures'>): ContentError[] {
  if (entry.body.trim() === '') return [];
  const message = 'Tệp thủ tục không dùng phần chữ dưới dòng --- cuối. Hãy đưa nội dung vào các mục ở trên.';
  return [{ file: entry.file, field: null, message }];
}

const DEAD: z.output<Collections['documents']['schema']>['tinh_trang'][] = ['replaced', 'expired'];

function deadCitations({ procedures, documents }: Entries): ContentError[] {
  const dead = new Map(
    documents.flatMap(({ value }) => (value !== null && DEAD.includes(value.tinh_trang) ? [[value.so_hieu, value]] : [])),
  );
  return procedures.flatMap((entry) =>
    (entry.value?.can_cu ?? []).flatMap(({ so_hieu, lich_su }, index) => {
      const document = dead.get(so_hieu);
      if (document === undefined || lich_su === true) return [];
      const successor = document.thay_boi === null ? '' : `, thay bởi ${document.thay_boi}`;
      const complaint = `văn bản ${so_hieu} không còn hiệu lực${successor}; dẫn để biết lịch sử thì thêm “lich_su: có”`;
      return [fault('procedures', entry, ['can_cu', index, 'so_hieu'], complaint)];
    }),
  );
}

/** A role that rests on no document, or that nobody checked, is shown as an open point. */
function roleFaults({ department: [entry] }: Entries): ContentError[] {
  if (entry?.value == null) return [];
  return entry.value.vai_tro.flatMap(({ ma, vai_tro, van_ban, can_doi_chieu }, index) => {
    const needsPoint = vai_tro === 'unverified' || (vai_tro !== 'guidance-only' && van_ban === null);
    if (!needsPoint || can_doi_chieu !== undefined) return [];
    const complaint = `thủ tục ${ma}: vai trò chưa có văn bản thì phải ghi mục can_doi_chieu, kèm lý do và ngày`;
    return [fault('department', entry, ['vai_tro', index, 'can_doi_chieu'], complaint)];
  });
}
