import { expect, test } from 'vitest';
import { situationProcedures } from '#src/view/situation-procedures.ts';
import { procedure } from './procedure.ts';

test('what the situation names first comes first, and a code without a sheet is left out', () => {
  const all = ['1', '2', '3'].map((code) => procedure({ code }));
  const found = situationProcedures({ procedures: ['3', '9', '1'] }, all);
  expect(found.map(({ code }) => code)).toEqual(['3', '1']);
});
