import { differencesOfValues } from '../editing/difference/difference-of-values.ts';
import type { ChangeDetail } from '../domain/change.ts';
import type { Difference } from '../domain/difference.ts';
import type { OpenPointPart, Procedure } from '../domain/procedure.ts';
import { isGuidance } from '../domain/sheet-level.ts';
import { vi } from '../texts/vi.ts';
import { plainPart } from './plain-procedure.ts';

/** A change is told in the manifest of every release after it: longer texts are cut. */
const LONGEST_TEXT = 600;
const MOST_DETAILS = 60;
const ALL_CHANNELS = Object.values(vi.channels.names);

function cut(text: string | null): string | null {
  return text === null || text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT)}…`;
}

/** Numbers of entries say nothing to readers: what stands there names its case by itself. */
const ENTRY_NUMBER = /, mục \d+/g;

function detailOf({ label: place, before, after, words }: Difference): ChangeDetail {
  const label = place.replace(ENTRY_NUMBER, '');
  const isShort = words === null || words.reduce((sum, { text }) => sum + text.length, 0) > 2 * LONGEST_TEXT;
  if (isShort) return { label, before: cut(before), after: cut(after), words: null };
  return { label, before: null, after: null, words };
}

/** The same change of every channel is one. */
function ofAllChannels(details: ChangeDetail[]): ChangeDetail[] {
  const named = details.map((detail) => {
    const channel = ALL_CHANNELS.find((name) =>
      detail.label.split(' › ').some((part) => part.startsWith(name)),
    );
    const label = channel === undefined ? detail.label : detail.label.replace(` › ${channel}`, '');
    return { detail, channel, key: JSON.stringify({ ...detail, label }), label };
  });
  const isEverywhere = (key: string) =>
    named.filter((other) => other.key === key).length === ALL_CHANNELS.length;
  return named.flatMap(({ detail, channel, key, label }) => {
    if (channel === undefined || !isEverywhere(key)) return [detail];
    return channel === ALL_CHANNELS[0] ? [{ ...detail, label }] : [];
  });
}

function detailsOfPart(before: Procedure, after: Procedure, part: OpenPointPart): ChangeDetail[] {
  const values = { before: plainPart(before, part), after: plainPart(after, part), hasLegalParts: false };
  const told = differencesOfValues(null, values).filter(({ kind }) => kind !== 'moved');
  return ofAllChannels(told.map(detailOf));
}

/** That a procedure has ended, or is in force again. */
function endingDetails(before: Procedure, after: Procedure): ChangeDetail[] {
  if (before.status === after.status) return [];
  const side = { words: null, label: vi.sheet.status };
  return [{ ...side, before: vi.status[before.status], after: vi.status[after.status] }];
}

/**
 * What two versions of a sheet say differently in these parts, in plain words. A sheet that is shown in full only
 * before or only now says less, not something else: nothing is told of it, but whether the procedure is in force.
 */
export function changeDetails(
  before: Procedure,
  after: Procedure,
  parts: readonly OpenPointPart[],
): ChangeDetail[] {
  if (isGuidance(before) !== isGuidance(after)) return endingDetails(before, after);
  return parts.flatMap((part) => detailsOfPart(before, after, part)).slice(0, MOST_DETAILS);
}
