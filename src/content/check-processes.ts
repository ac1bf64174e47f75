import { tooLongComplaint } from '../internal-process/complaint.ts';
import { hoursOf } from '../internal-process/hours-within.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault, type Known } from './known.ts';

/**
 * Each process is of a procedure there is, one for each case; what the sheet shows keeps to the sheet's time limit. One
 * that only the Office sees may be too long meanwhile, so that a shorter limit goes live at once: that is a warning.
 */
export function checkProcesses({ processes, procedures }: Entries, { codes }: Known): ContentError[] {
  return processes.flatMap((entry, index) => {
    const { thu_tuc: code, truong_hop } = entry.stated;
    if (code === undefined) return [];
    if (codes !== null && !codes.has(code))
      return [fault('processes', entry, ['thu_tuc'], `không có thủ tục ${code} trong thư mục thu-tuc`)];
    const isSecond = processes
      .slice(0, index)
      .some(({ stated }) => stated.thu_tuc === code && stated.truong_hop === truong_hop);
    const sheet = procedures.find(({ stated }) => stated.ma === code);
    return [
      ...(isSecond
        ? [fault('processes', entry, ['thu_tuc'], `thủ tục ${code} đã có quy trình cho trường hợp này`, null)]
        : []),
      ...(sheet === undefined ? [] : limitFaults(entry, sheet)),
    ];
  });
}

function limitFaults(entry: Entry<'processes'>, sheet: Entry<'procedures'>): ContentError[] {
  const { truong_hop, cong_khai, buoc } = entry.stated;
  const { cach_nop } = sheet.stated;
  if (cach_nop === undefined || buoc === undefined) return [];
  const limits = Object.values(cach_nop).flatMap(({ thoi_han }) => thoi_han);
  const own = limits.filter((limit) => limit.truong_hop === truong_hop);
  if (truong_hop !== undefined && own.length === 0)
    return [
      fault(
        'processes',
        entry,
        ['truong_hop'],
        `trang ${sheet.file} không có thời hạn của trường hợp này`,
        null,
      ),
    ];
  const complaint = tooLongComplaint(
    hoursOf(buoc.map(({ gio }) => ({ hours: gio }))),
    own.map(({ muc }) => muc),
  );
  if (complaint === null || cong_khai !== true) return [];
  return [fault('processes', entry, ['buoc'], complaint, null)];
}
