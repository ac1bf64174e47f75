import { describe, expect, test } from 'vitest';
import { warningsOf } from '#src/content/warnings.ts';
import type { Content } from '#src/domain/content.ts';
import { contentOf } from '#src/content/load-content.ts';
import { DOCUMENT, folderOf, SHEET, withReplaced } from './shipped.ts';

const NOTHING = { legalDocuments: [], internalProcesses: [], procedures: [], forms: [] };
const calendar = { years: [2026], holidays: [], swaps: [] };

function warnings(from: string | null, now: string, years = [2026]): string[] {
  const outage =
    from === null ? null : { from, until: '2026-12-31T00:00+07:00', reason: null, isPresent: false };
  const content = { ...NOTHING, portal: { outage }, calendar: { ...calendar, years } } as unknown as Content;
  return warningsOf(content, new Date(now));
}

describe('a planned outage', () => {
  // Monday the 7th; the seventh working day after the 26th of November is the 7th itself.
  test.each([
    ['2026-11-25T17:00:00+07:00', []],
    ['2026-11-26T08:00:00+07:00', [expect.stringContaining('6 ngày làm việc')]],
    ['2026-12-07T08:00:00+07:00', []],
  ])('is to be announced seven working days ahead: at %s', (now, expected) => {
    expect(warnings('2026-12-07T07:00+07:00', now)).toEqual(expected);
  });
});

describe('an outage posted too late', () => {
  const from = '2026-12-07T07:00+07:00';
  const now = new Date('2026-12-01T08:00:00+07:00');
  const content = {
    ...NOTHING,
    portal: { outage: { from, until: '2026-12-08T00:00+07:00', reason: null, isPresent: false } },
    calendar,
  } as unknown as Content;

  test.each([
    ['before the first release', undefined, 1],
    ['when the live release tells of none', null, 1],
    ['when its start has changed', '2026-12-20T07:00+07:00', 1],
    ['not again, once the live release tells of it', from, 0],
  ])('is told %s', (_when, announced, many) => {
    expect(warningsOf(content, now, announced === undefined ? {} : { announced })).toHaveLength(many);
  });
});

test('a year without a calendar is told, and nothing else', () => {
  expect(warnings(null, '2026-11-25T17:00:00+07:00')).toEqual([]);
  expect(warnings(null, '2026-12-31T17:00:00Z', [2026])).toEqual([
    'lich/2027.yaml: chưa có lịch nghỉ của năm 2027.',
  ]);
});

describe('a document that ends by its date', () => {
  const UNTIL = 'hieu_luc_den: chưa kiểm tra';

  function warningsAt(now: string, path = DOCUMENT, from = UNTIL, to = 'hieu_luc_den: 2026-12-15'): string[] {
    const at = new Date(now);
    const loaded = contentOf(folderOf(withReplaced(path, from, to)), { now: at });
    if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors));
    return warningsOf(loaded.content, at);
  }

  test('is no fault and no warning while it lasts', () => {
    expect(warningsAt('2026-12-14T10:00:00+07:00')).toEqual([]);
  });

  test('is told with every file that goes on naming it as in force, and blocks nothing', () => {
    const [warning, ...others] = warningsAt('2026-12-15T00:00:00+07:00');
    expect(others).toEqual([]);
    expect(warning).toMatch(/^30\/2026\/QĐ-TTg hết hiệu lực từ 15\/12\/2026 mà còn được dẫn /);
    expect(warning).toContain('thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh.md');
    expect(warning).toContain('bieu-mau/van-ban-xin-phep-hoi-nghi-hoi-thao.yaml');
  });

  test('is told of a publication decision, and not of a document that nobody names but as history', () => {
    const decision = 'van-ban/2402-qd-bng.yaml';
    expect(warningsAt('2026-12-15T00:00:00+07:00', decision)).toEqual([
      expect.stringMatching(/^2402\/QĐ-BNG hết hiệu lực từ 15\/12\/2026 .*cap-tinh\.md/),
    ]);
    expect(warningsAt('2026-12-15T00:00:00+07:00', SHEET, 'ngay_sua:', 'ngay_sua:')).toEqual([]);
  });
});
