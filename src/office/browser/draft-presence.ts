/** Says now and then that the page is open, and shows who else has it. */
const EVERY_IN_MS = 20_000;
const TAB = 'the-noi-dung';

function tabName(): string {
  try {
    const name = sessionStorage.getItem(TAB) ?? Math.random().toString(36).slice(2);
    sessionStorage.setItem(TAB, name);
    return name;
  } catch {
    return Math.random().toString(36).slice(2);
  }
}

async function say(root: HTMLElement, tab: string): Promise<void> {
  const place = root.querySelector('[data-others]');
  try {
    const response = await fetch(`${root.dataset['presence'] ?? ''}&the=${tab}`);
    if (!response.ok || place === null) return;
    const { sentences } = (await response.json()) as { sentences: string[] };
    if (sentences.join() === [...place.children].map(({ textContent }) => textContent).join()) return;
    const notices = sentences.map((sentence) => {
      const notice = document.createElement('p');
      notice.className = 'notice';
      notice.textContent = sentence;
      return notice;
    });
    place.replaceChildren(...notices);
  } catch {
    // Offline: what is known stands.
  }
}

/** @param root found anew each time: a step of a list puts another in its place */
export function startPresence(root: () => HTMLElement | null): void {
  const tab = tabName();
  const look = (): void => {
    const now = root();
    if (now !== null && document.visibilityState === 'visible') void say(now, tab);
  };
  look();
  setInterval(look, EVERY_IN_MS);
}
