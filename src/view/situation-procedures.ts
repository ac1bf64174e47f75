import type { Procedure } from '../domain/procedure.ts';
import type { Situation } from '../domain/site.ts';

/** The procedures of a situation in the order in which it names them: what is done first stands first. */
export function situationProcedures(
  { procedures: codes }: Pick<Situation, 'procedures'>,
  all: readonly Procedure[],
): Procedure[] {
  return codes.flatMap((code) => all.find((procedure) => procedure.code === code) ?? []);
}
