import { describe, expect, test } from 'vitest';
import { validUntil } from '#src/content/valid-until.ts';
import type { Content } from '#src/domain/content.ts';

const now = new Date('2026-12-01T03:00:00Z');
const outage = { from: '2026-12-20T22:00:00+07:00', until: '2026-12-21T06:00:00+07:00', isPresent: false };

function turn(rounds: [opensAt: string, closesAt: string][], planned: typeof outage | null = null) {
  const content = {
    portal: { outage: planned },
    rounds: rounds.map(([opensAt, closesAt]) => ({ opensAt, closesAt })),
  };
  return validUntil(content as unknown as Content, now);
}

describe('a release is right until', () => {
  test('nothing in particular', () => {
    expect(turn([])).toBeNull();
    expect(turn([['2026-01-01T00:00:00+07:00', '2026-12-01T10:00:00+07:00']])).toBeNull();
  });

  test('the next round opens, or the present one closes', () => {
    expect(turn([['2026-12-05T08:00:00+07:00', '2026-12-31T24:00:00+07:00']])).toBe(
      '2026-12-05T08:00:00+07:00',
    );
    expect(turn([['2026-11-05T08:00:00+07:00', '2026-12-31T24:00:00+07:00']])).toBe(
      '2026-12-31T24:00:00+07:00',
    );
  });

  test('whatever comes first, an outage or a round', () => {
    expect(turn([['2026-11-05T08:00:00+07:00', '2026-12-31T24:00:00+07:00']], outage)).toBe(outage.from);
    expect(turn([['2026-11-05T08:00:00+07:00', '2026-12-10T24:00:00+07:00']], outage)).toBe(
      '2026-12-10T24:00:00+07:00',
    );
  });
});
