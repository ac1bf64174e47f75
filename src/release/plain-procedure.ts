import { CHANNELS, type ChannelInfo, type OpenPointPart, type Procedure } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';
import { describeFee } from '../view/format-fee.ts';
import { describeTimeLimits } from '../view/format-time-limit.ts';

/** What a sheet says, by the words above it: sentences, lists of them, papers by their names in `ten`. */
type Plain = string | null | undefined | readonly (string | PlainEntry)[] | { [label: string]: Plain };
interface PlainEntry {
  ten: string;
  [label: string]: Plain;
}

const { sheet } = vi;

function byChannel(procedure: Procedure, tell: (info: ChannelInfo) => Plain): Plain {
  return Object.fromEntries(
    CHANNELS.map((name) => [vi.channels.names[name], tell(procedure.channels[name])]),
  );
}

/** "được", "không", or that nobody knows yet. */
function yesNo(value: boolean | null): string {
  if (value === null) return vi.site.undecided;
  return value ? vi.channels.yes : vi.channels.no;
}

function paperCount(count: number | null): string {
  return count === null ? sheet.countNotStated : String(count);
}

function papers({ dossier }: Procedure): Plain {
  return dossier.map(({ condition, items }) => ({
    ten: condition ?? sheet.everyCase,
    [sheet.paper]: items.map(({ label, originals, copies, form, note }) => ({
      ten: label,
      [sheet.originals]: paperCount(originals),
      [sheet.copies]: paperCount(copies),
      [sheet.form]: form ?? undefined,
      [sheet.channelNote]: note ?? undefined,
    })),
  }));
}

/** What readers see of each part. What changes without being worth a line of its own is not in it. */
const TOLD: Record<OpenPointPart, (procedure: Procedure) => Record<string, Plain>> = {
  name: ({ name }) => ({ [vi.openPoints.name]: name }),
  authority: ({ decidingBody, receivingBody, level }) => ({
    [sheet.decidingBody]: decidingBody,
    [vi.channels.receivedAt.replace(':', '')]: receivingBody,
    [sheet.level]: level,
  }),
  channels: (procedure) => ({
    [sheet.howToFile]: byChannel(procedure, ({ available }) => yesNo(available)),
    [sheet.channelNote]: byChannel(procedure, ({ note }) => note ?? undefined),
    [vi.channels.onlineLevel.replace(':', '')]: vi.channels.onlineLevels[procedure.onlineLevel],
    [vi.channels.postReturn.replace(':', '')]: yesNo(procedure.postal.return),
  }),
  time: (procedure) => ({
    [vi.openPoints.time]: byChannel(procedure, ({ timeLimits }) =>
      timeLimits.map((limit) => describeTimeLimits([limit])),
    ),
  }),
  fee: (procedure) => ({
    [vi.openPoints.fee]: byChannel(procedure, ({ fees }) => fees.map(describeFee)),
  }),
  dossier: (procedure) => ({
    [sheet.sections['giay-to'].title]: papers(procedure),
    [sheet.sets.replace(':', '')]: paperCount(procedure.dossierSets),
    [sheet.sections['bi-tu-choi'].title]: procedure.refusals,
  }),
  result: ({ result }) => ({ [sheet.result]: result }),
  conditions: ({ conditions, audience }) => ({
    [sheet.requirements]: conditions,
    [sheet.whoMayApply]: audience,
  }),
  'legal-basis': ({ legalBasis, publicationDecision }) => ({
    [sheet.publication]: publicationDecision,
    [vi.openPoints['legal-basis']]: legalBasis.map(({ document, note }) => ({
      ten: document.number,
      [sheet.channelNote]: note ?? undefined,
    })),
  }),
  role: ({ role }) => ({ [sheet.departmentRole]: sheet.roles[role.role] }),
  other: ({ lead, status, steps, returnReasons, faq, coming }) => ({
    [vi.changes.purpose]: lead,
    [sheet.status]: vi.status[status],
    [sheet.sections['cac-buoc'].title]: steps.map(({ name, text, term }) => ({
      ten: name,
      [vi.changes.stepText]: text,
      [sheet.timeLimit]: term ?? undefined,
    })),
    [vi.changes.returned]: returnReasons.map(({ text }) => text),
    [sheet.faq]: faq.map(({ question, answer }) => ({ ten: question, [vi.changes.answer]: answer })),
    [vi.changes.coming]: coming?.changes ?? [],
  }),
};

/** One part of a sheet in the words of the page. */
export function plainPart(procedure: Procedure, part: OpenPointPart): Record<string, unknown> {
  return TOLD[part](procedure);
}
