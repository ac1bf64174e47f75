import { type Cell, csvFile, csvLine } from '../export/csv.ts';
import { memoBy } from '../lib/memo-by.ts';
import { vi } from '../texts/vi.ts';
import type { Catalogue } from './catalogue.ts';

type Entry = Catalogue['procedures'][number];
type ChannelEntry = Entry['channels'][number];

/** An unknown is an empty cell, a yes or no a word. */
function known(value: string | number | boolean | null): Cell {
  if (typeof value === 'boolean') return value ? vi.channels.yes : vi.channels.no;
  return value ?? '';
}

function each<Item>(items: readonly Item[], textOf: (item: Item) => string | null): string {
  return items
    .map(textOf)
    .filter((text) => text !== null)
    .join('\n');
}

function withCondition(text: string, condition: string | null): string {
  return condition === null ? text : `${text} (${condition})`;
}

function timeCell({ timeLimits }: ChannelEntry): string {
  return each(timeLimits, ({ min, max, unit, condition }) => {
    const number = min === max ? String(max) : `${min}–${max}`;
    return withCondition(`${number.replaceAll('.', ',')} ${vi.units[unit]}`, condition);
  });
}

function feeCell({ fees }: ChannelEntry): string {
  return each(fees, ({ status, amount, currency, text, condition }) => {
    if (status === 'unverified') return null;
    const words = amount === null || currency === null ? (text ?? '') : `${amount} ${currency} ${text ?? ''}`;
    return withCondition(words.trim(), condition);
  });
}

/** Heads and how to fill the cells, in the order of the columns; heads may be added, never renamed. */
const COLUMNS: [head: string, cellOf: (entry: Entry) => Cell][] = [
  ['code', ({ code }) => code],
  ['name', ({ name }) => name],
  ['url', ({ url }) => url],
  ['sector', ({ sector }) => sector],
  ['level', ({ level }) => known(level)],
  ['sheet', ({ sheet }) => sheet],
  ['status', ({ status }) => status],
  ['replacedBy', ({ replacedBy }) => replacedBy.join('\n')],
  ['replaces', ({ replaces }) => replaces.join('\n')],
  ['publicationDecision', ({ publicationDecision }) => known(publicationDecision)],
  ['role', ({ role }) => role],
  ['decidingBody', ({ decidingBody }) => known(decidingBody)],
  ['receivingBody', ({ receivingBody }) => known(receivingBody)],
  ['audience', ({ audience }) => audience.join('\n')],
  ['onlineLevel', ({ onlineLevel }) => onlineLevel],
  ...(['in-person', 'online', 'post'] as const).flatMap(channelColumns),
  ['postalSend', ({ postal }) => known(postal.send)],
  ['postalReturn', ({ postal }) => known(postal.return)],
  ['dossierSets', ({ dossierSets }) => known(dossierSets)],
  [
    'dossierItems',
    ({ dossierItems }) => each(dossierItems, ({ label, case: when }) => withCondition(label, when)),
  ],
  ['result', ({ result }) => known(result)],
  ['conditions', ({ conditions }) => known(conditions)],
  ['legalBasis', ({ legalBasis }) => each(legalBasis, ({ number }) => number)],
  ['openPoints', ({ openPoints }) => each(openPoints, ({ part, reason }) => `${part}: ${reason}`)],
  ['checkedOn', ({ checkedOn }) => checkedOn],
];

function channelColumns(name: ChannelEntry['channel']): [string, (entry: Entry) => Cell][] {
  const of = (entry: Entry) => entry.channels.find(({ channel }) => channel === name);
  const cell = (fill: (channel: ChannelEntry) => Cell) => (entry: Entry) => {
    const found = of(entry);
    return found === undefined ? '' : fill(found);
  };
  return [
    [`${name}.available`, cell(({ available }) => known(available))],
    [`${name}.time`, cell(timeCell)],
    [`${name}.fee`, cell(feeCell)],
    [`${name}.url`, cell(({ url }) => known(url))],
  ];
}

/** An entry is never changed: its line is made once. */
const lineOf = memoBy((entry: Entry) => Buffer.from(csvLine(COLUMNS.map(([, cellOf]) => cellOf(entry)))));

/**
 * The open catalogue as a table: one row for each procedure, unknowns empty, several values on lines of one cell.
 *
 * @returns its bytes, in pieces
 */
export function catalogueCsv({ procedures }: Catalogue): Buffer[] {
  const heads = COLUMNS.map(([head]) => head);
  return [Buffer.from(csvFile(heads, [])), ...procedures.map(lineOf)];
}
