/**
 * Typing a paper form by keyboard alone: one key per answer, then the next question that is asked. Without this script
 * the form is a plain one.
 */
import { askedAmong } from '../../survey/conditions.ts';
import type { Condition } from '../../domain/questionnaire.ts';
import { type Draft, keepDraft, readDraft } from './paper-drafts.ts';

/** What the line at the bottom says; `{number}` stands for the question's. */
interface Words {
  restored: string;
  offline: string;
  taken: string;
  left: string;
  undone: string;
  required: string;
  noKey: string;
}

/** After which answers a question is asked. */
type Asking = { id: string; when: Condition[] };

/** As `kept-form.ts` has it, which knows more than a browser needs. */
const FORM_TOKEN = 'ma-trang';

/** One stop of the way through the form: a question, or a text. */
type Stop = HTMLFieldSetElement | HTMLInputElement | HTMLTextAreaElement;

const isQuestion = (stop: Stop): stop is HTMLFieldSetElement => stop instanceof HTMLFieldSetElement;

const radiosIn = (stop: HTMLFieldSetElement): HTMLInputElement[] => [
  ...stop.querySelectorAll<HTMLInputElement>('input[type=radio]'),
];

const isAnswered = (stop: HTMLFieldSetElement): boolean => radiosIn(stop).some(({ checked }) => checked);

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isRadio = (field: Field): field is HTMLInputElement => field.type === 'radio';

/** In the middle: the line that says what a key did stands over the window's end. */
function focusOn(stop: Stop): void {
  const radios = isQuestion(stop) ? radiosIn(stop) : [];
  const field = isQuestion(stop) ? (radios.find(({ checked }) => checked) ?? radios[0]) : stop;
  field?.focus({ preventScroll: true });
  stop.scrollIntoView({ block: 'center' });
}

/** Takes the keys of one form. */
class EntryDesk {
  readonly #form: HTMLFormElement;
  readonly #words: Words;
  readonly #conditions: Asking[];
  readonly #draftName: string;
  readonly #said: HTMLElement | null;
  readonly #aside: HTMLSelectElement | null;
  readonly #questions: HTMLFieldSetElement[];
  readonly #stops: readonly Stop[];
  #isSaving = false;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#words = JSON.parse(form.dataset['words'] ?? '{}') as Words;
    this.#conditions = JSON.parse(form.dataset['conditions'] ?? '[]') as Asking[];
    this.#draftName = form.dataset['draft'] ?? '';
    this.#said = form.querySelector('[data-said]');
    this.#aside = form.querySelector('[data-aside]');
    this.#questions = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[data-number]')];
    const texts = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[list],textarea');
    this.#stops = [...this.#questions, ...texts];
  }

  start(): void {
    this.#form.addEventListener('keydown', (event) => this.#hear(event));
    this.#form.addEventListener('input', () => this.#changed());
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#save();
    });
    // Back to this page as the browser kept it.
    window.addEventListener('pageshow', () => (this.#isSaving = false));
    const draft = readDraft(this.#draftName);
    if (draft !== null) this.#restore(draft);
    this.#showAsked();
    const isOpen = (stop: Stop): boolean => !isQuestion(stop) || !isAnswered(stop);
    const firstOpen = this.#shown().find(isOpen);
    if (document.querySelector('.error-summary') === null && firstOpen !== undefined) focusOn(firstOpen);
  }

  /** @param stop whose number is meant */
  #say(sentence: string, stop?: Stop): void {
    const number = stop && isQuestion(stop) ? (stop.dataset['number'] ?? '') : '';
    if (this.#said !== null) this.#said.textContent = sentence.replace('{number}', number);
  }

  #values(): Draft {
    const pairs = [...new FormData(this.#form)].filter(([name]) => name !== FORM_TOKEN);
    return Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]));
  }

  /** Questions that are not asked after what was answered are out of the way. */
  #showAsked(): void {
    const asked = askedAmong(this.#conditions, this.#values());
    this.#questions.forEach((question, index) => {
      question.hidden = !asked.has(this.#conditions[index]?.id ?? '');
      question.disabled = question.hidden;
    });
  }

  #shown(): Stop[] {
    return this.#stops.filter((stop) => !isQuestion(stop) || !stop.hidden);
  }

  #changed(): void {
    this.#showAsked();
    keepDraft(this.#draftName, this.#values());
  }

  #restore(draft: Draft): void {
    const fields = this.#form.querySelectorAll<Field>('fieldset input,input[list],textarea,select');
    for (const field of fields) {
      if (isRadio(field)) field.checked = draft[field.name] === field.value;
      else field.value = draft[field.name] ?? '';
    }
    this.#say(this.#words.restored);
  }

  #moveFrom(stop: Stop, step: 1 | -1): Stop | undefined {
    const way = this.#shown();
    const next = way[way.indexOf(stop) + step];
    if (next !== undefined) focusOn(next);
    return next;
  }

  #give(stop: HTMLFieldSetElement, key: string): void {
    const radio = radiosIn(stop).find(({ dataset }) => dataset['keys']?.split(' ').includes(key));
    if (radio === undefined) return this.#say(this.#words.noKey.replace('{key}', key), stop);
    radio.checked = true;
    this.#changed();
    const answer = radio.parentElement?.textContent.trim().replace(/\s+/g, ' ') ?? '';
    this.#say(this.#words.taken.replace('{answer}', answer), stop);
    this.#moveFrom(stop, 1);
  }

  async #save(): Promise<void> {
    if (this.#isSaving) return;
    this.#isSaving = true;
    keepDraft(this.#draftName, this.#values());
    try {
      // Any answer shows that there is a line; the form itself is sent as every form.
      await fetch('/robots.txt', { method: 'HEAD', cache: 'no-store' });
      this.#form.submit();
    } catch {
      this.#isSaving = false;
      this.#say(this.#words.offline);
    }
  }

  #enter(stop: Stop): void {
    if (isQuestion(stop) && !isAnswered(stop)) {
      if (stop.dataset['required'] === 'true') return this.#say(this.#words.required, stop);
      this.#say(this.#words.left, stop);
    }
    const way = this.#shown();
    if (way[way.length - 1] === stop) void this.#save();
    else this.#moveFrom(stop, 1);
  }

  #back(stop: Stop): void {
    const before = this.#moveFrom(stop, -1);
    if (before === undefined || !isQuestion(before)) return;
    for (const radio of radiosIn(before)) radio.checked = false;
    this.#changed();
    focusOn(before);
    this.#say(this.#words.undone, before);
  }

  /** Whether the key was ours. */
  #press(stop: Stop, key: string): boolean {
    if (key === 'Enter') this.#enter(stop);
    else if (key === 'Backspace' && (isQuestion(stop) || stop.value === '')) this.#back(stop);
    else if (!isQuestion(stop)) return false;
    else if (key.toLowerCase() === 'x') this.#aside?.focus();
    else if (/^[\da-z]$/i.test(key)) this.#give(stop, key.toLowerCase());
    else return false;
    return true;
  }

  #hear(event: KeyboardEvent): void {
    const { key, target, shiftKey } = event;
    // A key of an input method that writes Vietnamese is not for us yet.
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
    if (key === 'Enter' && (shiftKey || target instanceof HTMLButtonElement)) return;
    const isAside = target === this.#aside && key === 'Enter';
    if (isAside) void this.#save();
    const stop = this.#stops.find((each) => target instanceof Node && each.contains(target));
    if (isAside || (stop !== undefined && this.#press(stop, key))) event.preventDefault();
  }
}

const form = document.querySelector<HTMLFormElement>('form.paper-entry');
if (form !== null) new EntryDesk(form).start();
