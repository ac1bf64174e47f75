import { describe, expect, test } from 'vitest';
import type { Fee } from '#src/domain/procedure.ts';
import type { Role } from '#src/domain/role.ts';
import type { Department } from '#src/domain/site.ts';
import { lastEdit, listedProcedures, officialRow } from '#src/view/official-list.ts';
import { channel, channels, legalDocument, portal, procedure } from './procedure.ts';

const department = { name: 'Sở', address: null } as Department;

test('the list holds what the department decides or takes in, and nothing that is over', () => {
  const roles: Role[] = ['decides', 'receives-and-forwards', 'guidance-only', 'unverified'];
  const procedures = roles.map((role) => procedure({ code: role, role: { role, document: null } }));
  const over = procedure({ code: 'over', status: 'replaced' });
  expect(listedProcedures([...procedures, over]).map(({ code }) => code)).toEqual([
    'decides',
    'receives-and-forwards',
  ]);
});

describe('a row', () => {
  test('names each possible way with its place', () => {
    const some = { ...channels(), 'in-person': channel('in-person', { available: null }) };
    const row = officialRow(procedure({ channels: some }), department, portal);
    expect(row.where).toEqual(['Trực tuyến: Cổng (cong.example)', 'Bưu chính']);
  });

  test('names the one-stop centres, then where the department receives: a place, its address, or to come', () => {
    const where = (receivingBody: string | null, address: string | null) =>
      officialRow(procedure({ receivingBody }), { ...department, address }, portal).where[1];
    const first = 'Trực tiếp: Trung tâm Phục vụ hành chính công cấp tỉnh, cấp xã; ';
    expect(where('Bộ phận Một cửa', 'Số 1')).toBe(`${first}Bộ phận Một cửa`);
    expect(where(null, 'Số 1')).toBe(`${first}Số 1`);
    expect(where(null, null)).toBe(`${first}nơi tiếp nhận của Sở: Sở đang cập nhật`);
  });

  test('leaves a fee open as soon as one part is', () => {
    const fee = (fees: Fee[]) =>
      officialRow(procedure({ channels: channels({ fees }) }), department, portal).fee;
    const amount: Fee = {
      status: 'amount',
      source: 'cong',
      amount: 30_000,
      currency: 'VND',
      condition: null,
      text: null,
    };
    expect(fee([amount])).toBe('30.000 đồng');
    expect(fee([amount, { status: 'unverified', source: 'cong', condition: null, text: null }])).toBeNull();
    expect(fee([])).toBeNull();
  });

  test('rests on what is in force: history is left out', () => {
    const legalBasis = [
      { document: legalDocument({ number: 'A' }), note: null, isHistory: false, source: 'a' },
      {
        document: legalDocument({ number: 'B', status: 'replaced' }),
        note: null,
        isHistory: true,
        source: 'a',
      },
    ];
    expect(officialRow(procedure({ legalBasis }), department, portal).basis).toEqual(['A']);
  });
});

test('the list was last edited when the newest of its procedures was', () => {
  const edited = ['2026-11-02', '2026-12-01', '2025-12-31'].map((editedOn) => procedure({ editedOn }));
  expect(lastEdit(edited)).toBe('2026-12-01');
  expect(lastEdit([])).toBeNull();
});
