import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { made } from './elements.ts';
import { addressOf, linkAt, removeLink, setLink } from './link-commands.ts';
import type { RichWords } from './words.ts';

/** Asks for the address of a link, below the buttons. */
export class LinkForm {
  readonly element: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #fault: HTMLElement;
  readonly #remove: HTMLButtonElement;
  readonly #words: RichWords;
  readonly #view: () => EditorView;

  /** @param name of the field whose text this is: its ids are made of it */
  constructor(name: string, words: RichWords, view: () => EditorView) {
    const [id, hintId, faultId] = [`${name}-dia-chi`, `${name}-dia-chi-goi-y`, `${name}-dia-chi-loi`];
    this.#words = words;
    this.#view = view;
    this.#field = made('input', { id, type: 'text', inputMode: 'url', autocomplete: 'off' });
    this.#field.setAttribute('aria-describedby', `${hintId} ${faultId}`);
    this.#fault = made('p', { id: faultId, className: 'error', hidden: true });
    this.#fault.setAttribute('role', 'alert');
    this.#remove = this.#button(words.removeLink, removeLink);
    this.element = made(
      'div',
      { className: 'rich-link-form', hidden: true },
      made('label', { htmlFor: id, textContent: words.address }),
      made('p', { id: hintId, className: 'hint', textContent: words.addressHint }),
      this.#fault,
      this.#field,
      made(
        'p',
        { className: 'buttons' },
        made('button', {
          type: 'button',
          className: 'plain',
          textContent: words.setLink,
          onclick: () => this.#set(),
        }),
        this.#remove,
        this.#button(words.cancel, () => true),
      ),
    );
    this.element.addEventListener('keydown', (event) => this.#pressed(event));
  }

  #button(label: string, act: Command): HTMLButtonElement {
    const onclick = (): void => this.#close(act);
    return made('button', { type: 'button', className: 'plain', textContent: label, onclick });
  }

  readonly open: Command = (state, dispatch) => {
    if (!state.selection.$from.parent.isTextblock) return false;
    if (dispatch === undefined) return true;
    const link = linkAt(state);
    this.#field.value = link?.href ?? '';
    this.#remove.hidden = link === null;
    this.#tell('');
    this.element.hidden = false;
    this.#field.focus();
    this.#field.select();
    return true;
  };

  hide(): void {
    this.element.hidden = true;
  }

  #close(act: Command): void {
    const view = this.#view();
    this.hide();
    act(view.state, view.dispatch, view);
    view.focus();
  }

  #set(): void {
    const address = addressOf(this.#field.value);
    if (address !== null) return this.#close(setLink(address));
    this.#tell(this.#words.badAddress);
    this.#field.focus();
  }

  #tell(fault: string): void {
    this.#fault.textContent = fault;
    this.#fault.hidden = fault === '';
    this.#field.toggleAttribute('aria-invalid', fault !== '');
  }

  /** Enter sets the link; it must not send the form around it. */
  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.#close(() => true);
    else if (event.key === 'Enter' && event.target === this.#field) this.#set();
    else return;
    event.preventDefault();
  }
}
