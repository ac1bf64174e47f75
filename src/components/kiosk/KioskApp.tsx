import type { JSX } from 'preact';
import type { KioskActs, KioskScreen, KioskView } from '../../kiosk/browser/view.ts';
import { progressOf } from '../../kiosk/session.ts';
import { kioskStaff, kioskWords } from '../../texts/kiosk.ts';
import { Closing } from './Closing.tsx';
import { Corner } from './Corner.tsx';
import { OpenForm } from './OpenForm.tsx';
import { PinForm } from './PinForm.tsx';
import { Question } from './Question.tsx';
import { Shut } from './Shut.tsx';
import { Start } from './Start.tsx';
import { Thanks } from './Thanks.tsx';

interface Props extends KioskView {
  acts: KioskActs;
  department: string;
  parent: string;
}

function languageOf(screen: KioskScreen): 'vi' | 'en' {
  if (screen.name === 'question') return screen.session.form.language;
  return 'language' in screen ? screen.language : 'vi';
}

function Screen({ screen, acts }: Pick<Props, 'screen' | 'acts'>): JSX.Element {
  const words = kioskWords(languageOf(screen));
  switch (screen.name) {
    case 'loading':
      return <p class="kiosk-still">{kioskStaff.loading}</p>;
    case 'open':
      return <OpenForm screen={screen} acts={acts} />;
    case 'shut':
      return <Shut why={screen.why} acts={acts} />;
    case 'start':
      return <Start programme={screen.programme} acts={acts} />;
    case 'question':
      return <Question session={screen.session} words={words} acts={acts} />;
    case 'saving':
      return (
        <p class="kiosk-still" role="status">
          {words.saving}
        </p>
      );
    case 'unsaved':
      return (
        <>
          <h1 tabIndex={-1} data-focus>
            {words.unsaved.title}
          </h1>
          <p role="alert">{words.unsaved.text}</p>
        </>
      );
    case 'thanks':
      return <Thanks screen={screen} words={words} acts={acts} />;
    case 'pin':
      return <PinForm screen={screen} acts={acts} />;
    case 'corner':
      return <Corner screen={screen} acts={acts} />;
  }
}

/** All that the tablet shows. */
export function KioskApp({ screen, secondsLeft, acts, department, parent }: Props): JSX.Element {
  const language = languageOf(screen);
  const words = kioskWords(language);
  const progress = screen.name === 'question' ? progressOf(screen.session) : null;
  return (
    <>
      <header class="kiosk-head">
        <div class="kiosk-agency" lang="vi">
          {parent}
          <b>{department}</b>
        </div>
        {progress && (
          <p class="kiosk-progress" lang={language}>
            {words.progress(progress.number, progress.count)}
          </p>
        )}
      </header>
      <main class="kiosk-main" lang={language}>
        <Screen screen={screen} acts={acts} />
      </main>
      {secondsLeft !== null && (
        <Closing seconds={secondsLeft} words={words} language={language} acts={acts} />
      )}
    </>
  );
}
