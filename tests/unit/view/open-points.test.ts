import { expect, test } from 'vitest';
import { gatheredParts, openPointLink, openPointsOf } from '#src/view/open-points.ts';
import { procedure } from './procedure.ts';

const point = (part: 'fee' | 'time', reason: string) => ({ part, reason, since: '2026-11-23' });
const it = procedure({ openPoints: [point('fee', 'a'), point('time', 'b'), point('fee', 'c')] });

test('open points are kept apart by part, in their order', () => {
  expect(openPointsOf(it, 'fee').map(({ reason }) => reason)).toEqual(['a', 'c']);
});

test('only what is open is linked', () => {
  expect(openPointLink(it, 'fee')).toBe('#doi-chieu-fee');
  expect(openPointLink(it, 'role')).toBeNull();
});

test('a guidance sheet gathers the points that it has not said under their fact', () => {
  const openPoints = (['role', 'other', 'fee', 'dossier', 'authority'] as const).map((part) => ({
    part,
    reason: part,
    since: '2026-11-23',
  }));
  expect(gatheredParts(procedure({ openPoints }))).toEqual(['dossier', 'other']);
  expect(gatheredParts(procedure({ openPoints, status: 'replaced' }))).toEqual([
    'authority',
    'fee',
    'dossier',
    'role',
    'other',
  ]);
});
