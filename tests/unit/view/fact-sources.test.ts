import { expect, test } from 'vitest';
import { shownSources } from '#src/view/fact-sources.ts';
import { factsOf } from '#src/domain/facts.ts';
import { channels, procedure } from './procedure.ts';

const source = (key: string) => ({ key, title: `Nguồn ${key}`, url: null, checkedOn: '2026-07-18' });
const limit = { min: 1, max: 1, unit: 'working-day' as const, condition: null };

test('every fact has a source: its own, that of its part, or the sheet’s first', () => {
  const sheet = procedure({
    sources: [source('cong'), source('luat'), source('bieu')],
    channels: channels({
      timeLimits: [{ ...limit, source: 'luat' }],
      fees: [{ status: 'unverified', condition: null, text: null, source: 'cong' }],
    }),
    partSources: { conditions: 'bieu' },
  });
  const facts = factsOf(sheet);
  expect(facts.filter(({ part }) => part === 'time')).toHaveLength(3);
  expect(new Set(facts.filter(({ part }) => part === 'time').map((fact) => fact.source))).toEqual(
    new Set(['luat']),
  );
  expect(facts).toContainEqual({ part: 'conditions', source: 'bieu' });
  expect(facts).toContainEqual({ part: 'result', source: 'cong' });
  // What nobody knows needs no source.
  expect(facts.some(({ part }) => part === 'fee')).toBe(false);
  expect(shownSources(sheet).map(({ key, usedFor }) => [key, usedFor])).toEqual([
    ['cong', null],
    ['luat', 'thời hạn'],
    ['bieu', 'yêu cầu, điều kiện'],
  ]);
});
