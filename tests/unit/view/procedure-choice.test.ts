import { describe, expect, test } from 'vitest';
import type { Procedure } from '#src/domain/procedure.ts';
import { procedureChoice } from '#src/view/procedure-choice.ts';
import { procedure } from './procedure.ts';

const replaced = (code: string, ...by: (string | null)[]): Procedure =>
  procedure({
    code,
    status: 'replaced',
    replacedBy: by.map((next) => ({ code: next, name: null, decision: null })),
  });

const procedures = [
  procedure({ code: 'now', name: 'Nay' }),
  procedure({ code: 'other' }),
  replaced('old', 'now'),
  replaced('older', 'old'),
  replaced('split', 'now', 'other'),
  replaced('lost', 'elsewhere'),
  replaced('nameless', null),
  replaced('ring-a', 'ring-b'),
  replaced('ring-b', 'ring-a'),
];

describe('what is chosen', () => {
  test.each([
    ['', ''],
    ['now', 'now'],
    ['old', 'now'],
    ['older', 'now'],
    ['split', 'split'],
    ['lost', 'lost'],
    ['nameless', 'nameless'],
    ['ring-a', 'ring-b'],
    ['unheard of', 'unheard of'],
  ])('for “%s” is “%s”', (wanted, chosen) => {
    expect(procedureChoice(procedures, wanted).chosen).toBe(chosen);
  });
});

describe('what is offered', () => {
  const codes = (wanted: string) => procedureChoice(procedures, wanted).options.map(([code]) => code);

  test('is what is in force', () => {
    expect(codes('')).toEqual(['now', 'other']);
    expect(codes('old')).toEqual(['now', 'other']);
  });

  test('holds an old procedure that became nothing or too much', () => {
    expect(codes('split')).toEqual(['now', 'other', 'split']);
  });

  test('is told by code and name', () => {
    expect(procedureChoice(procedures, '').options[0]).toEqual(['now', 'now Nay']);
  });
});
