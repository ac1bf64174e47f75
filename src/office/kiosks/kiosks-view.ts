import type { Kiosk, KioskState } from '../../domain/kiosk.ts';
import type { Round } from '../../domain/round.ts';
import { officeKiosks as text } from '../../texts/office-kiosks.ts';
import { formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { kiosksPath, roundPath } from '../rounds/paths.ts';
import type { FieldFaults } from '../views.ts';
import { KIOSK_TASK, type KioskDeed } from './kiosk-fields.ts';

/** A tablet reports each minute; after so long without a word somebody should look. */
const SILENT_AFTER_IN_MS = 10 * 60_000;

/** One tablet in words. */
export interface KioskRow {
  id: string;
  desk: string;
  state: string;
  seen: string;
  waiting: string;
  /** What this account can do with it. */
  deeds: { task: KioskDeed; words: string }[];
}

/** The page of the tablets of a round. */
export interface KiosksView {
  title: string;
  path: string;
  back: string;
  rows: KioskRow[];
  /** Why no tablet can be started; null: one can. */
  shut: string | null;
  /** Whether this account may start and stop them. */
  mayAct: boolean;
  desk: string;
  faults: FieldFaults;
  /** What has just been done; null: nothing. */
  done: string | null;
}

/** A new code, shown this once. */
export interface NewKioskCodeView {
  forDesk: string;
  /** In groups of four. */
  code: string;
  pin: string;
  address: string;
  back: string;
}

function stateWords({ state, codeUntil, seenAt }: Kiosk, now: number): string {
  if (state === 'waiting') return codeUntil > now ? text.states.waiting : text.states.expired;
  const isSilent = state === 'running' && now - (seenAt ?? 0) > SILENT_AFTER_IN_MS;
  return isSilent ? text.states.silent : text.states[state];
}

function deedsOn(state: KioskState): KioskRow['deeds'] {
  return [
    ...(state === 'running' ? [{ task: KIOSK_TASK.stop, words: text.stop }] : []),
    ...(state === 'revoked' ? [] : [{ task: KIOSK_TASK.revoke, words: text.revoke }]),
  ];
}

function rowOf(kiosk: Kiosk, now: Date, mayAct: boolean): KioskRow {
  const { id, desk, state, seenAt, waiting } = kiosk;
  return {
    id,
    desk,
    state: stateWords(kiosk, now.getTime()),
    seen: seenAt === null ? text.neverSeen : formatMoment(new Date(seenAt).toISOString()),
    waiting: formatNumber(waiting),
    deeds: mayAct ? deedsOn(state) : [],
  };
}

/** @param act what was typed and what is wrong with it, or what has been done */
export function kiosksView(
  round: Round,
  kiosks: readonly Kiosk[],
  options: { now: Date; mayAct: boolean; shut: string | null },
  act: Pick<KiosksView, 'desk' | 'faults' | 'done'>,
): KiosksView {
  const { now, mayAct, shut } = options;
  return {
    title: text.title(round.title),
    path: kiosksPath(round.id),
    back: roundPath(round.id),
    rows: kiosks.map((kiosk) => rowOf(kiosk, now, mayAct)),
    shut,
    mayAct,
    ...act,
  };
}
