import { render } from 'preact';
import { KioskApp } from '../../components/kiosk/KioskApp.tsx';
import { kioskStaff } from '../../texts/kiosk.ts';
import { DeviceClock, NEW_CLOCK } from '../clock.ts';
import { Kiosk } from './kiosk.ts';
import { beTheOnlyTab } from './one-tab.ts';
import { onStaffSign } from './staff-sign.ts';
import { KioskStore } from './store.ts';
import { Tablet } from './tablet.ts';
import type { KioskScreen, KioskView } from './view.ts';

const root = document.querySelector<HTMLElement>('#may');

/** Names what a person has before them: another name, and the focus moves to its beginning. */
function placeOf(screen: KioskScreen): string {
  return screen.name === 'question' ? `question ${screen.session.current?.id}` : screen.name;
}

/** Back leaves nothing behind and leads nowhere: the tablet shows one page. */
function holdHistory(): void {
  history.pushState(null, '');
  addEventListener('popstate', () => history.pushState(null, ''));
}

async function startKiosk(at: HTMLElement): Promise<void> {
  const store = new KioskStore();
  const kept = await store.device();
  const clock = new DeviceClock(kept?.clock ?? NEW_CLOCK, () => ({
    wall: Date.now(),
    steady: performance.now(),
  }));
  const { department = '', parent = '' } = at.dataset;
  let place = '';
  const show = (view: KioskView): void => {
    render(<KioskApp {...view} acts={kiosk.acts} department={department} parent={parent} />, at);
    if (placeOf(view.screen) === place) return;
    place = placeOf(view.screen);
    scrollTo(0, 0);
    at.querySelector<HTMLElement>('[data-focus]')?.focus();
  };
  let takeOver = (): void => undefined;
  const kiosk = new Kiosk(new Tablet(store, clock), clock, show, () => takeOver());
  takeOver = beTheOnlyTab(
    () => kiosk.turn(false),
    () => kiosk.turn(true),
  );
  for (const type of ['pointerdown', 'keydown']) addEventListener(type, () => kiosk.touch(), true);
  addEventListener('pageshow', ({ persisted }) => persisted && kiosk.forget());
  addEventListener('online', () => kiosk.hasLine());
  onStaffSign(() => kiosk.acts.openCorner());
  holdHistory();
  await kiosk.begin();
}

function say(at: HTMLElement, text: string): void {
  at.textContent = text;
}

if (root !== null) {
  const isCapable = 'indexedDB' in window && crypto.subtle !== undefined;
  if (isCapable) startKiosk(root).catch(() => say(root, kioskStaff.open.faults.storage));
  else say(root, kioskStaff.tooOld);
}
