import { EditorState, Selection, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { type Origin, readMarkdown } from '../../../editing/markdown/read-markdown.ts';
import { schema } from '../../../editing/markdown/schema.ts';
import { writeMarkdown } from '../../../editing/markdown/write-markdown.ts';
import { made } from './elements.ts';
import { LinkForm } from './link-form.ts';
import { isOurOwn, type Pasted, putBlocks, takePasted } from './paste.ts';
import { needsLastLine, pluginsWith } from './plugins.ts';
import { Toolbar } from './toolbar.ts';
import type { RichWords } from './words.ts';

/** What tells a field's label, help and faults. */
const SAID = ['aria-describedby', 'aria-invalid'];

/**
 * Shows the markdown of a text field as what it will look like, and writes into the field what is changed. The field
 * stays the one that is saved, kept and sent: it hears of each change as if it had been typed there.
 */
export class RichEditor {
  readonly #textarea: HTMLTextAreaElement;
  readonly #words: RichWords;
  readonly #origins: Origin[] = [];
  readonly #view: EditorView;
  readonly #toolbar: Toolbar;
  readonly #link: LinkForm;
  readonly #message = made('p', { className: 'error', hidden: true });
  readonly #box = made('div', { className: 'rich' });
  readonly #name: string;

  constructor(textarea: HTMLTextAreaElement, words: RichWords) {
    this.#textarea = textarea;
    this.#words = words;
    this.#name = textarea.id;
    const view = (): EditorView => this.#view;
    this.#link = new LinkForm(this.#name, words, view);
    this.#toolbar = new Toolbar(words, view, this.#link.open);
    this.#message.setAttribute('role', 'alert');
    this.#view = this.#made();
    this.#place();
    this.#showPage();
  }

  #made(): EditorView {
    const toToolbar = (): boolean => {
      this.#toolbar.focus();
      return true;
    };
    const doc = readMarkdown(this.#textarea.value, this.#origins);
    const room = doc.type.create(doc.attrs, doc.content.addToEnd(schema.node('paragraph')));
    const state = EditorState.create({
      doc: needsLastLine(doc) ? room : doc,
      plugins: pluginsWith(this.#link.open, toToolbar),
    });
    return new EditorView(null, {
      state,
      dispatchTransaction: (tr) => {
        this.#view.updateState(this.#view.state.apply(tr));
        this.#changed(tr);
      },
      handleDOMEvents: {
        paste: (view, event) => this.#pasted(view, event, event.clipboardData, null),
        drop: (view, event) => {
          const { dragging } = view as { dragging?: unknown };
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
          return dragging == null && this.#pasted(view, event, event.dataTransfer, at?.pos ?? null);
        },
      },
    });
  }

  #place(): void {
    const { dom } = this.#view;
    dom.setAttribute('role', 'textbox');
    dom.setAttribute('aria-multiline', 'true');
    dom.setAttribute('aria-labelledby', `${this.#name}-ten`);
    dom.classList.add('rich-text');
    this.#toolbar.source.addEventListener('click', () => this.#switch());
    this.#box.append(this.#toolbar.element, this.#link.element, this.#message, dom);
    // What is typed here is heard by the form when it stands in the field.
    for (const type of ['input', 'change'])
      this.#box.addEventListener(type, (event) => event.stopPropagation());
    this.#textarea.before(this.#box);
    document.getElementById(`${this.#name}-ten`)?.addEventListener('click', () => this.#view.focus());
  }

  #changed(tr: Transaction): void {
    this.#toolbar.show(this.#view.state);
    if (!tr.docChanged) return;
    this.#tell('');
    const text = writeMarkdown(this.#view.state.doc, this.#origins);
    if (text === this.#textarea.value) return;
    this.#textarea.value = text;
    this.#textarea.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #tell(sentence: string): void {
    this.#message.textContent = sentence;
    this.#message.hidden = sentence === '';
  }

  #pasted(view: EditorView, event: Event, pasted: Pasted | null, at: number | null): boolean {
    if (pasted === null || (at === null && isOurOwn(pasted))) return false;
    event.preventDefault();
    const taken = takePasted(pasted);
    if ('refused' in taken) {
      this.#tell(this.#words[taken.refused]);
      return true;
    }
    const { tr } = view.state;
    if (at !== null) tr.setSelection(Selection.near(tr.doc.resolve(at)));
    if (taken.blocks.length > 0) view.dispatch(putBlocks(tr, taken.blocks).setMeta('paste', true));
    view.focus();
    return true;
  }

  /** Name, help and faults of the field belong to what is seen of it. */
  #give(from: HTMLElement, to: HTMLElement): void {
    for (const name of SAID) {
      const said = from.getAttribute(name);
      if (said !== null) to.setAttribute(name, said);
      else to.removeAttribute(name);
    }
    from.removeAttribute('id');
    to.id = this.#name;
    const hadFocus = document.activeElement === from;
    from.hidden = true;
    to.hidden = false;
    if (hadFocus) to.focus();
  }

  #showPage(): void {
    this.#give(this.#textarea, this.#view.dom);
    this.#toolbar.source.textContent = this.#words.source;
    this.#toolbar.show(this.#view.state);
  }

  #showSource(): void {
    this.#give(this.#view.dom, this.#textarea);
    this.#link.hide();
    this.#tell('');
    this.#toolbar.source.textContent = this.#words.page;
    this.#toolbar.show(null);
  }

  /** The markdown in place of the text, or back; what was changed there is one step to undo. */
  #switch(): void {
    if (this.#textarea.hidden) return this.#showSource();
    const { value } = this.#textarea;
    const { state } = this.#view;
    if (value !== writeMarkdown(state.doc, this.#origins)) {
      const doc = readMarkdown(value, this.#origins);
      const { tr } = state;
      tr.replaceWith(0, tr.doc.content.size, doc.content);
      for (const name of ['lead', 'trail']) tr.setDocAttribute(name, doc.attrs[name]);
      this.#view.dispatch(tr.setSelection(TextSelection.atStart(tr.doc)));
    }
    this.#showPage();
  }

  destroy(): void {
    this.#view.destroy();
  }
}
