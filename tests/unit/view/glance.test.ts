import { describe, expect, test } from 'vitest';
import type { Procedure, TimeLimit } from '#src/domain/procedure.ts';
import { glanceOf } from '#src/view/glance.ts';
import { channel, channels, procedure } from './procedure.ts';

const SINCE = '2026-11-23';
const limit = (max: number, condition: string | null = null): TimeLimit => ({
  min: max,
  max,
  unit: 'working-day',
  source: 'cong',
  condition,
});
const cell = (label: string, changes: Partial<Procedure>) =>
  glanceOf(procedure(changes)).find((it) => it.label === label);

test('a sheet says how long, how much, how to file and what comes of it', () => {
  expect(glanceOf(procedure()).map(({ label }) => label)).toEqual([
    'Bao lâu',
    'Lệ phí',
    'Cách nộp',
    'Nhận được',
  ]);
});

test('a guidance sheet says who decides instead of how to file', () => {
  const cells = glanceOf(procedure({ sheetLevel: 'C', decidingBody: 'Bộ Ngoại giao (Cục Lãnh sự)' }));
  expect(cells[2]).toEqual({
    label: 'Nơi giải quyết',
    value: 'Bộ Ngoại giao',
    detail: 'Cục Lãnh sự',
    link: null,
  });
});

describe('time', () => {
  test('the ordinary case stands out, the others follow', () => {
    const timeLimits = [limit(9), limit(15, 'nếu phải lấy ý kiến')];
    expect(cell('Bao lâu', { channels: channels({ timeLimits }) })).toMatchObject({
      value: '09 ngày làm việc',
      detail: '15 ngày làm việc nếu phải lấy ý kiến',
    });
  });

  test('cases without an ordinary one are all named, with the way to them', () => {
    const timeLimits = [limit(1, 'từ 1 đến 4 giấy tờ'), limit(2, 'từ 5 giấy tờ')];
    expect(cell('Bao lâu', { channels: channels({ timeLimits }) })).toMatchObject({
      value: '01 hoặc 02 ngày làm việc',
      detail: 'Tùy trường hợp',
      link: '#thoi-han',
    });
  });

  test('channels that differ say so', () => {
    const all = channels({ timeLimits: [limit(1, 'a'), limit(2, 'b')] });
    const post = channel('post', { timeLimits: [limit(3, 'c')] });
    expect(cell('Bao lâu', { channels: { ...all, post } })?.detail).toBe('Tùy cách nộp');
  });

  test('what is open leads to its reason', () => {
    const openPoints = [{ part: 'time' as const, reason: 'Chưa rõ.', since: SINCE }];
    expect(cell('Bao lâu', { openPoints })).toMatchObject({
      value: 'Chưa xác định',
      detail: 'Cần đối chiếu',
      link: '#doi-chieu-time',
    });
  });

  test('no limit and nothing open means that none is prescribed', () => {
    expect(cell('Bao lâu', {})).toMatchObject({ value: 'Không quy định', detail: null, link: null });
  });
});

describe('fee', () => {
  test('a plain one needs no further words', () => {
    const fees = [
      {
        status: 'amount',
        source: 'cong',
        amount: 30_000,
        currency: 'VND',
        condition: null,
        text: null,
      } as const,
    ];
    expect(cell('Lệ phí', { channels: channels({ fees }) })).toMatchObject({
      value: '30.000 đồng',
      link: null,
    });
  });

  test('a tariff leads to its words', () => {
    const fees = [{ status: 'rule', source: 'cong', text: 'Theo Thông tư 1', condition: null } as const];
    expect(cell('Lệ phí', { channels: channels({ fees }) })).toMatchObject({
      value: 'Theo biểu mức',
      link: '#phi',
    });
  });
});

describe('channels', () => {
  test('all three are counted and named', () => {
    expect(cell('Cách nộp', {})).toMatchObject({
      value: 'Cả ba cách',
      detail: 'Trực tuyến, trực tiếp, bưu chính',
      link: '#nop-ho-so',
    });
  });

  test('a single one is only named', () => {
    const closed = { available: false };
    const some = { ...channels(closed), 'in-person': channel('in-person') };
    expect(cell('Cách nộp', { channels: some })).toMatchObject({ value: 'Trực tiếp', detail: null });
  });

  test('none is unknown', () => {
    expect(cell('Cách nộp', { channels: channels({ available: null }) })?.value).toBe('Chưa xác định');
  });
});

describe('a procedure that is over', () => {
  test('says nothing where nothing is known', () => {
    const over = procedure({
      status: 'replaced',
      sheetLevel: 'D',
      decidingBody: null,
      resultShort: 'Không',
      channels: channels({ available: false }),
    });
    expect(glanceOf(over)).toEqual([]);
  });

  test('keeps what is known', () => {
    const over = procedure({ status: 'replaced', sheetLevel: 'D', resultShort: 'Thẻ' });
    expect(glanceOf(over).map(({ value }) => value)).toEqual(['Bộ Ngoại giao', 'Thẻ']);
  });
});
