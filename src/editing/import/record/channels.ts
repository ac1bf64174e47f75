import { NOT_APPLICABLE, NOT_SUPPLIED, UNCHECKED } from '../../../schema/values.ts';
import type { Context } from './context.ts';
import { type FeeEntry, feeOf } from './fees.ts';
import type { RecordMethod, PortalRecord } from './portal-record.ts';
import { saysSomething, tidy, tidyLines } from './tidy.ts';
import { durationOf, isMissing } from './times.ts';

/** Key of the schema → the catalogue's name of the channel. */
const NAMES = { truc_tuyen: 'Trực tuyến', truc_tiep: 'Trực tiếp', buu_chinh: 'Dịch vụ bưu chính' } as const;
type ChannelKey = keyof typeof NAMES;

/** A record's page on the portal ends in this. */
const PAGE = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Conditional<Fact> = Fact & { truong_hop?: string };

interface Told {
  times: Conditional<{ muc: string }>[];
  fees: Conditional<FeeEntry>[];
  notes: string[];
}

/** What the rows of one channel say. With several rows the note tells for which case a row holds. */
function toldBy(rows: readonly RecordMethod[], name: string, context: Context): Told {
  const told: Told = { times: [], fees: [], notes: [] };
  for (const row of rows) {
    const note = tidy(row.note, context.repairs);
    const times = timesOf(row, name, context);
    const fees = feesOf(row, name, context);
    const isCase = rows.length > 1 && note !== '' && times.length > 0;
    const condition = isCase ? { truong_hop: note } : {};
    told.times.push(...times.map((muc) => ({ muc, ...condition })));
    told.fees.push(...fees.map((fee) => ({ ...fee, ...condition })));
    if (!isCase && saysSomething(note)) told.notes.push(note);
  }
  return { times: unique(told.times), fees: unique(told.fees), notes: unique(told.notes) };
}

function unique<Fact>(facts: Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values()];
}

function timesOf({ time }: RecordMethod, name: string, { repairs, points }: Context): string[] {
  const words = tidy(time, repairs);
  const duration = durationOf(words);
  if (duration !== null) return [duration];
  if (isMissing(words)) points.add('time', `Bản ghi không có thời hạn cho cách nộp: ${name}.`);
  else {
    repairs.add('time');
    points.add('time', `Bản ghi ghi thời hạn là “${words}” cho cách nộp: ${name}.`);
  }
  return [];
}

function feesOf({ fee }: RecordMethod, name: string, { repairs, points }: Context): FeeEntry[] {
  const lines = tidyLines(fee, repairs);
  if (lines.length === 0) points.add('fee', `Bản ghi không có mức phí cho cách nộp: ${name}.`);
  return lines.flatMap((line) => {
    const entry = feeOf(line, repairs);
    if (entry === null) points.add('fee', `Bản ghi ghi mức phí là “${line}” cho cách nộp: ${name}.`);
    return entry ?? [];
  });
}

function channelOf(key: ChannelKey, { methods }: PortalRecord, context: Context): object {
  const name = NAMES[key];
  const rows = methods.filter(({ channel }) => channel === name);
  if (rows.length === 0) {
    for (const part of ['channels', 'time', 'fee'] as const)
      context.points.add(part, `Bản ghi không nói đến cách nộp: ${name}.`);
  }
  const { times, fees, notes } = toldBy(rows, name, context);
  return {
    co: rows.length > 0 ? 'có' : UNCHECKED,
    thoi_han: times.length > 0 ? times : UNCHECKED,
    phi: fees.length > 0 ? fees : UNCHECKED,
    ghi_chu: notes.length > 0 ? notes.join(' ') : UNCHECKED,
  };
}

function quoteUnnamed({ methods }: PortalRecord, { repairs, points }: Context): void {
  const names: readonly string[] = Object.values(NAMES);
  for (const { channel, time, fee, note } of methods) {
    if (names.includes(channel)) continue;
    repairs.add('channel-unnamed');
    const words = [time, fee, note].map((part) => tidy(part, repairs)).filter(Boolean);
    points.add('channels', `Bản ghi có một cách nộp không ghi tên: “${words.join('; ')}”.`);
  }
}

/** The field `cach_nop`. A way that the record does not name is unknown, not refused. */
export function channelsOf(record: PortalRecord, context: Context): object {
  context.points.add('channels', 'Bản ghi không nói mức trực tuyến và việc nhận kết quả qua bưu chính.');
  quoteUnnamed(record, context);
  const page = PAGE.exec(record.url)?.[0] ?? NOT_SUPPLIED;
  return {
    truc_tuyen: { ...channelOf('truc_tuyen', record, context), trang_tren_cong: page },
    truc_tiep: channelOf('truc_tiep', record, context),
    buu_chinh: { ...channelOf('buu_chinh', record, context), nhan_ket_qua: UNCHECKED, ly_do: NOT_APPLICABLE },
  };
}
