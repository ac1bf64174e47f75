import type { JSX } from 'preact';
import type { KioskActs } from '../../kiosk/browser/view.ts';
import { progressOf, type Session } from '../../kiosk/session.ts';
import type { KioskWords } from '../../texts/kiosk.ts';

interface Props {
  session: Session;
  words: KioskWords;
  acts: KioskActs;
}

/** The second tap of a double one falls on the next question, which nobody has read. */
function onFirstTap(act: () => void) {
  return ({ detail }: MouseEvent): void => {
    if (detail <= 1) act();
  };
}

/** One question: its answers, then what else can be done. A touch goes on at once. */
export function Question({ session, words, acts }: Props): JSX.Element {
  const { current: question, values } = session;
  if (question === null) return <></>;
  const chosen = values[question.id];
  const { notApplicable, isRequired } = question;
  const leave = notApplicable ?? (isRequired ? null : { value: null, label: words.skip });
  const isFirst = progressOf(session).number === 1;
  return (
    <>
      <h1 tabIndex={-1} data-focus id="cau-hoi">
        {question.label}
      </h1>
      <div class="kiosk-answers" data-count={question.answers.length} role="group" aria-labelledby="cau-hoi">
        {question.answers.map(({ value, label }) => (
          <button
            key={`${question.id} ${value}`}
            type="button"
            aria-pressed={chosen === value}
            onClick={onFirstTap(() => acts.answer(value))}
          >
            {label}
          </button>
        ))}
      </div>
      <div class="kiosk-more">
        {leave && (
          <button
            type="button"
            aria-pressed={leave.value === null ? undefined : chosen === leave.value}
            onClick={onFirstTap(() => acts.answer(leave.value))}
          >
            {leave.label}
          </button>
        )}
        {!isFirst && (
          <button type="button" onClick={() => acts.back()}>
            {words.back}
          </button>
        )}
        <button type="button" onClick={() => acts.restart()}>
          {words.restart}
        </button>
      </div>
    </>
  );
}
