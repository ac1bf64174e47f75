/** Warns a minute before the session's end and offers to stay; without scripts the next request says it. */

const ADDRESS = '/van-phong/phien';
/** Timers of a sleeping machine or a hidden tab run late: the end is looked at at least so often. */
const LONGEST_SLEEP_IN_MS = 30_000;

/** `last`: it was stayed as long as a session can last. */
type State = 'warning' | 'last' | 'ended';

interface TimeLeft {
  endsInSeconds: number;
}

/** Shows one part of the dialog at a time, so that it is read out and can be seen in the name of the tab. */
function stage(dialog: HTMLDialogElement): (state: State) => void {
  const pageTitle = document.title;
  let shown: State | null = null;
  dialog.addEventListener('close', () => {
    // It comes late: another part may be open by now.
    if (dialog.open) return;
    document.title = pageTitle;
    shown = null;
  });
  return (state) => {
    if (shown === state) return;
    shown = state;
    for (const part of dialog.querySelectorAll<HTMLElement>('[data-state]')) {
      const isShown = part.dataset['state'] === state;
      part.toggleAttribute('hidden', !isShown);
      if (!isShown) continue;
      const [title, text] = [part.querySelector('h2'), part.querySelector('p')];
      dialog.setAttribute('aria-labelledby', title?.id ?? '');
      dialog.setAttribute('aria-describedby', text?.id ?? '');
      document.title = `${title?.textContent ?? ''} | ${pageTitle}`;
    }
    // Opened anew, so that the focus moves into the part and it is read out as a whole.
    if (dialog.open) dialog.close();
    dialog.showModal();
  };
}

function startWarning(dialog: HTMLDialogElement): void {
  const warningMs = Number(dialog.dataset['warning']) * 1000;
  const inMs = (seconds: number): number => Date.now() + seconds * 1000;
  const show = stage(dialog);
  let endsAt = inMs(Number(dialog.dataset['endsIn']));
  let canStay = true;

  /** Another tab may have been used meanwhile: the server knows. A lost line changes nothing. */
  async function askTimeLeft(init?: RequestInit): Promise<void> {
    try {
      const response = await fetch(ADDRESS, { headers: { accept: 'application/json' }, ...init });
      // The sign-in page: the session is over, or another one has begun.
      if (response.status === 403) endsAt = 0;
      else endsAt = inMs(((await response.json()) as TimeLeft).endsInSeconds);
    } catch {
      // Offline, or PocketBase is away: what is known of the end stands.
    }
  }

  async function look(): Promise<void> {
    if (endsAt - Date.now() <= warningMs) await askTimeLeft();
    const left = endsAt - Date.now();
    if (left <= 0) return show('ended');
    if (left > warningMs) canStay = true;
    if (left > warningMs && dialog.open) dialog.close();
    else if (left <= warningMs && canStay) show('warning');
    // In the warning each second counts; before it the next look is when it begins.
    const next = left > warningMs ? left - warningMs : left;
    setTimeout(() => void look(), Math.min(next, LONGEST_SLEEP_IN_MS));
  }

  async function stay(form: HTMLFormElement): Promise<void> {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    await askTimeLeft({ method: 'POST', body });
    const left = endsAt - Date.now();
    canStay = left > warningMs;
    if (canStay) dialog.close();
    else show(left > 0 ? 'last' : 'ended');
  }

  dialog.querySelector<HTMLFormElement>(`form[action="${ADDRESS}"]`)?.addEventListener('submit', (event) => {
    event.preventDefault();
    void stay(event.currentTarget as HTMLFormElement);
  });
  for (const button of dialog.querySelectorAll('[data-close]')) {
    button.addEventListener('click', () => dialog.close());
  }
  void look();
}

const dialog = document.querySelector<HTMLDialogElement>('#het-phien');
// Browsers without dialogs (before 2022): the next request says it.
if (dialog !== null && 'showModal' in dialog) startWarning(dialog);
