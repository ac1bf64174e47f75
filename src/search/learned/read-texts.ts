import type { Procedure } from '../../domain/procedure.ts';
import { memoBy } from '../../lib/memo-by.ts';

/** A procedure's name, and the running text of its sheet: what it teaches about words. */
export interface ReadText {
  name: string;
  text: string;
}

/** The official wordings of a sheet: papers, steps, conditions and result. */
export const readTextOf = memoBy(({ name, dossier, steps, conditions, result }: Procedure): ReadText => {
  const papers = dossier.flatMap(({ items }) => items.map(({ label }) => label));
  const texts = [...papers, ...steps.map(({ text }) => text), conditions, result];
  return { name, text: texts.filter((text) => text !== null).join('\n') };
});
