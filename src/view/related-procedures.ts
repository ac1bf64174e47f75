import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';

/** The procedures that are easily taken for this one, with what tells them apart; unknown codes are left out. */
export function relatedProcedures(
  { related }: Pick<Procedure, 'related'>,
  { procedures }: Pick<Content, 'procedures'>,
): (Procedure & { reason: string })[] {
  return related.flatMap(({ code, reason }) => {
    const found = procedures.find((it) => it.code === code);
    return found === undefined ? [] : [{ ...found, reason }];
  });
}
