import type { Procedure } from '../domain/procedure.ts';
import { memoBy } from '../lib/memo-by.ts';

/** JSON of a procedure, made once for each object. */
export const procedureText = memoBy((procedure: Procedure): string => JSON.stringify(procedure));
