import { office } from '../texts/office.ts';
import { FIELD } from './field.ts';
import { wordOf } from './word-of.ts';

/** A field of a form that waits to be sent again, as its page called it; what has no word stands as it was sent. */
export function keptWords(name: string, value: string): { label: string; value: string } {
  const { fields, tasks } = office.resend;
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [FIELD.roles]: office.roles,
    [FIELD.task]: tasks,
    [FIELD.everywhere]: { 1: office.resend.yes },
  };
  return { label: wordOf(fields, name), value: wordOf(values[name] ?? {}, value) };
}
