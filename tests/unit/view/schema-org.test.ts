import { expect, test } from 'vitest';
import { schemaOrgFaults } from '#tests/support/schema-org.ts';
import { dataScript, procedureData, siteData } from '#src/view/structured-data.ts';
import { department } from './department.ts';
import { channel, procedure } from './procedure.ts';

const PUBLIC_URL = 'https://ngoaivu.example';
const known = department({ address: '1 Trần Phú', phone: '0123', email: 'a@b.vn', hours: '7:30 đến 17:00' });

function faultsOf(item: object): Promise<string[]> {
  return schemaOrgFaults(
    JSON.parse(dataScript([item as Record<string, unknown>])) as Record<string, unknown>,
  );
}

const full = procedure({
  channels: {
    online: channel('online', {
      url: 'https://cong.example/1',
      timeLimits: [{ min: 2, max: 2, unit: 'month', condition: null, source: 'cong' }],
      fees: [{ status: 'amount', amount: 1.5, currency: 'USD', text: null, condition: 'x', source: 'cong' }],
    }),
    'in-person': channel('in-person', {
      timeLimits: [{ min: 2, max: 2, unit: 'working-day', condition: null, source: 'cong' }],
    }),
    post: channel('post'),
  },
});

test('a procedure of which everything is known, and the site, keep to the vocabulary', async () => {
  const data = procedureData(full, known, PUBLIC_URL);
  expect(Object.keys(data)).toEqual(
    expect.arrayContaining(['availableChannel', 'offers', 'serviceOperator', 'hoursAvailable']),
  );
  expect(await faultsOf(data)).toEqual([]);
  expect(await faultsOf(siteData(known, 'Thủ tục ngoại vụ', PUBLIC_URL))).toEqual([]);
});

test.each([
  ['a word that is not there', { '@type': 'GovernmentService', nickname: 'x' }],
  ['a type that is not there', { '@type': 'GovernmentServices', name: 'x' }],
  ['a word of another type', { '@type': 'ServiceChannel', priceCurrency: 'VND' }],
  ['a value of another type', { '@type': 'GovernmentService', availableChannel: 'trực tuyến' }],
  ['a thing of another type', { '@type': 'GovernmentService', offers: { '@type': 'Person', name: 'x' } }],
  ['a duration in words', { '@type': 'ServiceChannel', processingTime: '09 ngày' }],
  [
    'a trail without addresses',
    {
      '@type': 'BreadcrumbList',
      itemListElement: [1, 2].map((position) => ({ '@type': 'ListItem', position, name: 'x' })),
    },
  ],
])('the check sees %s', async (_, item) => {
  expect(await faultsOf(item)).not.toEqual([]);
});
