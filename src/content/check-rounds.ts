import { formatMoment } from '../view/format-date.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

type RoundEntry = Entry<'rounds'>;

/** Rounds name a version that can be answered, end after they begin, and do not overlap within a form. */
export function checkRounds(entries: Entries, now: Date): ContentError[] {
  return entries.rounds.flatMap((entry) => [
    ...backwards(entry),
    ...unknownVersion(entry, entries, now),
    ...overlapping(entry, entries.rounds),
  ]);
}

function backwards(entry: RoundEntry): ContentError[] {
  const { mo, dong } = entry.stated;
  if (mo === undefined || dong === undefined || Date.parse(dong) > Date.parse(mo)) return [];
  return [fault('rounds', entry, ['dong'], 'đợt đóng trước khi mở; giờ đóng phải sau giờ mở')];
}

function unknownVersion(entry: RoundEntry, { questionnaires }: Entries, now: Date): ContentError[] {
  const { phieu, phien_ban, dong, nguon_phieu = [] } = entry.stated;
  if (phieu === undefined || phien_ban === undefined) return [];
  const path = `khao-sat/${phieu}/${phien_ban}.yaml`;
  const form = questionnaires.find(({ file }) => file === path);
  if (form === undefined) return [fault('rounds', entry, ['phien_ban'], `không có tệp ${path}`, null)];
  const isOver = dong !== undefined && Date.parse(dong) <= now.getTime();
  if (form.stated.dang_mo === false && !isOver) {
    const complaint = `đợt dùng ${path}, nhưng tệp ấy ghi “dang_mo: không”; mở tệp ấy, hoặc đổi giờ đóng của đợt`;
    return [fault('rounds', entry, ['phien_ban'], complaint, null)];
  }
  const isByLink = form.stated.tra_loi_qua === 'link';
  if (isByLink && nguon_phieu.some((source) => source !== 'link')) {
    const complaint = 'phiếu này chỉ trả lời qua liên kết mời, nên đợt chỉ nhận phiếu từ liên kết mời';
    return [fault('rounds', entry, ['nguon_phieu'], complaint, '- liên kết mời')];
  }
  return [];
}

function overlapping(entry: RoundEntry, rounds: RoundEntry[]): ContentError[] {
  const { phieu, mo, dong } = entry.stated;
  if (mo === undefined || dong === undefined) return [];
  const earlier = rounds.slice(0, rounds.indexOf(entry));
  const other = earlier.find(
    ({ stated }) =>
      stated.phieu === phieu &&
      stated.mo !== undefined &&
      stated.dong !== undefined &&
      Date.parse(stated.mo) < Date.parse(dong) &&
      Date.parse(mo) < Date.parse(stated.dong),
  );
  if (other?.stated.mo === undefined || other.stated.dong === undefined) return [];
  const when = `${formatMoment(other.stated.mo)} đến ${formatMoment(other.stated.dong)}`;
  const complaint = `đợt này trùng thời gian với ${other.file} (${when}); mỗi lúc một phiếu chỉ có một đợt`;
  return [fault('rounds', entry, ['mo'], complaint, null)];
}
