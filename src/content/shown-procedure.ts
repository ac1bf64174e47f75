import type { Channel, ChannelInfo, OpenPoint, OpenPointPart, Procedure } from '../domain/procedure.ts';
import type { SiteMode } from '../domain/site.ts';
import { unverifiedFee } from '../schema/fee.ts';
import { vi } from '../texts/vi.ts';
import { isGuidance } from '../domain/sheet-level.ts';

/** In the official mode a full sheet that nobody stands for is not shown in full. */
function isWithheld(procedure: Procedure, mode: SiteMode): boolean {
  const { status, confirmation } = procedure;
  return mode === 'official' && !isGuidance(procedure) && status === 'in-force' && confirmation === null;
}

function unknownChannel({ channel, url }: ChannelInfo, source: string): ChannelInfo {
  return { channel, available: null, timeLimits: [], fees: [unverifiedFee(source)], url, note: null };
}

/** What a withheld sheet goes on saying. */
const PARTS_KEPT: readonly OpenPointPart[] = ['name', 'authority', 'role'];

const PARTS_WITHHELD = [
  'channels',
  'time',
  'fee',
  'dossier',
  'result',
  'conditions',
  'legal-basis',
] as const satisfies OpenPointPart[];

/** Each part without its facts is an open point: left empty it would say that nothing is prescribed. */
function openPointsLeft({ openPoints, editedOn }: Procedure): OpenPoint[] {
  return [
    ...openPoints.filter(({ part }) => PARTS_KEPT.includes(part)),
    ...PARTS_WITHHELD.map((part) => ({ part, reason: vi.sheet.unconfirmed, since: editedOn })),
  ];
}

/** Name, authority and portal; everything else waits for the department's confirmation. */
function withheld(procedure: Procedure): Procedure {
  const source = procedure.sources[0]?.key ?? '';
  const channels = Object.entries(procedure.channels).map(([name, info]) => [
    name,
    unknownChannel(info, source),
  ]);
  return {
    ...procedure,
    sheetLevel: 'D',
    englishSummary: null,
    audience: [],
    channels: Object.fromEntries(channels) as Record<Channel, ChannelInfo>,
    onlineLevel: 'unverified',
    postal: { send: null, return: null, reason: null },
    dossierSets: null,
    dossier: [],
    dossierNote: null,
    questions: [],
    steps: [],
    returnReasons: [],
    resultShort: null,
    result: null,
    conditions: null,
    legalBasis: [],
    refusals: [],
    faq: [],
    openPoints: openPointsLeft(procedure),
    coming: null,
  };
}

/** The procedure as readers may see it in this mode. */
export function shownProcedure(procedure: Procedure, mode: SiteMode): Procedure {
  return isWithheld(procedure, mode) ? withheld(procedure) : procedure;
}
