import type { Content } from '../domain/content.ts';
import type { LegalCitation } from '../domain/legal-document.ts';
import type { Channel, ChannelInfo, Fee, Procedure } from '../domain/procedure.ts';
import type { SheetLevel } from '../domain/sheet-level.ts';
import { MemoByParts } from '../lib/memo-by-parts.ts';
import { memoBy } from '../lib/memo-by.ts';

/** Order of the channels in the open catalogue; it differs from the order of the buttons. */
const CATALOGUE_CHANNELS: readonly Channel[] = ['in-person', 'online', 'post'];

const SHEET_WORDS: Record<SheetLevel, string> = {
  A: 'full',
  B: 'full-with-open-points',
  C: 'guidance',
  D: 'short',
};

/**
 * The open catalogue, version 1: its shape is promised to others, so properties may be added, never
 * renamed or removed. An unknown is null or 'unverified', with its open point.
 *
 * @param publicUrl address of the site, with or without a slash at its end
 */
export function catalogueOf(content: Content, publicUrl: string) {
  const sectorNames = new Map(content.sectors.map(({ slug, name }) => [slug, name]));
  const root = publicUrl.replace(/\/+$/, '');
  return {
    version: 1,
    generatedAt: content.changedAt,
    mode: content.mode,
    department: { name: content.department.name },
    procedures: content.procedures.map((procedure) =>
      entryAt(procedure, root, sectorNames.get(procedure.sector) ?? procedure.sector),
    ),
  };
}

const made = new MemoByParts<Procedure, ReturnType<typeof entryOf> & { url: string; sector: string }>();

/** The entry of a procedure on a site; the same object as long as procedure, site and sector are the same. */
function entryAt(procedure: Procedure, root: string, sector: string) {
  return made.get(procedure, [root, sector], () => ({
    ...entryOf(procedure),
    url: root + procedure.path,
    sector,
  }));
}

type Entry = ReturnType<typeof entryAt>;

const jsonOf = memoBy((entry: Entry) => Buffer.from(JSON.stringify(entry)));

/**
 * The open catalogue as it is sent: the bytes of what `JSON.stringify` makes of it, in pieces. Those of a procedure are
 * made once.
 */
export function catalogueJson({ procedures, ...head }: Catalogue): Buffer[] {
  const comma = Buffer.from(',');
  const pieces = procedures.flatMap((entry, index) =>
    index === 0 ? [jsonOf(entry)] : [comma, jsonOf(entry)],
  );
  const start = `${JSON.stringify(head).slice(0, -1)},"procedures":[`;
  return [Buffer.from(start), ...pieces, Buffer.from(']}')];
}

export type Catalogue = ReturnType<typeof catalogueOf>;

function entryOf(procedure: Procedure) {
  return {
    code: procedure.code,
    slug: procedure.slug,
    name: procedure.name,
    sheet: SHEET_WORDS[procedure.sheetLevel],
    status: procedure.status,
    replacedBy: procedure.replacedBy.flatMap(({ code }) => (code === null ? [] : [code])),
    replaces: procedure.replaces,
    level: procedure.level,
    publicationDecision: procedure.publicationDecision,
    role: procedure.role.role,
    decidingBody: procedure.decidingBody,
    receivingBody: procedure.receivingBody,
    audience: procedure.audience,
    channels: CATALOGUE_CHANNELS.map((channel) => channelEntry(procedure.channels[channel])),
    onlineLevel: procedure.onlineLevel,
    postal: procedure.postal,
    dossierSets: procedure.dossierSets,
    dossierItems: dossierItemsOf(procedure),
    steps: procedure.steps.map(({ name, text, term }) => sentenceOf(name, text, term)),
    result: procedure.result,
    conditions: procedure.conditions,
    legalBasis: procedure.legalBasis.map(legalEntry),
    situations: procedure.situations,
    openPoints: procedure.openPoints,
    sources: procedure.sources,
    checkedOn: procedure.checkedOn,
  };
}

function channelEntry({ channel, available, timeLimits, fees, url, note }: ChannelInfo) {
  return { channel, available, timeLimits, fees: fees.map(feeEntry), url, note };
}

function feeEntry(fee: Fee) {
  const { status, condition, text } = fee;
  const amount = fee.status === 'amount' ? fee.amount : null;
  const currency = fee.status === 'amount' ? fee.currency : null;
  return { status, amount, currency, amountVnd: currency === 'VND' ? amount : null, condition, text };
}

function dossierItemsOf({ dossier }: Procedure) {
  return dossier.flatMap(({ condition, items }) =>
    items.map(({ label, originals, copies, form, note }) => ({
      label,
      case: condition,
      originals,
      copies,
      form,
      note,
    })),
  );
}

function sentenceOf(name: string, text: string, term: string | null): string {
  return term === null ? `${name}: ${text}` : `${name}: ${text} (${term})`;
}

function legalEntry({ document }: LegalCitation) {
  return {
    number: document.number,
    title: document.title,
    date: document.issuedOn,
    status: document.status,
    replacedBy: document.replacedBy,
  };
}
