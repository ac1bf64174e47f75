/**
 * A draft is saved as one types, and kept on this machine until it is; steps of its lists change the page in its place.
 * Without this script the form is a plain one.
 */
import { showFaults } from './draft-faults.ts';
import { startPresence } from './draft-presence.ts';
import { type SaveResult, saveFields, sendForPage } from './draft-save.ts';
import { type DraftWords, timeOfDay } from './draft-words.ts';
import { dropTyping, keepTyping, type Typed, type TypingKey } from './kept-typing.ts';
import { noteSent, offerTyping } from './offer-typing.ts';
import { openRichTexts } from './open-rich-text.ts';
import { holdPage, PAGE } from './page-life.ts';

const SAVE_AFTER_MS = 1500;
const TRY_AGAIN_AFTER_MS = 15_000;
/** As `EDIT_FIELD` and `EDIT_TASK` have them, which know more than a browser needs. */
const REVISION = 'ban-so';
const BASE = 'van-ban-goc';
const STEP = 'buoc';
const TASK = 'viec';
const SAVE = 'luu';
const UNDO = 'tra-lai';

const rootNow = (): HTMLElement | null => document.getElementById('sua');

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Whether somebody has come back to a page into which the browser put what had been typed: that is not saved yet. */
function wasFilledAgain(form: HTMLFormElement): boolean {
  return [...form.elements].some((field) => {
    if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
    return field instanceof HTMLInputElement && field.type === 'text' && field.value !== lineOf(field);
  });
}

/** Only then has the browser put back into the fields of a page what it was left with. */
function whenShown(): Promise<unknown> {
  if (document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => window.addEventListener('pageshow', resolve, { once: true }));
}

/** As a field of one line shows what it came with. */
const lineOf = ({ defaultValue }: HTMLInputElement): string => defaultValue.replace(/[\r\n]/g, '');

/** Watches one form until another takes its place. */
class DraftForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #words: DraftWords;
  readonly #key: TypingKey;
  #timer = 0;
  #closeTexts: Promise<() => void> | null = null;
  #isSaving = false;
  /** Counts what was typed: a save is of what had been typed when it was sent. */
  #typed = 0;
  #saved = 0;

  constructor(root: HTMLElement, form: HTMLFormElement) {
    this.#root = root;
    this.#form = form;
    this.#words = JSON.parse(form.dataset['words'] ?? '{}') as DraftWords;
    const name = `${form.dataset['who'] ?? ''} ${form.action} ${this.#field('tep')?.value ?? ''}`;
    this.#key = { form: name, page: PAGE };
  }

  #field(name: string): Field | null {
    const field = this.#form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null;
  }

  #fields(): Typed {
    return [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
  }

  #say(sentence: string): void {
    const place = this.#root.querySelector('[data-said]');
    if (place !== null && place.textContent !== sentence) place.textContent = sentence;
  }

  async start(): Promise<void> {
    this.#showLines();
    this.#form.addEventListener('input', () => this.#heard());
    this.#form.addEventListener('change', (event) => this.#changed(event.target));
    this.#form.addEventListener('submit', (event) => this.#submitted(event));
    this.#root.addEventListener('click', (event) => this.#left(event));
    window.addEventListener('online', () => void this.#save());
    await whenShown();
    if (wasFilledAgain(this.#form)) this.#heard();
    this.#closeTexts = openRichTexts(this.#root);
    const offer = { name: this.#key.form, form: this.#form, words: this.#words, fields: this.#fields() };
    await offerTyping(this.#root, offer);
  }

  /** A line has no place beside a word that says it all. */
  #showLines(): void {
    for (const mode of this.#form.querySelectorAll<HTMLSelectElement>('[data-mode=line]'))
      mode.nextElementSibling?.toggleAttribute('hidden', !mode.value.startsWith('='));
  }

  #heard(): void {
    this.#typed += 1;
    void keepTyping(this.#key, { fields: this.#fields(), typedAt: new Date().toISOString() });
    this.#say(this.#words.waiting);
    this.#later(SAVE_AFTER_MS);
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#save(), milliseconds);
  }

  #changed(target: EventTarget | null): void {
    this.#showLines();
    if (target instanceof HTMLSelectElement && target.dataset['mode'] === 'whole')
      void this.#step([TASK, SAVE], target.id);
  }

  async #save(): Promise<void> {
    if (this.#isSaving || this.#typed === this.#saved || rootNow() !== this.#root) return;
    this.#isSaving = true;
    const sent = this.#typed;
    this.#say(this.#words.saving);
    const result = await saveFields(this.#form.action, this.#fields());
    this.#isSaving = false;
    if (rootNow() === this.#root) this.#answered(result, sent);
  }

  #answered(result: SaveResult, sent: number): void {
    if (result.status === 'refused') return this.#say(result.sentence);
    if (result.status !== 'saved') {
      this.#say(this.#words[result.status]);
      if (result.status === 'failed' || result.status === 'offline') this.#later(TRY_AGAIN_AFTER_MS);
      return;
    }
    this.#taken(result, sent);
  }

  #taken(result: Extract<SaveResult, { status: 'saved' }>, sent: number): void {
    this.#saved = sent;
    const [revision, base] = [this.#field(REVISION), this.#field(BASE)];
    // What somebody else wrote is not in the form yet: it is fetched, with the next save as its base.
    if (result.isMerged) return void this.#step([TASK, SAVE], document.activeElement?.id ?? '');
    if (revision !== null) revision.value = String(result.revision);
    if (base !== null) base.value = result.base;
    showFaults(this.#root, result, this.#words);
    if (this.#typed === sent) void dropTyping(this.#key);
    this.#say(this.#words.savedAt.replace('{time}', timeOfDay(new Date())));
  }

  #submitted(event: SubmitEvent): void {
    const { submitter } = event;
    clearTimeout(this.#timer);
    if (!(submitter instanceof HTMLButtonElement)) return;
    const isStep = submitter.name === STEP || submitter.value === UNDO;
    if (!isStep) return noteSent();
    event.preventDefault();
    const [step = '', order = ''] = submitter.value.split(' ');
    void this.#step([submitter.name, submitter.value], order.replace(/^thu-tu/, 'muc'), step === 'them');
  }

  /** Sends the form with one button, and puts the page that comes back in the place of this one. */
  async #step(button: [string, string], focus: string, isNew = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#form.toggleAttribute('inert', true);
    const sent = await sendForPage(this.#form.action, [...this.#fields(), button]);
    this.#form.toggleAttribute('inert', false);
    if ('hindrance' in sent) return this.#say(this.#words[sent.hindrance]);
    const { next, address } = sent;
    await dropTyping(this.#key);
    this.#root.replaceWith(document.adoptNode(next));
    history.replaceState(null, '', address);
    void this.#closeTexts?.then((close) => close());
    await watch();
    focusOn(focus, isNew);
  }

  /** A way on is gone after what was typed is saved. */
  #left(event: Event): void {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('[data-after-save]') : null;
    if (link === null || this.#typed === this.#saved) return;
    event.preventDefault();
    void this.#save().then(() => {
      if (this.#typed === this.#saved) location.assign(link.href);
    });
  }
}

function focusOn(id: string, isNew: boolean): void {
  const place = document.getElementById(id);
  const entries = place?.querySelectorAll<HTMLElement>(':scope > .edit-entry') ?? [];
  const last = entries[entries.length - 1];
  const first = isNew ? last?.querySelector<HTMLElement>('input:not([type=hidden]),textarea,select') : null;
  (first ?? place)?.focus();
}

async function watch(): Promise<void> {
  const root = rootNow();
  const form = root?.querySelector<HTMLFormElement>('form[data-may-write]');
  if (root && form) await new DraftForm(root, form).start();
}

holdPage();
void watch();
startPresence(rootNow);
