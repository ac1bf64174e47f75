import type { Node } from 'prosemirror-model';
import type { Origin } from './read-markdown.ts';
import { isEmpty, signOf, writeBlock } from './write-block.ts';

function originOf(node: Node | undefined, origins: readonly Origin[]): Origin | null {
  const origin: unknown = node?.attrs['origin'];
  return typeof origin === 'number' ? (origins[origin] ?? null) : null;
}

/** The bytes that a block was read from; null: it was changed, or is new. */
function keptOf(node: Node | undefined, origins: readonly Origin[]): string | null {
  const origin = originOf(node, origins);
  return node !== undefined && origin?.node.eq(node) ? origin.source : null;
}

const isOfItsKind = (node: Node, origin: Origin | null): boolean => node.type === origin?.node.type;

/** Blanks between two blocks: those that were there, where they part the two still. */
function gapBetween(before: Node, after: Node, origins: readonly Origin[]): string {
  const origin = originOf(before, origins);
  const isNeighbour = after.attrs['origin'] === Number(before.attrs['origin']) + 1;
  if (origin === null || !isNeighbour || origin.isLast) return '\n\n';
  const isSure =
    /\n\s*\n/.test(origin.gap) ||
    (isOfItsKind(before, origin) && isOfItsKind(after, originOf(after, origins)));
  return isSure ? origin.gap : '\n\n';
}

/**
 * The document as markdown: blocks that nobody changed, and the blanks around them, byte by byte as they were read, the
 * others written anew. What is empty is left out.
 *
 * @param origins of all texts that the document was read from
 */
export function writeMarkdown(doc: Node, origins: readonly Origin[]): string {
  const blocks = doc.children.filter((block) => keptOf(block, origins) !== null || !isEmpty(block));
  const { lead, trail } = doc.attrs as { lead: string; trail: string };
  let [text, before] = [lead, ''];
  blocks.forEach((block, index) => {
    const next = keptOf(blocks[index + 1], origins);
    const was = originOf(block, origins)?.source ?? '';
    const beside = { before, after: next === null ? null : signOf(next), was: signOf(was) };
    const written = keptOf(block, origins) ?? writeBlock(block, beside);
    const previous = blocks[index - 1];
    if (previous !== undefined) text += gapBetween(previous, block, origins);
    text += written;
    before = written;
  });
  return text + trail;
}
