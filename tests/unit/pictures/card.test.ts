import { describe, expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import type { Procedure } from '#src/domain/procedure.ts';
import { cardsOf, pictureName, sheetCard, siteCard } from '#src/pictures/card.ts';
import { department } from '#tests/unit/view/department.ts';
import { channels, procedure } from '#tests/unit/view/procedure.ts';

const LIMIT = { min: 9, max: 9, unit: 'working-day', condition: null, source: 'cong' } as const;
const timed = { channels: channels({ timeLimits: [LIMIT] }) };

function contentOf(procedures: Procedure[] = [], changes: Partial<Content> = {}): Content {
  return { mode: 'official', department: department(), procedures, ...changes } as unknown as Content;
}

function termOf(changes: Partial<Procedure>): string | null {
  return sheetCard(procedure(changes), contentOf()).term;
}

describe('what a picture says', () => {
  test('is the head of the sheet', () => {
    expect(sheetCard(procedure(timed), contentOf([], { mode: 'trial' }))).toEqual({
      parent: 'Ủy ban nhân dân tỉnh',
      agency: 'Sở Ngoại vụ',
      title: 'Thủ tục mẫu',
      code: '1.000001',
      term: '09 ngày làm việc',
      isTrial: true,
    });
  });

  test('is no time limit that is not certain or no longer holds', () => {
    expect(termOf({})).toBeNull();
    expect(termOf({ ...timed, status: 'replaced' })).toBeNull();
    const openPoints = [{ part: 'time', reason: 'Chưa rõ.', since: '2026-11-23' }] as const;
    expect(termOf({ ...timed, openPoints: [...openPoints] })).toBeNull();
  });
});

describe('the name of a picture', () => {
  test('changes with each word on it, and with nothing else', () => {
    const name = (changes: Partial<Procedure>) => pictureName(sheetCard(procedure(changes), contentOf()));
    expect(name({ ...timed, editedOn: '2026-12-01', lead: 'Khác.' })).toBe(name(timed));
    const others = [{}, { ...timed, name: 'Khác' }, { ...timed, code: '1.000002' }].map(name);
    expect(new Set([name(timed), ...others]).size).toBe(4);
    expect(pictureName(siteCard(contentOf([], { mode: 'trial' })))).not.toBe(
      pictureName(siteCard(contentOf())),
    );
  });

  test('is known for each sheet with a page of its own, and for the site', () => {
    const own = procedure({ code: '1.000001' });
    const shared = procedure({ code: '1.000002', onPageOf: '1.000001' });
    const content = contentOf([own, shared]);
    expect([...cardsOf(content).keys()]).toEqual(
      [siteCard(content), sheetCard(own, content)].map(pictureName),
    );
  });
});
