import { randomFrom } from '../support/random.ts';
import { doubledIn, killTablet, lostIn } from '../support/tablet-kills.ts';
import { expect, test } from './support/test.ts';

test(
  'a tablet and a site that are killed while people answer lose nothing and double nothing',
  { tag: ['@js', '@once'] },
  async ({}, info) => {
    info.setTimeout(180_000);
    const run = await killTablet(5, randomFrom(Number(process.env['SEED'] ?? 1)));
    expect(run.kills).toBe(5);
    expect(run.thanked.size).toBeGreaterThan(5);
    expect(lostIn(run)).toEqual([]);
    expect(doubledIn(run)).toBe(0);
  },
);
