import { expect, test } from 'vitest';
import type { Procedure } from '#src/domain/procedure.ts';
import { relatedProcedures } from '#src/view/related-procedures.ts';

test('related procedures come in the order they are named, with the reason; unknown ones are left out', () => {
  const procedures = [{ code: '1.000001' }, { code: '1.000002' }] as Procedure[];
  const related = [
    { code: '1.000002', reason: 'khi ở cấp xã' },
    { code: '9.999999', reason: 'không có' },
    { code: '1.000001', reason: 'khi gia hạn' },
  ];
  expect(relatedProcedures({ related }, { procedures })).toEqual([
    { code: '1.000002', reason: 'khi ở cấp xã' },
    { code: '1.000001', reason: 'khi gia hạn' },
  ]);
});
