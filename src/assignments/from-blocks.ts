import { type Block, wordsOf } from '../editing/import/html/blocks.ts';
import { joinLines, splitPlace, type ToldDocument, type ToldLine } from './from-lines.ts';
import { fromTable } from './from-table.ts';

type TextBlock = Exclude<Block, { kind: 'table' }>;

function lineOf(block: TextBlock): ToldLine {
  const words = wordsOf(block.runs);
  if (block.kind !== 'item') return { ...splitPlace(words), depth: 0, isPoint: false };
  const own = block.marker === '-' ? '' : block.marker.replace(/[.)]$/, '');
  return { place: own, text: words, depth: block.depth, isPoint: true };
}

/**
 * What a document gives to do: the rows of its tables of assignments; without one, its numbered paragraphs, each with
 * what stands below it; without these, every paragraph. Nothing is understood beyond that.
 */
export function fromBlocks(blocks: readonly Block[]): ToldDocument {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
  const lines = blocks.flatMap((block) => (block.kind === 'table' ? [] : [lineOf(block)]));
  const read = tables.map((rows) => fromTable(rows));
  const rows = read.flatMap((each) => each ?? []);
  const unread = tables.filter((_, at) => read[at] === null).reduce((sum, table) => sum + table.length, 0);
  if (rows.length > 0) return { rows, skipped: lines.length + unread };
  const joined = joinLines(lines);
  return { rows: joined.rows, skipped: joined.skipped + unread };
}
