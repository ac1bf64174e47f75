import { describe, expect, test } from 'vitest';
import type { Change } from '#src/domain/change.ts';
import type { Content } from '#src/domain/content.ts';
import type { LegalDocument } from '#src/domain/legal-document.ts';
import type { Procedure } from '#src/domain/procedure.ts';
import { agingDocuments } from '#src/upkeep/aging-documents.ts';
import { linksOf } from '#src/upkeep/check-links.ts';
import { dayAfterDecision, decisionDays, waitingDecisions } from '#src/upkeep/decision-days.ts';
import { upkeepOn } from '#src/upkeep/register.ts';
import { channel, legalDocument, paper, portal, procedure } from '#tests/unit/view/procedure.ts';

const TODAY = '2026-11-30';
/** A Friday off, its Saturday worked instead. */
const CALENDAR = {
  holidays: [{ from: '2026-11-24', until: '2026-11-24', name: 'Nghỉ' }],
  swaps: [{ off: '2026-11-20', worked: '2026-11-21' }],
} as unknown as Content['calendar'];

function contentOf(
  procedures: Partial<Procedure>[] = [{}],
  legalDocuments: Partial<LegalDocument>[] = [],
  more: Partial<Content> = {},
): Content {
  return {
    procedures: procedures.map(procedure),
    legalDocuments: legalDocuments.map(legalDocument),
    calendar: CALENDAR,
    forms: [],
    portal,
    ...more,
  } as unknown as Content;
}

const published = (number: string, issuedOn: string | null): Partial<LegalDocument> => ({
  number,
  issuedOn,
  kind: 'publication',
});

const change = (more: Partial<Change>): Change => ({
  code: '1.000001',
  name: 'Thủ tục mẫu',
  kind: 'added',
  parts: [],
  at: '2026-11-01T00:00:00+07:00',
  ...more,
});

describe('working days after a decision', () => {
  test.each([
    ['its own day', '2026-11-18', 0],
    ['the next day', '2026-11-19', 1],
    ['a day off, as the day before', '2026-11-20', 1],
    ['the Saturday worked instead', '2026-11-21', 2],
    ['Sunday', '2026-11-22', 2],
    ['Monday', '2026-11-23', 3],
    ['a holiday', '2026-11-24', 3],
    ['the day of the alarm', '2026-11-26', 5],
  ])('%s', (_what, day, count) => {
    expect(dayAfterDecision('2026-11-18', day, CALENDAR)).toBe(count);
  });

  test('are counted to the release that named the decision', () => {
    const decided = published('7/QĐ-BNG', '2026-11-18');
    const named = { label: 'Quyết định công bố', before: null, after: '7/QĐ-BNG', words: null };
    const changes = [
      change({ kind: 'changed', at: '2026-11-26T02:00:00Z', details: [{ ...named, after: '8/QĐ-BNG' }] }),
      change({ kind: 'changed', at: '2026-11-23T02:00:00Z', details: [named] }),
      change({}),
    ];
    const content = contentOf([{ publicationDecision: '7/QĐ-BNG' }], [decided]);
    const [sheet] = content.procedures;
    expect(sheet && decisionDays(sheet, content, changes)).toEqual({
      decided: '2026-11-18',
      shown: '2026-11-23',
      workingDays: 3,
    });
  });

  test('are not told of a decision from before the site, or without a day', () => {
    const changes = [change({})];
    for (const issuedOn of ['2026-10-01', null]) {
      const content = contentOf([{ publicationDecision: '7/QĐ-BNG' }], [published('7/QĐ-BNG', issuedOn)]);
      expect(decisionDays(content.procedures[0] as Procedure, content, changes)).toBeNull();
    }
  });

  test('run for a decision that no sheet names, and alarm on the fifth', () => {
    const content = contentOf(
      [{ publicationDecision: '1/QĐ-BNG' }],
      [
        published('1/QĐ-BNG', '2026-11-01'),
        published('2/QĐ-BNG', '2026-11-27'),
        published('3/QĐ-BNG', '2026-11-18'),
        published('4/QĐ-BNG', null),
        { number: '5/NĐ-CP', kind: 'law' },
      ],
    );
    const told = waitingDecisions(content, TODAY).map(({ document, workingDay, isLate }) => [
      document.number,
      workingDay,
      isLate,
    ]);
    expect(told).toEqual([
      ['3/QĐ-BNG', 7, true],
      ['2/QĐ-BNG', 1, false],
      ['4/QĐ-BNG', null, false],
    ]);
  });
});

describe('documents to look at', () => {
  const cites = (document: Partial<LegalDocument>, isHistory = false): Partial<Procedure> => ({
    legalBasis: [{ document: legalDocument(document), note: null, isHistory, source: 'cong' }],
  });

  test.each([
    ['dead', { status: 'expired' }, 'dead'],
    ['replaced', { status: 'replaced' }, 'dead'],
    ['ending in 90 days', { expiresOn: '2027-02-28' }, 'expires'],
    ['ending later', { expiresOn: '2027-03-01' }, null],
    ['unverified', { status: 'unverified' }, 'unverified'],
    ['in force', {}, null],
  ] as [string, Partial<LegalDocument>, string | null][])('%s', (_what, document, trouble) => {
    const found = agingDocuments(contentOf([cites(document)], [document]), TODAY);
    expect(found.map((each) => each.trouble)).toEqual(trouble === null ? [] : [trouble]);
  });

  test('are not those that sheets name as history, or not at all', () => {
    const dead = { status: 'expired' } as const;
    expect(agingDocuments(contentOf([cites(dead, true)], [dead]), TODAY)).toEqual([]);
    expect(agingDocuments(contentOf([{}], [dead]), TODAY)).toEqual([]);
  });
});

describe('a sheet', () => {
  const trouble = (sheet: Partial<Procedure>, more: Partial<Content> = {}) =>
    upkeepOn({
      content: contentOf([{ ...FINE, ...sheet }], [], more),
      changes: [],
      links: null,
      today: TODAY,
    }).rows[0]?.troubles;
  const FINE: Partial<Procedure> = {
    checkedOn: '2026-11-01',
    confirmation: { person: 'Chánh Văn phòng', day: '2026-11-01', document: '1/QĐ' },
  };
  const needsForm = (formSlug: string | null) => ({
    dossier: [{ key: null, condition: null, items: [paper({ form: 'Mẫu số 01', formSlug })] }],
  });

  test('that is in order has nothing to do', () => {
    expect(trouble({})).toEqual([]);
  });

  test.each([
    ['compared 91 days ago', { checkedOn: '2026-08-31' }, ['check-old']],
    ['compared 90 days ago', { checkedOn: '2026-09-01' }, []],
    ['that nobody stands for', { confirmation: null }, ['unconfirmed']],
    ['of guidance needs nobody to', { confirmation: null, sheetLevel: 'C' }, []],
    ['with an open point', { openPoints: [{ part: 'fee', reason: 'x', since: TODAY }] }, ['open-points']],
    ['with a form that is nowhere', needsForm(null), ['forms-missing']],
    ['with a form without a file', needsForm('mau-01'), ['forms-missing']],
  ] as [string, Partial<Procedure>, string[]][])('%s', (_what, sheet, troubles) => {
    expect(trouble(sheet)).toEqual(troubles);
  });

  test('of which only the portal as a whole is known has no page of its own there', () => {
    const [known, unknown] = ['https://cong.example/1', portal.home].map((url) => {
      const own = procedure().channels;
      return contentOf([{ channels: { ...own, online: channel('online', { url }) } }]);
    });
    expect([known, unknown].map((content) => content && linksOf(content).length)).toEqual([1, 0]);
  });

  test('with a form that can be downloaded lacks none', () => {
    const forms = [{ slug: 'mau-01', versions: [{ file: 'mau-01.docx' }] }] as unknown as Content['forms'];
    expect(trouble(needsForm('mau-01'), { forms })).toEqual([]);
  });

  test('whose page on the portal was away for three nights is told so, not before', () => {
    const url = 'https://cong.example/1';
    const own = procedure().channels;
    const content = contentOf([{ ...FINE, channels: { ...own, online: channel('online', { url }) } }]);
    const link = { code: '1.000001', url, lookedAt: '2026-11-30T00:00:00Z', aliveOn: null } as const;
    const troubles = (failures: number) =>
      upkeepOn({
        content,
        changes: [],
        today: TODAY,
        links: { at: '', hasNetwork: true, links: [{ ...link, failures, trouble: 'status' }] },
      }).rows[0]?.troubles;
    expect(troubles(2)).toEqual([]);
    expect(troubles(3)).toEqual(['link-broken']);
  });
});
