import { describe, expect, test } from 'vitest';
import type { Amendment, Deputy } from '#src/domain/amendment.ts';
import type { Role } from '#src/domain/staff.ts';
import { vietnamMoment } from '#src/office/amendments/amendment-acts.ts';
import { permittedActs } from '#src/office/amendments/permitted-acts.ts';

const TODAY = '2026-11-29';
const DEPUTY: Deputy = {
  id: 'd1',
  ...{ approver: 'duyet', approverName: 'Người duyệt', deputy: 'phu', deputyName: 'Người phụ' },
  ...{ from: '2026-11-28', until: TODAY, endedAt: '' },
};

function acts(
  id: string,
  roles: Role[],
  change: Partial<Amendment> = {},
  { deputies = [], publishesAlone = false }: { deputies?: Deputy[]; publishesAlone?: boolean } = {},
): string[] {
  const amendment = { state: 'waiting' as const, workedBy: ['soan'], unreviewedReason: '', decidedBy: '' };
  const person = { id, roles, publishesAlone };
  return [...permittedActs({ ...amendment, ...change }, person, { deputies, today: TODAY })];
}

describe('what somebody may do with an amendment', () => {
  test('is nothing for who only sees, or only keeps accounts', () => {
    expect(acts('xem', ['viewer'])).toEqual([]);
    expect(acts('quan-tri', ['admin'], {}, { publishesAlone: true })).toEqual([]);
  });

  test('is to decide for an approver who had no hand in it', () => {
    expect(acts('duyet', ['approver'])).toContain('approve');
    expect(acts('soan', ['approver'])).not.toContain('approve');
    expect(acts('khac', ['editor'])).not.toContain('approve');
    expect(acts('duyet', ['approver', 'admin'])).toContain('approve');
  });

  test('is to decide for a deputy on its days, but not about what the approver wrote', () => {
    const named = (change: Partial<Deputy> = {}) => ({ deputies: [{ ...DEPUTY, ...change }] });
    expect(acts('phu', ['editor'], {}, named())).toContain('approve');
    expect(acts('phu', ['editor'], { workedBy: ['duyet'] }, named())).not.toContain('approve');
    expect(acts('phu', ['editor'], { workedBy: ['phu'] }, named())).not.toContain('approve');
    expect(acts('phu', ['editor'], {}, named({ until: '2026-11-28' }))).not.toContain('approve');
    expect(acts('phu', ['editor'], {}, named({ from: '2026-11-30' }))).not.toContain('approve');
    expect(acts('phu', ['viewer'], {}, named())).toEqual([]);
  });

  test('is to write as long as nobody has to decide, and to publish alone with that permission', () => {
    expect(acts('soan', ['editor'], { state: 'draft' })).toEqual([
      ...['edit', 'submit', 'abandon', 'comment', 'link'],
    ]);
    const alone = acts('soan', ['editor'], { state: 'draft' }, { publishesAlone: true });
    expect(alone).toContain('publishAlone');
    expect(acts('soan', ['editor'])).not.toContain('edit');
  });

  test('is to look again at what went live alone, for somebody else, once', () => {
    const alone = { state: 'published', unreviewedReason: 'Gấp' } as const;
    expect(acts('duyet', ['approver'], alone)).toContain('review');
    expect(acts('soan', ['approver'], alone)).not.toContain('review');
    expect(acts('duyet', ['approver'], { ...alone, decidedBy: 'x' })).not.toContain('review');
    expect(acts('duyet', ['approver'], { state: 'published' })).not.toContain('review');
  });
});

test.each([
  ['2026-12-01', '07:30', '2026-12-01T00:30:00.000Z'],
  ['2026-12-01', '7h05', '2026-12-01T00:05:00.000Z'],
  ['2026-12-01', '00:00', '2026-11-30T17:00:00.000Z'],
  ['2026-02-31', '07:30', null],
  ['2026-12-01', '24:00', null],
  ['', '07:30', null],
])('%s %s in Viet Nam is %s', (day, time, moment) => {
  expect(vietnamMoment(day, time)).toBe(moment);
});
