import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLateOf, dueDay, owedOn, remindedOn } from '#src/disclosure/due.ts';
import type { WorkCalendar } from '#src/domain/calendar.ts';
import type { Disclosure, DisclosureDuty } from '#src/domain/disclosure.ts';

/** Tết of 2027 as it might be: Friday to Thursday. */
const CALENDAR: WorkCalendar = {
  years: [2026, 2027, 2028],
  holidays: [{ name: 'Tết', from: '2027-02-05', until: '2027-02-11', basis: 'thử' }],
  swaps: [],
};

const DUTY: DisclosureDuty = {
  id: 'thuc-hien',
  name: 'Thực hiện dự toán',
  basis: 'Nghị định',
  certainty: 'read',
  form: null,
  periods: ['3-months', '6-months', '9-months'],
  term: { count: 10, unit: 'day', from: 'period-end' },
  owedSince: 2027,
};
const PURCHASE: DisclosureDuty = {
  ...DUTY,
  id: 'mua-sam',
  periods: [],
  term: { count: 5, unit: 'working-day', from: 'document' },
};

const disclosure = (about: Partial<Disclosure>): Disclosure => ({
  slug: 'mot',
  duty: 'thuc-hien',
  title: 'Tài liệu',
  year: 2027,
  period: '3-months',
  document: null,
  documentDay: null,
  publishedOn: '2027-04-10',
  files: [],
  link: null,
  note: null,
  ...about,
});

describe('the last day to make something public', () => {
  test('counts days of the calendar after the period, its last day not included', () => {
    expect(dueDay(DUTY, disclosure({}), CALENDAR)).toBe('2027-04-10');
    expect(dueDay(DUTY, disclosure({ period: '9-months' }), CALENDAR)).toBe('2027-10-10');
    expect(dueDay(DUTY, disclosure({ period: null }), CALENDAR)).toBeNull();
  });

  test('counts working days after the document, over Tết', () => {
    expect(dueDay(PURCHASE, disclosure({ documentDay: '2027-02-03' }), CALENDAR)).toBe('2027-02-17');
    expect(dueDay(PURCHASE, disclosure({ documentDay: null }), CALENDAR)).toBeNull();
  });

  test('is none where the rule has no term, and then nothing is late', () => {
    const free = { ...DUTY, term: null };
    expect(dueDay(free, disclosure({}), CALENDAR)).toBeNull();
    expect(daysLateOf(free, disclosure({}), CALENDAR)).toBeNull();
  });

  test('the day itself is in time, the next is a day late', () => {
    expect(daysLateOf(DUTY, disclosure({ publishedOn: '2027-04-10' }), CALENDAR)).toBe(0);
    expect(daysLateOf(DUTY, disclosure({ publishedOn: '2027-04-11' }), CALENDAR)).toBe(1);
    expect(daysLateOf(DUTY, disclosure({ publishedOn: '2027-01-01' }), CALENDAR)).toBe(0);
  });
});

describe('what is owed', () => {
  const facts = (disclosures: Disclosure[], duties = [DUTY, PURCHASE]) => ({
    disclosureDuties: duties,
    disclosures,
    calendar: CALENDAR,
  });

  test('a period is owed from the day after it ends, and late after its term', () => {
    expect(owedOn(facts([]), '2027-03-31')).toEqual([]);
    expect(owedOn(facts([]), '2027-04-01')).toEqual([
      { duty: 'thuc-hien', year: 2027, period: '3-months', due: '2027-04-10', isLate: false },
    ]);
    expect(owedOn(facts([]), '2027-04-10')[0]?.isLate).toBe(false);
    expect(owedOn(facts([]), '2027-04-11')[0]?.isLate).toBe(true);
  });

  test('a document of that period and year ends it, another one does not', () => {
    expect(owedOn(facts([disclosure({})]), '2027-05-01')).toEqual([]);
    expect(owedOn(facts([disclosure({ year: 2026 })]), '2027-05-01')).toHaveLength(1);
    expect(owedOn(facts([disclosure({ period: '6-months' })]), '2027-05-01')).toHaveLength(1);
  });

  test('nothing is owed for years before the one from which the Office wants to be reminded', () => {
    expect(owedOn(facts([]), '2026-12-01')).toEqual([]);
    expect(owedOn(facts([], [{ ...DUTY, owedSince: null }]), '2030-01-01')).toEqual([]);
    expect(owedOn(facts([]), '2028-01-01')).toHaveLength(3);
  });

  test('the Office is reminded two weeks before', () => {
    const slow = { ...DUTY, term: { ...DUTY.term, count: 30 } } as DisclosureDuty;
    expect(remindedOn(facts([], [slow]), '2027-04-15')).toEqual([]);
    expect(remindedOn(facts([], [slow]), '2027-04-16')).toHaveLength(1);
  });

  test('whatever the day, the list is in order, and what is late is before today', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2032-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (moment) => {
        const today = moment.toISOString().slice(0, 10);
        const owed = owedOn(facts([]), today);
        expect(owed.map(({ due }) => due)).toEqual(owed.map(({ due }) => due).sort());
        for (const { due, isLate } of owed) expect(isLate).toBe(due < today);
      }),
    );
  });
});
