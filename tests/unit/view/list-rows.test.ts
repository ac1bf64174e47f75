import { expect, test } from 'vitest';
import { listGroups } from '#src/view/list-rows.ts';
import { channels, procedure } from './procedure.ts';

const sectors = ['a', 'b', 'c'].map((slug, order) => ({ slug, name: slug.toUpperCase(), order }));
const open = { reason: 'Chưa rõ.', since: '2026-11-23' };

test('rows are numbered through, groups have Roman numerals, empty ones none', () => {
  const rows = [procedure({ code: '1', sector: 'a' }), procedure({ code: '2', sector: 'c' })];
  const groups = listGroups(rows, sectors, 31);
  expect(groups.map(({ heading, rows: own }) => [heading, own.map(({ place }) => place)])).toEqual([
    ['I. A', [31]],
    ['II. C', [32]],
  ]);
});

test('a row says what is known', () => {
  const timeLimits = [{ min: 9, max: 9, unit: 'working-day' as const, source: 'cong', condition: null }];
  const it = procedure({ sector: 'a', channels: channels({ timeLimits }), decidingBody: 'Bộ (Cục)' });
  expect(listGroups([it], sectors)[0]?.rows[0]).toMatchObject({
    time: '09 ngày làm việc',
    channels: 'Trực tuyến, trực tiếp, bưu chính',
    decidedAt: 'Bộ',
  });
});

test('what has to be checked is null, a time that nobody prescribed is not', () => {
  const unknown = procedure({
    sector: 'a',
    channels: channels({ available: null }),
    decidingBody: null,
    openPoints: [{ part: 'time', ...open }],
  });
  expect(listGroups([unknown], sectors)[0]?.rows[0]).toMatchObject({
    time: null,
    channels: null,
    decidedAt: null,
  });
  const certain = procedure({ sector: 'a' });
  expect(listGroups([certain], sectors)[0]?.rows[0]?.time).toBe('Không quy định');
});
