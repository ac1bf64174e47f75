import { describe, expect, test } from 'vitest';
import { breadcrumbData, dataScript, procedureData } from '#src/view/structured-data.ts';
import { channel, channels, procedure } from './procedure.ts';

const PUBLIC_URL = 'https://ngoaivu.example';

test('content cannot end the script it stands in', () => {
  const script = dataScript({ name: '</script><script>alert(1)</script>' });
  expect(script).not.toContain('<');
  expect(JSON.parse(script)).toEqual({ name: '</script><script>alert(1)</script>' });
});

describe('a procedure for machines', () => {
  test('has its code, its address and who decides', () => {
    expect(procedureData(procedure({ slug: 'mau' }), PUBLIC_URL)).toMatchObject({
      '@type': 'GovernmentService',
      identifier: '1.000001',
      url: `${PUBLIC_URL}/thu-tuc/mau`,
      serviceOperator: { '@type': 'GovernmentOrganization', name: 'Bộ Ngoại giao' },
    });
  });

  test('says where it is filed online, if it is', () => {
    const url = 'https://cong.example/019f';
    const filed = (available: boolean) =>
      procedureData(
        procedure({ channels: { ...channels(), online: channel('online', { available, url }) } }),
        PUBLIC_URL,
      );
    expect(filed(true)).toMatchObject({ availableChannel: { '@type': 'ServiceChannel', serviceUrl: url } });
    expect(filed(false)).not.toHaveProperty('availableChannel');
  });

  test('says nothing of who decides when nobody knows', () => {
    expect(procedureData(procedure({ decidingBody: null }), PUBLIC_URL)).not.toHaveProperty(
      'serviceOperator',
    );
  });
});

test('the trail leads from the list by the sector to the sheet', () => {
  const sector = { slug: 'bao-chi', name: 'Báo chí', order: 1 };
  expect(breadcrumbData(procedure({ slug: 'mau' }), sector, PUBLIC_URL)).toMatchObject({
    itemListElement: [
      { position: 1, item: `${PUBLIC_URL}/thu-tuc` },
      { position: 2, name: 'Báo chí', item: `${PUBLIC_URL}/thu-tuc?linh-vuc=bao-chi` },
      { position: 3, item: `${PUBLIC_URL}/thu-tuc/mau` },
    ],
  });
});
