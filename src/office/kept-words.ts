import { office } from '../texts/office.ts';
import { FIELD } from './field.ts';
import { wishWords } from './marks/marks-view.ts';
import { MARKS_FIELD } from './marks/paths.ts';
import { SECTIONS } from './sections.ts';
import { wordOf } from './word-of.ts';

/** A field of a form that waits to be sent again, as its page called it; what has no word stands as it was sent. */
export function keptWords(name: string, value: string): { label: string; value: string } {
  const { fields, tasks } = office.resend;
  const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    [FIELD.roles]: office.roles,
    [FIELD.task]: tasks,
    [FIELD.everywhere]: { 1: office.resend.yes },
    [MARKS_FIELD.what]: wishWords(),
  };
  return { label: wordOf(fields, name), value: wordOf(values[name] ?? {}, value) };
}

/** What a form that waits to be sent again is for: the section of its address; null: it is not in one. */
export function keptPurpose(path: string): string | null {
  if (path === '/van-phong/dang-xuat') return office.signOut;
  const section = SECTIONS.find((it) => it.key !== 'home' && `${path}/`.startsWith(`${it.path}/`));
  return section === undefined ? null : office.sections[section.key].label;
}
