import { CHANNELS } from '../domain/procedure.ts';
import type { Channel, ChannelInfo, Fee, Procedure, TimeLimit } from '../domain/procedure.ts';
import type { Portal } from '../domain/site.ts';
import { vi } from '../texts/vi.ts';
import { departmentReceives } from '../domain/role.ts';

/** Channels in the fixed order. */
export function channelsOf(procedure: Procedure): ChannelInfo[] {
  return CHANNELS.map((channel) => procedure.channels[channel]);
}

/** Channels that are known to be possible. */
export function openChannels(procedure: Procedure): ChannelInfo[] {
  return channelsOf(procedure).filter((info) => info.available === true);
}

/**
 * Channels that get a button. Nobody is sent to a counter or a letter box that is not known: it is the
 * department's own, or one that the content names.
 */
export function offeredChannels(procedure: Procedure): Channel[] {
  if (procedure.status !== 'in-force') return [];
  const hasPlace = procedure.receivingBody !== null || departmentReceives(procedure);
  return openChannels(procedure)
    .map(({ channel }) => channel)
    .filter((channel) => channel === 'online' || hasPlace);
}

/** `Trực tuyến, trực tiếp, bưu chính`; '' for none. */
export function formatChannels(channels: Channel[]): string {
  const words = channels.map((channel) => vi.channels.names[channel]).join(', ');
  return words.charAt(0) + words.slice(1).toLowerCase();
}

/** Where the online button leads: the procedure's own page on the portal, else the portal's front page. */
export function onlineAddress(procedure: Procedure, portal: Portal): string {
  return procedure.channels.online.url ?? portal.home;
}

/** Host name without `www.`, as readers say it. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Channels whose time and fee count: all but those that are ruled out. */
function countedChannels(procedure: Procedure): ChannelInfo[] {
  const counted = channelsOf(procedure).filter((info) => info.available !== false);
  const told = counted.filter((info) => info.timeLimits.length > 0 || info.fees.length > 0);
  return told.length > 0 ? told : counted;
}

/** True when every possible channel has the same time limits and fees, so that they are said once. */
export function isSameForAllChannels(procedure: Procedure): boolean {
  const terms = countedChannels(procedure).map(({ timeLimits, fees }) =>
    [...timeLimits, ...fees].map(said).join('\0'),
  );
  return new Set(terms).size <= 1;
}

/** What readers are told of a time limit or fee; where it comes from is said elsewhere. */
function said(fact: TimeLimit | Fee): string {
  return JSON.stringify({ ...fact, source: undefined });
}

function unique<Fact extends TimeLimit | Fee>(facts: Fact[]): Fact[] {
  return [...new Map(facts.map((fact) => [said(fact), fact])).values()];
}

/** Time limits of all possible channels, each once. */
export function timeLimitsOf(procedure: Procedure): TimeLimit[] {
  return unique(countedChannels(procedure).flatMap((info) => info.timeLimits));
}

/** Fees of all possible channels, each once. */
export function feesOf(procedure: Procedure): Fee[] {
  return unique(countedChannels(procedure).flatMap((info) => info.fees));
}

/** Anchors of the fact rows of each channel. */
export const CHANNEL_ANCHORS = { online: 'truc-tuyen', 'in-person': 'truc-tiep', post: 'buu-chinh' } as const;

/** The order of the buttons; while the portal is down, the ways that work come first. */
export function inOrderOfUse(channels: Channel[], isPortalDown: boolean): Channel[] {
  if (!isPortalDown) return channels;
  return [
    ...channels.filter((channel) => channel !== 'online'),
    ...channels.filter((channel) => channel === 'online'),
  ];
}
