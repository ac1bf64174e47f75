import { expect, test } from 'vitest';
import { ClientBuckets, clientNetwork } from '#src/limits/client-bucket.ts';

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:DB8:1:2::9', '2001:db8:1:2'],
  ['2001:db8::9', '2001:db8:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['no address', 'no address'],
])('the client of %s is %s', (address, expected) => {
  expect(clientNetwork(address)).toBe(expected);
});

test('a bucket is the same all day for one network, and says nothing about the address', () => {
  const buckets = new ClientBuckets(() => '2026-08-01');
  expect(buckets.bucketOf('2001:db8::1')).toBe(buckets.bucketOf('2001:db8::2'));
  expect(buckets.bucketOf('192.0.2.7')).not.toBe(buckets.bucketOf('192.0.2.8'));
  expect(buckets.bucketOf('192.0.2.7')).not.toContain('192');
});

test('a bucket is another one on the next day and in another process', () => {
  let day = '2026-08-01';
  const buckets = new ClientBuckets(() => day);
  const first = buckets.bucketOf('192.0.2.7');
  day = '2026-08-02';
  expect(buckets.bucketOf('192.0.2.7')).not.toBe(first);
  expect(new ClientBuckets(() => '2026-08-01').bucketOf('192.0.2.7')).not.toBe(first);
});
