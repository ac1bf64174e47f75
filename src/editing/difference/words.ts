import { diffArrays } from 'diff';
import type { WordPiece } from '../../domain/difference.ts';

/** Shorter texts are read faster side by side. */
const LONG = 60;
/** Where less than this of the longer text stayed, two texts are read more easily than one made of both. */
const KEPT_SHARE = 0.3;
/** Texts that differ in more words than this are not laid over each other: it takes too long. */
const MOST_EDITS = 1500;
/** So much of what stayed is shown around a change. */
const CONTEXT = 60;

/** Words, spaces and the marks after a word; a number keeps its dots. */
const TOKENS = /\s+|[^\s]+?(?=[.,;:!?)”]*(?:\s|$))|[.,;:!?)”]+(?=\s|$)/gu;

function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

function lengthOf(pieces: WordPiece[], kind: WordPiece['kind']): number {
  return pieces.filter((piece) => piece.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
}

function kindOf({ added, removed }: { added: boolean; removed: boolean }): WordPiece['kind'] {
  if (added) return 'added';
  return removed ? 'removed' : 'kept';
}

/** Changes with nothing but a space between them are one change: what goes first, then what comes. */
function joined(pieces: WordPiece[]): WordPiece[] {
  const result: WordPiece[] = [];
  let run = { removed: '', added: '' };
  const close = () => {
    if (run.removed !== '') result.push({ kind: 'removed', text: run.removed });
    if (run.added !== '') result.push({ kind: 'added', text: run.added });
    run = { removed: '', added: '' };
  };
  pieces.forEach(({ kind, text }, index) => {
    if (kind !== 'kept') run[kind] += text;
    else if (run.removed !== '' && run.added !== '' && text.trim() === '' && index < pieces.length - 1) {
      run = { removed: run.removed + text, added: run.added + text };
    } else {
      close();
      result.push({ kind, text });
    }
  });
  close();
  return result;
}

/** What stays, goes and comes, word by word; null where the texts have too little in common or are too long. */
export function wordPieces(before: string, after: string): WordPiece[] | null {
  const longest = Math.max(before.length, after.length);
  if (longest < LONG) return null;
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return null;
  const pieces = changes.map((change): WordPiece => ({ kind: kindOf(change), text: change.value.join('') }));
  return lengthOf(pieces, 'kept') < KEPT_SHARE * longest ? null : joined(pieces);
}

function shortened(text: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  if (text.length <= 3 * CONTEXT) return text;
  const head = text.slice(0, CONTEXT).replace(/\S*$/u, '');
  const tail = text.slice(-CONTEXT).replace(/^\S*/u, '');
  if (isFirst) return `…${tail}`;
  return isLast ? `${head}…` : `${head}… …${tail}`;
}

/** The same pieces, with long stretches of what stayed cut down to what stands around a change. */
export function aroundChanges(pieces: WordPiece[]): WordPiece[] {
  return pieces.map(({ kind, text }, index) => {
    if (kind !== 'kept') return { kind, text };
    return { kind, text: shortened(text, { isFirst: index === 0, isLast: index === pieces.length - 1 }) };
  });
}

/** Share of words that two texts have in common, 0 to 1, whatever their order. */
export function likeness(before: string, after: string): number {
  const [one, other] = [before, after].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  if (one === undefined || other === undefined || one.length + other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  const shared = other.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return (2 * shared.length) / (one.length + other.length);
}
