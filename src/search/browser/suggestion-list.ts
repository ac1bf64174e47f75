import type { SearchHit } from '../search.ts';
import type { SuggestionTexts } from '../search-file.ts';
import type { SuggestState } from './suggest-state.ts';

type Attributes = Readonly<Record<string, string>>;

/** A new element; children are elements or plain text, never markup. */
function make(tag: string, attributes: Attributes, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function contentOf(hit: SearchHit, { old, parts }: SuggestionTexts): (Node | string)[] {
  const { nameMarked, code, flags, asked } = hit;
  const name = nameMarked.map(({ text, isMatch }) => (isMatch ? make('mark', {}, text) : text));
  const stamp = flags.includes('old') ? [' ', make('span', { class: 'stamp done' }, old)] : [];
  const part = asked === null ? [] : [' ', make('b', {}, parts[asked])];
  return [...name, ' ', make('small', {}, code), ...stamp, ...part];
}

/** A question about one part leads to that part. */
function hrefOf({ path, asked }: SearchHit): string {
  return asked === null ? path : `${path}#${asked}`;
}

/** The list under the field: plain links, so that a tap needs no script. */
export class SuggestionList {
  readonly element = make('div', { class: 'suggest' });
  private readonly id: string;
  private readonly texts: SuggestionTexts;
  private readonly status = make('div', { class: 'hidden', role: 'status' });
  private rows: HTMLElement[] = [];
  private shown: SuggestState['hits'] | undefined;

  constructor(id: string, texts: SuggestionTexts) {
    this.id = id;
    this.texts = texts;
    this.element.append(this.status);
  }

  /** The row that is chosen, null for none. */
  chosenRow({ active }: SuggestState): HTMLElement | null {
    return this.rows[active] ?? null;
  }

  show(state: SuggestState): void {
    if (state.hits !== this.shown || !state.isOpen) this.fill(state);
    this.rows.forEach((row, place) => row.setAttribute('aria-selected', String(place === state.active)));
  }

  /** What a screen reader is to say now; '' for nothing. */
  say(status: string): void {
    this.status.textContent = status;
  }

  /** New rows for new hits only: rows that stay are not read out again. */
  private fill({ hits, query, isOpen, isElsewhere }: SuggestState): void {
    this.rows[0]?.parentElement?.remove();
    this.rows = [];
    this.shown = isOpen ? hits : undefined;
    if (!isOpen) return;
    this.rows = [
      ...hits.map((hit) => this.row(hrefOf(hit), contentOf(hit, this.texts))),
      ...(isElsewhere ? [this.row(this.texts.portalHref, [this.texts.portal])] : []),
      this.row(`/tim-kiem?q=${encodeURIComponent(query)}`, [
        // A function, because `$&` in what was typed would mean something in a replacement text.
        this.texts.all.replace('{query}', () => query),
      ]),
    ];
    this.rows.forEach((row, place) => (row.id = `${this.id}-${place}`));
    const attributes = { id: this.id, class: 'suggestions', role: 'listbox', 'aria-label': this.texts.label };
    // For eyes only: the status says the same.
    const isEmpty = this.rows.length === 1;
    const none = isEmpty ? [make('p', { 'aria-hidden': 'true' }, this.texts.none)] : [];
    this.element.prepend(make('div', attributes, ...none, ...this.rows));
  }

  private row(href: string, content: (Node | string)[]): HTMLElement {
    return make('a', { href, role: 'option', tabindex: '-1' }, ...content);
  }
}
