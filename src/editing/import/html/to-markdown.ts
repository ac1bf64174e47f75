import { escaped, escapedStart } from '../../markdown/escape.ts';
import { type Block, type Cell, plainCharacters, type Run, wordsOf } from './blocks.ts';
import { spread } from './grid.ts';

type ListBlock = Exclude<Block, { kind: 'table' }>;

const isSame = (a: Run, b: Run): boolean => a.isBold === b.isBold && a.href === b.href;

/** Runs of one look are one; blanks and hidden characters are evened out over all of them. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const before = all[all.length - 1];
    const text = plainCharacters(run.text);
    const isBlank = text.trim() === '';
    if (before !== undefined && (isSame(before, run) || isBlank)) before.text = `${before.text}${text}`;
    else if (!isBlank) all.push({ ...run, text });
  }
  return all;
}

/** Marks of emphasis hold only between a letter and a blank: what else stands at the edges is put outside. */
function dressed({ text, isBold, href }: Run): string {
  if (!isBold && href === null) return escaped(text);
  const [, before = '', inner = '', after = ''] = isBold
    ? (/^([^\p{L}\d]*)([^]*?)([^\p{L}\d]*)$/u.exec(text) ?? [])
    : (/^(\s*)([^]*?)(\s*)$/u.exec(text) ?? []);
  if (inner === '') return escaped(text);
  const words = escaped(inner).replace(/\]/g, href === null ? ']' : '\\]');
  const linked = href === null ? words : `[${words}](${href})`;
  return escaped(before) + (isBold ? `**${linked}**` : linked) + escaped(after);
}

function inline(runs: readonly Run[]): string {
  const text = joined(runs).map(dressed).join('');
  // A `!` before a link would make it a picture.
  return text
    .replace(/!(?=\[)/g, '\\!')
    .replace(/ +/g, ' ')
    .trim();
}

/** A table's cell is one line: its paragraphs are parted as points of a sentence are. */
function cellText({ blocks }: Cell): string {
  const lines = blocks.map((block) => {
    if (block.kind === 'table') return block.rows.flatMap((row) => row.map(cellText)).join('; ');
    const words = inline(block.runs);
    return block.kind === 'item' && block.marker !== '-' ? `${block.marker} ${words}` : words;
  });
  const text = lines.reduce(
    (all, line) => (all === '' ? line : `${all}${/[;:.,]$/.test(all) ? '' : ';'} ${line}`),
    '',
  );
  return text.replace(/\|/g, '\\|');
}

function tableText(rows: readonly Cell[][]): string {
  const [head = [], ...others] = spread(rows).map((places) =>
    places.map(({ cell, isFirst }) => (cell !== null && isFirst ? cellText(cell) : '')),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...others.map(line)].join('\n');
}

/** Tables of one column or row only place what is in them. */
function unwrapped(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'table') return [block];
    const isTable = block.rows.length > 1 && Math.max(...block.rows.map((row) => row.length)) > 1;
    return isTable ? [block] : unwrapped(block.rows.flatMap((row) => row.flatMap((cell) => cell.blocks)));
  });
}

/** Width of the markers before a point, so that it stands below the point above it. */
const INDENT = '   ';

function listLine(block: ListBlock): string {
  const words = inline(block.runs);
  if (block.kind === 'heading') return words;
  if (block.kind === 'paragraph') return INDENT.repeat(block.depth) + escapedStart(words);
  const isLetter = /^\p{L}\)$/u.test(block.marker);
  // Markdown has no points by letters, and law texts are cited by them.
  const point = isLetter ? `- ${block.marker} ${words}` : `${block.marker} ${escapedStart(words)}`;
  return INDENT.repeat(block.depth) + point;
}

const isListed = (block: Block | undefined): boolean => block?.kind === 'item';

/** Blocks as markdown, in the few forms that pages know: headings, paragraphs, lists, bold, links, tables. */
export function toMarkdown(blocks: readonly Block[]): string {
  const all = unwrapped(blocks).filter(
    (block) => block.kind === 'table' || /[\p{L}\d]/u.test(wordsOf(block.runs)),
  );
  const levels = all.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const highest = Math.min(...levels);
  let text = '';
  all.forEach((block, index) => {
    const before = all[index - 1];
    if (before !== undefined) text += isListed(block) && isListed(before) ? '\n' : '\n\n';
    if (block.kind === 'table') text += tableText(block.rows);
    else if (block.kind === 'heading')
      text += `${'#'.repeat(block.level - highest + 1)} ${inline(block.runs)}`;
    else text += listLine(block);
  });
  return text;
}
