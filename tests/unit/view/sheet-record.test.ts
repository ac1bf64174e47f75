import { expect, test } from 'vitest';
import { recordRows } from '#src/view/sheet-record.ts';
import { procedure } from './procedure.ts';

const CHECKED = { label: 'Đối chiếu', value: '18/7/2026' };

test('a full sheet says at which level, a guidance sheet who decides', () => {
  expect(recordRows(procedure())).toEqual([{ label: 'Cấp giải quyết', value: 'Tỉnh' }, CHECKED]);
  expect(recordRows(procedure({ sheetLevel: 'C', decidingBody: 'Bộ (Cục)' }))).toEqual([
    { label: 'Nơi giải quyết', value: 'Bộ' },
    CHECKED,
  ]);
});

test('what is unknown stays as a blank, except of a procedure that is over', () => {
  expect(recordRows(procedure({ level: null }))[0]).toEqual({ label: 'Cấp giải quyết', value: null });
  expect(recordRows(procedure({ level: null, status: 'replaced' }))).toEqual([CHECKED]);
});
