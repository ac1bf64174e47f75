import { describe, expect, test } from 'vitest';
import type { Fee, Procedure } from '#src/domain/procedure.ts';
import { breadcrumbData, dataScript, procedureData, siteData } from '#src/view/structured-data.ts';
import { department } from './department.ts';
import { channel, channels, procedure } from './procedure.ts';

const PUBLIC_URL = 'https://ngoaivu.example';
const COUNTER = 'Trung tâm Phục vụ hành chính công';

function dataOf(changes: Partial<Procedure>, hours: string | null = null): Record<string, unknown> {
  return procedureData(procedure(changes), department({ hours }), PUBLIC_URL);
}

function limit(max: number, unit: 'calendar-day' | 'working-day' | 'month', condition: string | null = null) {
  return { min: max, max, unit, condition, source: 'cong' };
}

function fee(amount: number, condition: string | null = null): Fee {
  return { status: 'amount', amount, currency: 'VND', text: null, condition, source: 'cong' };
}

function openPoint(part: Procedure['openPoints'][number]['part']): Partial<Procedure> {
  return { openPoints: [{ part, reason: 'Chưa rõ.', since: '2026-11-23' }] };
}

test('content cannot end the script it stands in', () => {
  const script = dataScript([{ name: '</script><script>alert(1)</script>' }]);
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toEqual({
    '@context': 'https://schema.org',
    '@graph': [{ name: '</script><script>alert(1)</script>' }],
  });
});

describe('a procedure for machines', () => {
  test('has its code, its address and who decides', () => {
    expect(dataOf({ slug: 'mau' })).toMatchObject({
      '@type': 'GovernmentService',
      identifier: '1.000001',
      url: `${PUBLIC_URL}/thu-tuc/mau`,
      serviceOperator: { '@type': 'GovernmentOrganization', name: 'Bộ Ngoại giao' },
    });
  });

  test('names the ways to file that the sheet offers, and no other', () => {
    const url = 'https://cong.example/019f';
    const three = {
      online: channel('online', { url }),
      'in-person': channel('in-person', { available: null }),
      post: channel('post', { available: false }),
    };
    expect(dataOf({ channels: three })['availableChannel']).toEqual([
      { '@type': 'ServiceChannel', name: 'Trực tuyến', serviceUrl: url },
    ]);
    expect(dataOf({ channels: channels({ available: false }) })).not.toHaveProperty('availableChannel');
    expect(dataOf({ status: 'abolished' })).not.toHaveProperty('availableChannel');
  });

  test.each([
    [[limit(21, 'calendar-day')], { processingTime: 'P21D' }],
    [[limit(2, 'month')], { processingTime: 'P2M' }],
    [[limit(9, 'working-day')], { description: '09 ngày làm việc' }],
    [[limit(9, 'calendar-day', 'nếu gấp')], { description: '09 ngày nếu gấp' }],
    [[{ ...limit(7, 'calendar-day'), min: 5 }], { description: '05 đến 07 ngày' }],
    [[], {}],
  ])('says how long without turning working days into days: %j', (timeLimits, expected) => {
    const [online] = dataOf({ channels: channels({ timeLimits }) })['availableChannel'] as object[];
    expect(online).toEqual({ '@type': 'ServiceChannel', name: 'Trực tuyến', ...expected });
  });

  test.each([
    [[fee(30_000)], [{ '@type': 'Offer', price: 30_000, priceCurrency: 'VND' }]],
    [
      [fee(30_000, 'nếu cấp lại')],
      [{ '@type': 'Offer', price: 30_000, priceCurrency: 'VND', description: 'nếu cấp lại' }],
    ],
    [
      [{ status: 'none', text: 'Thông tư 1', condition: null, source: 'cong' } as Fee],
      [{ '@type': 'Offer', price: 0, priceCurrency: 'VND' }],
    ],
    [[fee(30_000), { status: 'unverified', text: null, condition: null, source: 'cong' } as Fee], undefined],
    [[{ status: 'rule', text: 'Theo biểu', condition: null, source: 'cong' } as Fee], undefined],
    [[], undefined],
  ])('says what it costs only where that is a sum: %j', (fees, expected) => {
    expect(dataOf({ channels: channels({ fees }) })['offers']).toEqual(expected);
  });

  test('says nothing of what is still being checked', () => {
    const known = { channels: channels({ fees: [fee(30_000)], timeLimits: [limit(3, 'month')] }) };
    expect(dataOf({ ...known, ...openPoint('fee') })).not.toHaveProperty('offers');
    expect(JSON.stringify(dataOf({ ...known, ...openPoint('time') }))).not.toContain('P3M');
    expect(dataOf(openPoint('authority'))).not.toHaveProperty('serviceOperator');
    expect(dataOf({ decidingBody: null })).not.toHaveProperty('serviceOperator');
    expect(dataOf(openPoint('role'), '7:30 đến 17:00')).not.toHaveProperty('hoursAvailable');
  });

  test('gives the hours of the department only where it takes the dossiers', () => {
    const hours = '7:30 đến 17:00';
    expect(dataOf({}, hours)['hoursAvailable']).toMatchObject({ description: hours });
    expect(dataOf({})).not.toHaveProperty('hoursAvailable');
    const elsewhere = {
      role: { role: 'guidance-only', document: null },
      receivingBody: COUNTER,
    } satisfies Partial<Procedure>;
    expect(dataOf(elsewhere, hours)).not.toHaveProperty('hoursAvailable');
  });
});

test('the trail leads by the steps above a page to the page, which has no link', () => {
  const steps: [string, string][] = [
    ['/', 'Trang chủ'],
    ['/thu-tuc', 'Thủ tục'],
  ];
  expect(breadcrumbData(steps, 'Thủ tục mẫu', PUBLIC_URL)['itemListElement']).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Trang chủ', item: `${PUBLIC_URL}/` },
    { '@type': 'ListItem', position: 2, name: 'Thủ tục', item: `${PUBLIC_URL}/thu-tuc` },
    { '@type': 'ListItem', position: 3, name: 'Thủ tục mẫu' },
  ]);
});

test('the site says where to search, and of its publisher only what is known', () => {
  const site = siteData(department({ phone: '0123' }), 'Thủ tục ngoại vụ', PUBLIC_URL);
  expect(site).toMatchObject({
    potentialAction: { target: { urlTemplate: `${PUBLIC_URL}/tim-kiem?q={q}` } },
    publisher: { name: 'Sở Ngoại vụ', telephone: '0123' },
  });
  expect(site['publisher']).not.toHaveProperty('email');
});
