import { DONE_KEY } from '../done-words.ts';
import { saveFields } from './draft-save.ts';
import { type DraftWords, timeOfDay } from './draft-words.ts';
import {
  dropTyping,
  type KeptTyping,
  pagesKeeping,
  readTyping,
  type Typed,
  type TypingKey,
} from './kept-typing.ts';
import { PAGE, whenGone } from './page-life.ts';

/** What ties a form to its session and its draft: the page's own counts. */
const OF_PAGE = ['ma-trang', 'ban-so', 'van-ban-goc', 'van-ban-truoc', 'van-ban-da-luu'];
const TOKEN = 'ma-trang';
/** Which page sent its form as a whole, in the storage of its tab. */
const SENT_BY = 'noi-dung-da-gui';

interface Offer {
  /** Name of the form. */
  name: string;
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

async function takeBack({ form, fields }: Offer, key: TypingKey, kept: KeptTyping): Promise<void> {
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
  if (!address.searchParams.has(DONE_KEY)) return false;
  address.searchParams.delete(DONE_KEY);
  history.replaceState(null, '', address);
  return true;
}

/** Notes that this page sends its form as a whole: when the answer says that it is saved, nothing is left to keep. */
export function noteSent(): void {
  try {
    sessionStorage.setItem(SENT_BY, PAGE);
  } catch {
    // Without storage nothing is kept either.
  }
}

function takeSentBy(): string | null {
  try {
    const page = sessionStorage.getItem(SENT_BY);
    sessionStorage.removeItem(SENT_BY);
    return page;
  } catch {
    return null;
  }
}

function showOffer(root: HTMLElement, offer: Offer, key: TypingKey, kept: KeptTyping): void {
  const { words } = offer;
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  const sentence = document.createElement('p');
  sentence.textContent = words.restore.replace('{time}', timeOfDay(new Date(kept.typedAt)));
  notice.append(
    sentence,
    button(words.takeBack, () => void takeBack(offer, key, kept)),
    ' ',
    button(words.drop, () => void dropTyping(key).then(() => notice.remove())),
  );
  root.querySelector('.edit-columns')?.before(notice);
}

/** What a page kept is offered when that page is gone: as long as it is open, it saves what was typed itself. */
async function offerOf(root: HTMLElement, offer: Offer, key: TypingKey): Promise<void> {
  await whenGone(key.page);
  const kept = await readTyping(key);
  if (kept === null || !root.isConnected) return;
  if (typedOnly(kept.fields) === typedOnly(offer.fields)) return void (await dropTyping(key));
  showOffer(root, offer, key, kept);
}

/** Offers what was typed before and never saved; nothing where it is what the form shows. */
export async function offerTyping(root: HTMLElement, offer: Offer): Promise<void> {
  const form = offer.name;
  const sentBy = takeSentBy();
  if (wasJustSaved() && sentBy !== null) await dropTyping({ form, page: sentBy });
  for (const page of await pagesKeeping(form)) {
    if (page !== PAGE) void offerOf(root, offer, { form, page });
  }
}
