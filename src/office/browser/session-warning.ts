/** Warns a minute before the session's end and offers to stay; without scripts the next request says it. */

const ADDRESS = '/van-phong/phien';
/** Timers of a sleeping machine or a hidden tab run late: the end is looked at at least so often. */
const LONGEST_SLEEP_IN_MS = 30_000;

interface TimeLeft {
  endsInSeconds: number;
}

function startWarning(dialog: HTMLDialogElement): void {
  const warningMs = Number(dialog.dataset['warning']) * 1000;
  const inMs = (seconds: number): number => Date.now() + seconds * 1000;
  let endsAt = inMs(Number(dialog.dataset['endsIn']));
  const part = (name: string): HTMLElement | null => dialog.querySelector(`[data-state="${name}"]`);

  function show(state: 'warning' | 'ended'): void {
    for (const name of ['warning', 'ended']) part(name)?.toggleAttribute('hidden', name !== state);
    const title = part(state)?.querySelector('h2');
    dialog.querySelector('[id="het-phien-ten"]')?.removeAttribute('id');
    if (title) title.id = 'het-phien-ten';
    if (!dialog.open) dialog.showModal();
  }

  /** Another tab may have been used meanwhile: the server knows. A lost line changes nothing. */
  async function askTimeLeft(init?: RequestInit): Promise<void> {
    try {
      const response = await fetch(ADDRESS, { headers: { accept: 'application/json' }, ...init });
      const { endsInSeconds } = (await response.json()) as TimeLeft;
      endsAt = inMs(endsInSeconds);
    } catch {
      // Offline, or signed out elsewhere: what is known of the end stands.
    }
  }

  async function look(): Promise<void> {
    if (endsAt - Date.now() <= warningMs) await askTimeLeft();
    const left = endsAt - Date.now();
    if (left <= 0) return show('ended');
    if (left > warningMs && dialog.open) dialog.close();
    else if (left <= warningMs) show('warning');
    // In the warning each second counts; before it the next look is when it begins.
    const next = left > warningMs ? left - warningMs : left;
    setTimeout(() => void look(), Math.min(next, LONGEST_SLEEP_IN_MS));
  }

  async function stay(form: HTMLFormElement): Promise<void> {
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    await askTimeLeft({ method: 'POST', body });
    if (endsAt - Date.now() > warningMs) dialog.close();
    else show('ended');
  }

  dialog.querySelector<HTMLFormElement>(`form[action="${ADDRESS}"]`)?.addEventListener('submit', (event) => {
    event.preventDefault();
    void stay(event.currentTarget as HTMLFormElement);
  });
  dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
  void look();
}

const dialog = document.querySelector<HTMLDialogElement>('#het-phien');
// Browsers without dialogs (before 2022): the next request says it.
if (dialog !== null && 'showModal' in dialog) startWarning(dialog);
