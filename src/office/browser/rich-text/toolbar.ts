import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType } from 'prosemirror-model';
import { sinkListItem } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { schema } from '../../../editing/markdown/schema.ts';
import { made } from './elements.ts';
import { linkAt } from './link-commands.ts';
import { isInList, outdent, toggleList } from './list-commands.ts';
import { addColumn, addRow, isInTable, removeColumn, removeRow } from './table-commands.ts';
import type { RichWords } from './words.ts';

const { nodes, marks } = schema;

interface Tool {
  name: keyof RichWords;
  run: Command;
  /** Whether it is in force where the cursor is; without: it is no switch. */
  isOn?: (state: EditorState) => boolean;
  /** Whether it is shown at all. */
  isShown?: (state: EditorState) => boolean;
  /** As ARIA names keys. */
  keys?: string;
}

function hasMark({ selection, storedMarks, doc }: EditorState, mark: MarkType): boolean {
  const { from, to, empty, $from } = selection;
  return empty ? mark.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, mark);
}

function isHeading({ selection: { $from } }: EditorState, level: number): boolean {
  return $from.parent.type === nodes.heading && $from.parent.attrs['level'] === level;
}

function heading(name: keyof RichWords, level: number): Tool {
  const isOn = (state: EditorState): boolean => isHeading(state, level);
  return {
    name,
    isOn,
    run: (state, dispatch, view) =>
      (isOn(state) ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, { level }))(
        state,
        dispatch,
        view,
      ),
  };
}

const list = (name: keyof RichWords, kind: (typeof nodes)['bullet_list']): Tool => ({
  name,
  run: toggleList(kind),
  isOn: (state) => isInList(state, kind),
});

const inTable = (name: keyof RichWords, run: Command): Tool => ({ name, run, isShown: isInTable });

const mark = (name: keyof RichWords, type: MarkType, keys: string): Tool => ({
  name,
  keys,
  run: toggleMark(type),
  isOn: (state) => hasMark(state, type),
});

const toolsWith = (openLink: Command): Tool[] => [
  mark('bold', marks.strong, 'Control+B'),
  mark('italic', marks.em, 'Control+I'),
  heading('heading', 1),
  heading('subheading', 2),
  list('bullets', nodes.bullet_list),
  list('numbers', nodes.ordered_list),
  {
    name: 'indent',
    run: sinkListItem(nodes.list_item),
    keys: 'Control+]',
    isShown: (state) => isInList(state),
  },
  { name: 'outdent', run: outdent, keys: 'Control+[', isShown: (state) => isInList(state) },
  { name: 'link', run: openLink, keys: 'Control+K', isOn: (state) => linkAt(state) !== null },
  inTable('addRow', addRow),
  inTable('removeRow', removeRow),
  inTable('addColumn', addColumn),
  inTable('removeColumn', removeColumn),
  { name: 'undo', run: undo, keys: 'Control+Z' },
  { name: 'redo', run: redo, keys: 'Control+Y' },
];

/** The buttons above the text: one stop of the Tab key, arrows go from one to the next. */
export class Toolbar {
  readonly element: HTMLElement;
  /** Shows the markdown in place of the text. */
  readonly source: HTMLButtonElement;
  readonly #tools: { tool: Tool; button: HTMLButtonElement }[];
  #state: EditorState | null = null;

  constructor(words: RichWords, view: () => EditorView, openLink: Command) {
    this.#tools = toolsWith(openLink).map((tool) => ({
      tool,
      button: this.#button(words[tool.name], tool.name),
    }));
    this.source = this.#button(words.source, 'source');
    this.element = made('div', { className: 'rich-tools' });
    this.element.setAttribute('role', 'toolbar');
    this.element.setAttribute('aria-label', words.toolbar);
    for (const { tool, button } of this.#tools) {
      if (tool.keys !== undefined) button.setAttribute('aria-keyshortcuts', tool.keys);
      button.addEventListener('click', (event) => this.#run(tool, view(), event.detail > 0));
    }
    this.element.append(...this.#buttons());
    this.element.addEventListener('keydown', (event) => this.#moved(event, view()));
    this.#setStop(this.source);
  }

  #button(label: string, name: string): HTMLButtonElement {
    const button = made('button', { type: 'button', className: `plain rich-${name}`, textContent: label });
    // The selection of the text would be lost.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    return button;
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#tools.map(({ button }) => button), this.source];
  }

  #run(tool: Tool, view: EditorView, isPointed: boolean): void {
    if (!tool.run(view.state, view.dispatch, view)) return;
    if (isPointed && tool.name !== 'link') view.focus();
  }

  #shown(): HTMLButtonElement[] {
    return this.#buttons().filter(({ hidden }) => !hidden);
  }

  #setStop(stop: HTMLButtonElement): void {
    for (const button of this.#buttons()) button.tabIndex = button === stop ? 0 : -1;
  }

  #moved(event: KeyboardEvent, view: EditorView): void {
    const all = this.#shown();
    const at = all.findIndex((button) => button === document.activeElement);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % all.length,
      ArrowLeft: (at + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    };
    const target = all[targets[event.key] ?? -1];
    if (event.key === 'Escape' && view.dom.isConnected) view.focus();
    if (target === undefined) return;
    event.preventDefault();
    this.#setStop(target);
    target.focus();
  }

  focus(): void {
    this.#shown()
      .find(({ tabIndex }) => tabIndex === 0)
      ?.focus();
  }

  /** @param state null: the markdown is shown, and only the way back is offered */
  show(state: EditorState | null): void {
    if (state !== null && state === this.#state) return;
    this.#state = state;
    for (const { tool, button } of this.#tools) {
      button.hidden = state === null || !(tool.isShown?.(state) ?? true);
      if (state === null) continue;
      if (tool.isOn !== undefined) button.setAttribute('aria-pressed', String(tool.isOn(state)));
      button.setAttribute('aria-disabled', String(!tool.run(state)));
    }
    const shown = this.#shown();
    if (!shown.some(({ tabIndex }) => tabIndex === 0)) this.#setStop(shown[0] ?? this.source);
  }
}
