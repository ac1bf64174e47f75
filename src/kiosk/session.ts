import { askedAmong } from '../survey/conditions.ts';
import { questionField } from '../survey/field-names.ts';
import type { KioskForm, KioskQuestion } from './wire.ts';

/** Somebody who is answering, on one screen after the other. Held in memory only. */
export interface Session {
  form: KioskForm;
  /** Answers given so far, by question. */
  values: Readonly<Record<string, string>>;
  /** The question on the screen; null: all that is asked has been asked. */
  current: KioskQuestion | null;
  /** Milliseconds of a monotonic clock. */
  beganAt: number;
  /** The day on which it began, `YYYY-MM-DD` in Viet Nam: that of the answer, even if it ends after midnight. */
  day: string;
}

/** The questions of this way through the form, in their order. */
function asked({ form, values }: Pick<Session, 'form' | 'values'>): KioskQuestion[] {
  const fields = Object.entries(values).map(([id, value]) => [questionField(id), value] as const);
  const ids = askedAmong(form.questions, Object.fromEntries(fields));
  return form.questions.filter(({ id }) => ids.has(id));
}

/** The question of this way that stands so many places after another one; null: there is none. */
function beside(session: Session, step: 1 | -1): KioskQuestion | null {
  const { form, current } = session;
  const way = asked(session);
  if (current === null) return step === 1 ? null : (way[way.length - 1] ?? null);
  const place = form.questions.indexOf(current);
  // Looked for in the whole form: the answer just given may have taken its own question off the way.
  const others = way.filter((question) => {
    const distance = form.questions.indexOf(question) - place;
    return step === 1 ? distance > 0 : distance < 0;
  });
  return (step === 1 ? others[0] : others[others.length - 1]) ?? null;
}

/** Somebody begins. */
export function beginSession(form: KioskForm, at: { beganAt: number; day: string }): Session {
  const empty = { form, values: {}, current: null, ...at };
  return { ...empty, current: asked(empty)[0] ?? null };
}

/**
 * An answer to the question on the screen, and the next one.
 *
 * @param value null: the question is left open
 */
export function give(session: Session, value: string | null): Session {
  const { current } = session;
  if (current === null) return session;
  const { [current.id]: _before, ...others } = session.values;
  const values = value === null ? others : { ...others, [current.id]: value };
  const given = { ...session, values };
  return { ...given, current: beside(given, 1) };
}

/** The question before, with the answer that was given to it; the first one stays. */
export function goBack(session: Session): Session {
  return { ...session, current: beside(session, -1) ?? session.current };
}

/** “Câu 2 trên 6”; how many there are may change with what is answered. */
export function progressOf(session: Session): { number: number; count: number } {
  const way = asked(session);
  const number = session.current === null ? way.length : way.indexOf(session.current) + 1;
  return { number, count: way.length };
}

/** The finished answer: nothing but what was asked on the way that was gone. */
export function finishedValues(session: Session): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { id } of asked(session)) {
    const value = session.values[id];
    if (value !== undefined) values[id] = value;
  }
  return values;
}
