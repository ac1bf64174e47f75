import { MAX_SUGGESTIONS } from '../max-suggestions.ts';
import { openSearch } from './search-service.ts';
import type { SearchService } from './search-service.ts';
import { EMPTY, close, move, showHits, unchoose } from './suggest-state.ts';
import type { SuggestState } from './suggest-state.ts';
import { SuggestionList } from './suggestion-list.ts';

/** The count is spoken when typing rests for this long; sooner, it would talk into each letter. */
const STATUS_DELAY_IN_MS = 1000;

/** Keys that move the caret in the field. */
const CARET_KEYS = ['ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** Ties one search field to its list: an ARIA combobox whose list is only a help; the form works as before. */
class SuggestBox {
  private readonly field: HTMLInputElement;
  private readonly search: SearchService;
  private readonly list: SuggestionList;
  private state: SuggestState = EMPTY;
  private statusTimer = 0;
  /** Whether the answer to what was typed last may open the list. */
  private isWaiting = false;

  constructor(field: HTMLInputElement, form: HTMLFormElement, search: SearchService) {
    this.field = field;
    this.search = search;
    const listId = `${field.id}-goi-y`;
    this.list = new SuggestionList(listId, search.texts);
    form.append(this.list.element);
    this.listen(form);
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', listId);
    this.show(EMPTY);
  }

  private listen(form: HTMLFormElement): void {
    const { element } = this.list;
    this.field.addEventListener('input', () => this.update());
    this.field.addEventListener('keydown', (event) => this.onKey(event));
    // The field keeps the focus while a row is pressed, else the list would close under the finger.
    element.addEventListener('mousedown', (event) => event.preventDefault());
    // A screen reader may move the focus into the list and back.
    form.addEventListener('focusout', ({ relatedTarget }) => {
      const isInside = relatedTarget === this.field || element.contains(relatedTarget as Node | null);
      if (!isInside) this.close();
    });
    // So that the page does not come back with an open list.
    addEventListener('pagehide', () => this.close());
  }

  private close(): void {
    this.isWaiting = false;
    this.show(close(this.state));
  }

  /** Searches for what stands in the field. */
  update(): void {
    const query = this.field.value;
    this.isWaiting = true;
    this.show(unchoose(this.state));
    this.search.ask(query, { limit: MAX_SUGGESTIONS }, (answer, isMore) => {
      if (this.isWaiting) this.show(showHits(this.state, query.trim(), answer, isMore));
    });
    // Emptied, so that the same words are spoken again for another query.
    this.list.say('');
    clearTimeout(this.statusTimer);
    this.statusTimer = window.setTimeout(() => this.speak(), STATUS_DELAY_IN_MS);
  }

  private speak(): void {
    const { isOpen, hits, total, isElsewhere } = this.state;
    const { count, none, portal } = this.search.texts;
    const text = hits.length > 0 ? count : isElsewhere ? portal : none;
    const said = text.replace('{count}', String(total)).replace('{shown}', String(hits.length));
    this.list.say(isOpen ? said : '');
  }

  private onKey(event: KeyboardEvent): void {
    // Keys that an input method still needs; Safari tells the last of them by this number only.
    if (event.isComposing || event.keyCode === 229) return;
    if (CARET_KEYS.includes(event.key)) this.show(unchoose(this.state));
    if (event.key === 'ArrowDown') this.take(event, move(this.state, 1));
    if (event.key === 'ArrowUp') this.take(event, move(this.state, -1));
    if (event.key === 'Escape') this.isWaiting = false;
    if (event.key === 'Escape' && this.state.isOpen) this.take(event, close(this.state));
    if (event.key === 'Enter' && this.state.active >= 0) this.follow(event);
  }

  /** A key that changes nothing here keeps what it does in any field. */
  private take(event: KeyboardEvent, state: SuggestState): void {
    if (state === this.state) return;
    event.preventDefault();
    this.show(state);
    this.list.chosenRow(state)?.scrollIntoView({ block: 'nearest' });
  }

  private follow(event: KeyboardEvent): void {
    event.preventDefault();
    this.list.chosenRow(this.state)?.click();
  }

  private show(state: SuggestState): void {
    this.state = state;
    this.field.setAttribute('aria-expanded', String(state.isOpen));
    this.list.show(state);
    const chosen = this.list.chosenRow(state);
    if (chosen === null) this.field.removeAttribute('aria-activedescendant');
    else this.field.setAttribute('aria-activedescendant', chosen.id);
  }
}

/**
 * Gives a search field its suggestions. Rejects when the search could not be had; the field is then left
 * as it was.
 */
export async function attach(field: HTMLInputElement): Promise<void> {
  const search = await openSearch();
  if (field.form === null) return;
  const box = new SuggestBox(field, field.form, search);
  // Typing did not wait for us. What stood there from the start is no reason to open a list, nor is a field
  // that has been left meanwhile.
  if (field.value !== field.defaultValue && field === document.activeElement) box.update();
}
