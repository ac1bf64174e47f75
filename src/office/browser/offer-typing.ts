import { saveFields } from './draft-save.ts';
import { type DraftWords, timeOfDay } from './draft-words.ts';
import { dropTyping, type KeptTyping, readTyping, type Typed } from './kept-typing.ts';

/** What ties a form to its session and its draft: the page's own counts. */
const OF_PAGE = ['ma-trang', 'ban-so', 'van-ban-goc', 'van-ban-truoc', 'van-ban-da-luu'];
const TOKEN = 'ma-trang';
/** As `EDIT_FIELD.done`. */
const DONE = 'xong';

interface Offer {
  key: string;
  form: HTMLFormElement;
  words: DraftWords;
  fields: Typed;
}

const typedOnly = (fields: Typed): string =>
  JSON.stringify(fields.filter(([name]) => !OF_PAGE.includes(name)));

function button(words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'plain';
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}

/** The same fields sent by the browser itself: its answer is a page, on which one of two texts is chosen. */
function submitWhole(action: string, fields: Typed): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  form.hidden = true;
  for (const [name, value] of fields) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
}

async function takeBack({ key, form, fields }: Offer, kept: KeptTyping): Promise<void> {
  const token = fields.find(([name]) => name === TOKEN)?.[1] ?? '';
  const sent: Typed = kept.fields.map(([name, value]) => [name, name === TOKEN ? token : value]);
  const result = await saveFields(form.action, sent);
  if (result.status !== 'saved') return submitWhole(form.action, sent);
  await dropTyping(key);
  location.reload();
}

/** Whether this page is the answer to a save; loaded once more, it is not. */
function wasJustSaved(): boolean {
  const address = new URL(location.href);
  if (!address.searchParams.has(DONE)) return false;
  address.searchParams.delete(DONE);
  history.replaceState(null, '', address);
  return true;
}

/** Offers what was typed before and never saved; nothing where it is what the form shows. */
export async function offerTyping(root: HTMLElement, offer: Offer): Promise<void> {
  const { key, words, fields } = offer;
  if (wasJustSaved()) return void (await dropTyping(key));
  const kept = await readTyping(key);
  if (kept === null) return;
  if (typedOnly(kept.fields) === typedOnly(fields)) return void (await dropTyping(key));
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  const sentence = document.createElement('p');
  sentence.textContent = words.restore.replace('{time}', timeOfDay(new Date(kept.typedAt)));
  notice.append(
    sentence,
    button(words.takeBack, () => void takeBack(offer, kept)),
    ' ',
    button(words.drop, () => void dropTyping(key).then(() => notice.remove())),
  );
  root.querySelector('.edit-columns')?.before(notice);
}
