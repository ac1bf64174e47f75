import type { DraftWords } from './draft-words.ts';

/** A fault or a gap as the page lists it. */
interface FaultLink {
  href: string;
  label: string;
  message: string;
  isEmpty: boolean;
}

/** What a save found wrong. */
export interface FoundFaults {
  faults: Record<string, string>;
  /** null: it could not be checked. */
  beforePublishing: { faults: FaultLink[] } | null;
}

function made(tag: string, words: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  if (className !== '') element.className = className;
  return element;
}

function sentence(name: string, message: string, words: DraftWords): HTMLElement {
  const paragraph = made('p', '', 'error');
  paragraph.id = `${name}-loi`;
  paragraph.append(made('b', words.errorLabel), ` ${message}`);
  return paragraph;
}

/** Ties the sentence to what is typed into, so that it is read out there. */
function tie(name: string, isWrong: boolean): void {
  const control = document.getElementById(name);
  if (control === null || control instanceof HTMLFieldSetElement) return;
  const said = (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== `${name}-loi`);
  control.setAttribute('aria-describedby', [...said, ...(isWrong ? [`${name}-loi`] : [])].join(' '));
  if (isWrong) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

function showAt(field: HTMLElement, message: string | undefined, words: DraftWords): void {
  const name = field.dataset['field'] ?? '';
  const shown = [...field.children].find((child) => child.id === `${name}-loi`);
  field.classList.toggle('has-error', message !== undefined);
  tie(name, message !== undefined);
  if (message === undefined) return shown?.remove();
  const next = sentence(name, message, words);
  const above = [...field.children].filter((child) => child.matches('label,legend,.hint'));
  const before = above[above.length - 1];
  if (shown !== undefined) shown.replaceWith(next);
  else before?.after(next);
}

function listItem({ href, label, message, isEmpty }: FaultLink, words: DraftWords): HTMLElement {
  const item = document.createElement('li');
  const link = made('a', label) as HTMLAnchorElement;
  link.href = href;
  item.append(link, ' ', made('span', isEmpty ? words.isEmpty : words.mustMend, isEmpty ? 'hint' : 'must'));
  if (!isEmpty) item.append(made('span', message, 'edit-why'));
  return item;
}

function showOnTop(faults: Record<string, string>): void {
  const list = document.querySelector('.error-summary ul');
  const items = Object.entries(faults).map(([name, message]) => {
    const link = made('a', message) as HTMLAnchorElement;
    link.href = `#${name}`;
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  if (items.length === 0) document.querySelector('.error-summary')?.remove();
  else list?.replaceChildren(...items);
}

/** Shows what a save found: at the fields, in the list on top where there is one, and in the list beside the form. */
export function showFaults(root: HTMLElement, found: FoundFaults, words: DraftWords): void {
  for (const field of root.querySelectorAll<HTMLElement>('[data-field]'))
    showAt(field, found.faults[field.dataset['field'] ?? ''], words);
  showOnTop(found.faults);
  const list = root.querySelector('[data-gaps]');
  if (list === null || found.beforePublishing === null) return;
  const items = found.beforePublishing.faults.map((link) => listItem(link, words));
  list.replaceChildren(...items);
  root.querySelector('[data-no-gaps]')?.toggleAttribute('hidden', items.length > 0);
}
