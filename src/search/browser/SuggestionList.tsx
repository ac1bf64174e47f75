import type { TextPiece } from '../text/mark-matches.ts';
import type { SearchHit } from '../search.ts';
import type { SuggestionTexts } from '../search-file.ts';
import type { SuggestState } from './suggest-state.ts';

/** Id of a row; the field names the chosen one by it. */
export function rowId(listId: string, row: number): string {
  return `${listId}-${row}`;
}

function Marked({ pieces }: { pieces: readonly TextPiece[] }) {
  return <>{pieces.map(({ text, isMatch }) => (isMatch ? <mark>{text}</mark> : text))}</>;
}

function Hit({ hit, oldLabel }: { hit: SearchHit; oldLabel: string }) {
  return (
    <>
      <Marked pieces={hit.nameMarked} /> <small>{hit.code}</small>
      {hit.flags.includes('old') && (
        <>
          {' '}
          <span class="stamp done">{oldLabel}</span>
        </>
      )}
    </>
  );
}

interface Props {
  id: string;
  state: SuggestState;
  texts: SuggestionTexts;
  /** What a screen reader is to say now. */
  status: string;
}

/** The list under the field: plain links, so that a tap needs no script. */
export function SuggestionList({ id, state, texts, status }: Props) {
  const { hits, query, active, isOpen } = state;
  const rows = [
    ...hits.map((hit) => ({ href: hit.path, content: <Hit hit={hit} oldLabel={texts.old} /> })),
    // A function, because `$&` in what was typed would mean something in a replacement text.
    { href: `/tim-kiem?q=${encodeURIComponent(query)}`, content: texts.all.replace('{query}', () => query) },
  ];
  return (
    <>
      {isOpen && (
        <div id={id} class="suggestions" role="listbox" aria-label={texts.label}>
          {rows.map(({ href, content }, row) => (
            <a
              id={rowId(id, row)}
              key={href}
              href={href}
              role="option"
              aria-selected={row === active}
              tabIndex={-1}
            >
              {content}
            </a>
          ))}
        </div>
      )}
      <div class="hidden" role="status">
        {status}
      </div>
    </>
  );
}
