import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { publishedHashOf, recordIdOf } from '#src/survey/receipt.ts';
import type { SheetEntry } from '#src/domain/lot.ts';
import { paperDay, paperTime, paperUntil } from '#src/paper/paper-days.ts';
import { paperFields } from '#src/paper/paper-fields.ts';
import { ASIDE_FIELD, readEntry } from '#src/paper/read-entry.ts';
import { sheetName } from '#src/paper/sheet-name.ts';
import { takeSheet } from '#src/paper/take-sheet.ts';
import { commentField, content, overallField, questionnaire, screeningField } from '../survey/fixture.ts';

const keys = { paper: randomBytes(32) };
const round = {
  opensAt: '2026-10-01T08:00:00+07:00',
  closesAt: '2026-12-31T24:00:00+07:00',
  paperDays: 15,
};
const at = (time: string) => new Date(`${time}+07:00`);

describe('the days of paper', () => {
  test.each([
    ['2026-10-01T07:59:59', 'early'],
    ['2026-10-01T08:00:00', 'open'],
    ['2026-12-31T23:59:59', 'open'],
    ['2027-01-15T23:59:59', 'open'],
    ['2027-01-16T00:00:00', 'late'],
  ])('%s: %s', (time, expected) => {
    expect(paperTime(round, at(time))).toBe(expected);
  });

  test('answers count by the day of closing, and never after the round', () => {
    expect(paperUntil(round)).toBe('2027-01-15');
    expect(paperDay(round, at('2026-11-02T00:30:00'))).toBe('2026-11-02');
    expect(paperDay(round, at('2027-01-10T12:00:00'))).toBe('2026-12-31');
  });
});

describe('the names of a sheet’s answer', () => {
  const place = { lot: 'l'.repeat(15), number: 7, revision: 0 };

  test('are the same each time, and others for another sheet, revision, lot or installation', () => {
    const name = sheetName(keys, place);
    expect(sheetName(keys, { ...place })).toEqual(name);
    const others = [
      sheetName(keys, { ...place, number: 8 }),
      sheetName(keys, { ...place, revision: 1 }),
      sheetName(keys, { ...place, lot: 'm'.repeat(15) }),
      sheetName({ paper: randomBytes(32) }, place),
    ];
    const all = [name, ...others];
    expect(new Set(all.map(({ id }) => id)).size).toBe(5);
    expect(new Set(all.map(({ receiptHash }) => receiptHash)).size).toBe(5);
  });

  test('have the form of those of every answer', () => {
    const { id, receiptHash } = sheetName(keys, place);
    const receipt = '0123 4567 89AB CDEF GHJK';
    expect(id).toMatch(/^[a-z2-7]{26}$/);
    expect([id.length, receiptHash.length]).toEqual([
      recordIdOf(receipt).length,
      publishedHashOf(receipt).length,
    ]);
  });
});

describe('a typed sheet', () => {
  const fields: [string, string][] = [
    [screeningField, 'roi'],
    [overallField, '4'],
    [SURVEY_FIELDS.channel, 'online'],
    [SURVEY_FIELDS.procedure, '3.000604'],
    [commentField, 'Gọi tôi 0912 345 678'],
  ];

  test('is kept by its fields, what is empty left out, personal data covered', () => {
    expect(readEntry(content, questionnaire, [...fields, ['tra-loi-bien', '']])).toEqual({
      entry: {
        values: {
          [screeningField]: 'roi',
          [SURVEY_FIELDS.channel]: 'online',
          [overallField]: '4',
          [SURVEY_FIELDS.procedure]: '3.000604',
        },
        comment: expect.not.stringContaining('0912') as string,
        aside: '',
      },
    });
  });

  test('without a required answer, or with one there is not, is none', () => {
    const without = readEntry(content, questionnaire, [[screeningField, 'roi']]);
    expect(without).toMatchObject({ errors: [{ field: overallField }] });
    const wrong = readEntry(content, questionnaire, [...fields.slice(0, 1), [overallField, '6']]);
    expect(wrong).toMatchObject({ errors: [{ field: overallField }] });
  });

  test('that is set aside holds nothing else', () => {
    expect(readEntry(content, questionnaire, [...fields, [ASIDE_FIELD, 'blank']])).toEqual({
      entry: { values: {}, comment: '', aside: 'blank' },
    });
  });

  test('is never asked for a dossier’s code, and for its procedure last', () => {
    const asks = { procedure: true, channel: true, dossierCode: true };
    const all = paperFields({ ...questionnaire, asks });
    expect(all).not.toContain(SURVEY_FIELDS.dossierCode);
    expect(all[0]).toBe(screeningField);
    expect(all.at(-1)).toBe(SURVEY_FIELDS.procedure);
  });
});

describe('the answer of a sheet', () => {
  const lot = { id: 'l'.repeat(15), round: 'dot-1', day: '2026-12-31' };
  const place = { number: 3, revision: 0 };
  const entry: SheetEntry = {
    values: { [screeningField]: 'roi', [overallField]: '5', [SURVEY_FIELDS.procedure]: '3.000604' },
    comment: 'Tốt',
    aside: '',
  };
  const take = (change: Partial<SheetEntry> = {}) =>
    takeSheet(content, questionnaire, keys, { lot, place, entry: { ...entry, ...change } });

  test('goes the way of all answers, and holds nothing of lot, sheet or clerk', () => {
    const request = take();
    expect(request).toMatchObject({
      limit: null,
      client: '',
      ...{ receiptHash: sheetName(keys, { lot: lot.id, ...place }).receiptHash },
    });
    expect(request?.submission.record).toEqual({
      id: sheetName(keys, { lot: lot.id, ...place }).id,
      form: 'hai-long',
      version: 2,
      round: 'dot-1',
      day: '2026-12-31',
      source: 'paper',
      sourceTag: '',
      language: 'vi',
      procedure: '3.000604',
      channel: '',
      screening: 'roi',
      scores: { chung: 5 },
      choices: {},
      comment: 'Tốt',
      marks: [],
    });
  });

  test('is none for a sheet that was set aside', () => {
    expect(take({ values: {}, comment: '', aside: 'unreadable' })).toBeNull();
  });

  test('goes without a procedure that has left the content', () => {
    const gone = { ...entry.values, [SURVEY_FIELDS.procedure]: '9.999999' };
    expect(take({ values: gone })?.submission.record).toMatchObject({ procedure: '', scores: { chung: 5 } });
  });

  test('that does not fit its form is not made', () => {
    expect(() => take({ values: { [screeningField]: 'roi' } })).toThrow(RangeError);
  });
});
