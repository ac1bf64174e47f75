import type { Procedure, ProcedureCode } from '../domain/procedure.ts';

/** The select of procedures: value and words of each option, and the value that is chosen. */
export interface ProcedureChoice {
  options: [string, string][];
  chosen: string;
}

/**
 * Code of the procedure that a code has become, by way of all replacements; where there is none, more
 * than one, or one that this site does not have, the way ends.
 */
function presentCode(procedures: Procedure[], code: ProcedureCode, seen = [code]): ProcedureCode {
  const successors = procedures.find((procedure) => procedure.code === code)?.replacedBy ?? [];
  const next = successors.length === 1 ? (successors[0]?.code ?? null) : null;
  if (next === null || seen.includes(next)) return code;
  if (!procedures.some((procedure) => procedure.code === next)) return code;
  return presentCode(procedures, next, [...seen, next]);
}

/**
 * Procedures in force, and what an address or an earlier try has chosen. Someone with an old code on
 * paper finds its successor chosen; where there is none the old procedure is offered after all.
 *
 * @param wanted code as it came, '' for none
 */
export function procedureChoice(procedures: Procedure[], wanted: string): ProcedureChoice {
  const chosen = wanted === '' ? '' : presentCode(procedures, wanted);
  const offered = procedures.filter(({ status, code }) => status === 'in-force' || code === chosen);
  return { options: offered.map(({ code, name }) => [code, `${code} ${name}`]), chosen };
}
