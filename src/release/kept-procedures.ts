import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import { procedureText } from './procedure-text.ts';

function saysTheSame(before: Procedure, procedure: Procedure): boolean {
  return before === procedure || procedureText(before) === procedureText(procedure);
}

/**
 * Gives a procedure that says what it said last time the same object as then, so that all that is remembered by object
 * (its text, its line of the open data, its words for the search, what is hard to read in it) is not worked out again.
 * Nothing depends on it: another object that says the same has the same text.
 */
export class KeptProcedures {
  #last = new Map<string, Procedure>();

  /** The same content, with the objects of last time where they say the same. */
  same(content: Content): Content {
    const next = new Map<string, Procedure>();
    const procedures = content.procedures.map((procedure) => {
      const before = this.#last.get(procedure.code);
      const kept = before !== undefined && saysTheSame(before, procedure) ? before : procedure;
      next.set(procedure.code, kept);
      return kept;
    });
    this.#last = next;
    return { ...content, procedures };
  }
}
