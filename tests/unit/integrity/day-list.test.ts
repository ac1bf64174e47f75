import { describe, expect, test } from 'vitest';
import { NO_HEAD, readDayList } from '#src/integrity/day-list.ts';

describe('reading a list', () => {
  const leaf = (sign: string): string => `${sign.repeat(64)} ${'0'.repeat(64)} ${'1'.repeat(64)}`;
  const good = [
    'danh-sach-phieu-v1',
    'ngay 2026-11-01',
    `truoc ${NO_HEAD}`,
    'so-phieu 2',
    'so-rut 0',
    'so-xoa-loi 0',
    `phieu ${leaf('a')}`,
    `phieu ${leaf('b')}`,
    '',
  ];

  test('accepts what was written', () => {
    expect(readDayList(good.join('\n'))).toMatchObject({ day: '2026-11-01', leaves: [leaf('a'), leaf('b')] });
  });

  test.each<[string, (lines: string[]) => string[]]>([
    [
      'another number of answers than lines',
      (lines) => lines.map((line) => line.replace('so-phieu 2', 'so-phieu 3')),
    ],
    ['lines that are not sorted', ([a, b, c, d, e, f, x, y, z]) => [a, b, c, d, e, f, y, x, z] as string[]],
    ['a line that comes twice', ([a, b, c, d, e, f, x, , z]) => [a, b, c, d, e, f, x, x, z] as string[]],
    ['another format', (lines) => ['danh-sach-phieu-v2', ...lines.slice(1)]],
    ['a line too many', (lines) => [...lines.slice(0, -1), `rut ${'a'.repeat(64)}`, '']],
    ['no last line break', (lines) => lines.slice(0, -1)],
  ])('refuses %s', (_, change) => {
    expect(readDayList(change(good).join('\n'))).toBeNull();
  });
});
