import type { Procedure } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { authorityOf } from './authority.ts';
import { feesOf, formatChannels, isSameForAllChannels, openChannels, timeLimitsOf } from './channels.ts';
import { formatFee, summarizeFees } from './format-fee.ts';
import { describeTimeLimits, formatTimeLimit, formatTimeLimits } from './format-time-limit.ts';
import { openPointLink } from './open-points.ts';
import { isGuidance } from '../domain/sheet-level.ts';

/** One cell of the summary: label, value in bold, a line of detail that may lead into the page. */
export interface GlanceCell {
  label: string;
  value: string;
  detail: string | null;
  link: string | null;
}

function unknownCell(label: string, link: string | null): GlanceCell {
  return { label, value: vi.site.undecided, detail: link === null ? null : vi.site.toCheck, link };
}

function timeCell(procedure: Procedure): GlanceCell {
  const label = vi.sheet.howLong;
  const limits = timeLimitsOf(procedure);
  if (limits.length === 0) {
    const link = openPointLink(procedure, 'time');
    return link === null
      ? { label, value: vi.sheet.noTimeLimit, detail: null, link }
      : unknownCell(label, link);
  }
  const ordinary = limits.filter((limit) => limit.condition === null);
  const [only] = ordinary;
  if (only !== undefined && ordinary.length === 1) {
    const others = describeTimeLimits(limits.filter((limit) => limit !== only));
    return { label, value: formatTimeLimit(only), detail: others || null, link: null };
  }
  const why = isSameForAllChannels(procedure) ? vi.sheet.dependsOnCase : vi.sheet.dependsOnChannel;
  return { label, value: formatTimeLimits(limits), detail: why, link: '#thoi-han' };
}

function feeCell(procedure: Procedure): GlanceCell {
  const label = vi.sheet.fee;
  const fees = feesOf(procedure);
  const value = summarizeFees(fees);
  if (value === vi.fees.undecided) return unknownCell(label, openPointLink(procedure, 'fee'));
  const isPlain = fees.every((fee) => value === formatFee(fee));
  return { label, value, detail: isPlain ? null : vi.sheet.feeRow, link: isPlain ? null : '#phi' };
}

function channelCell(procedure: Procedure): GlanceCell {
  const label = vi.sheet.howToFile;
  const channels = openChannels(procedure).map((info) => info.channel);
  if (channels.length === 0) return unknownCell(label, openPointLink(procedure, 'channels'));
  const all = formatChannels(channels);
  const link = '#nop-ho-so';
  if (channels.length === 1) return { label, value: all, detail: null, link: null };
  return { label, value: channels.length === 3 ? vi.channels.allThree : vi.channels.two, detail: all, link };
}

function authorityCell(procedure: Procedure): GlanceCell {
  const label = vi.sheet.decidedAt;
  const body = procedure.decidingBody;
  if (body === null) return unknownCell(label, openPointLink(procedure, 'authority'));
  const { name, detail } = authorityOf(body);
  return { label, value: name, detail, link: null };
}

function resultCell(procedure: Procedure): GlanceCell {
  const label = vi.sheet.youGet;
  const value = procedure.resultShort;
  if (value === null) return unknownCell(label, openPointLink(procedure, 'result'));
  return { label, value, detail: null, link: null };
}

const SAYS_NOTHING: readonly string[] = [vi.site.undecided, vi.site.none, vi.sheet.noTimeLimit];

/**
 * The four cells under the heading of a sheet; guidance sheets say who decides instead of how to file.
 * Of a procedure that is no longer in force only what is known is left, which may be nothing.
 */
export function glanceOf(procedure: Procedure): GlanceCell[] {
  const third = isGuidance(procedure) ? authorityCell(procedure) : channelCell(procedure);
  const cells = [timeCell(procedure), feeCell(procedure), third, resultCell(procedure)];
  return procedure.status === 'in-force' ? cells : cells.filter(({ value }) => !SAYS_NOTHING.includes(value));
}
