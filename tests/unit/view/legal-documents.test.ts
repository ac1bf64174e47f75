import { expect, test } from 'vitest';
import type { LegalDocument } from '#src/domain/legal-document.ts';
import { legalStamp, registerRows, sortCitations } from '#src/view/legal-documents.ts';
import { legalDocument, procedure } from './procedure.ts';

test.each<[Partial<LegalDocument>, string, string]>([
  [{}, 'ok', 'Còn hiệu lực'],
  [{ status: 'partly-expired' }, 'note', 'Hết hiệu lực một phần'],
  [{ status: 'not-yet-in-force' }, 'none', 'Chưa có hiệu lực'],
  [{ status: 'replaced' }, 'done', 'Đã bị thay thế'],
  [{ status: 'expired' }, 'done', 'Hết hiệu lực'],
  [{ status: 'unverified' }, 'note', 'Cần đối chiếu'],
  [{ kind: 'publication' }, 'ok', 'Công bố'],
  [{ kind: 'publication', status: 'replaced' }, 'done', 'Đã bị thay thế'],
])('%j', (changes, kind, text) => {
  expect(legalStamp(legalDocument(changes))).toEqual({ kind, text });
});

const cite = (number: string, changes: Partial<LegalDocument> = {}) => ({
  document: legalDocument({ number, ...changes }),
  note: null,
  isHistory: false,
  source: 'a',
});

test('living documents come before dead ones, new before old, undated last of their group', () => {
  const citations = [
    cite('old', { issuedOn: '2016-01-01' }),
    cite('dead', { issuedOn: '2026-12-01', status: 'replaced' }),
    cite('undated', { issuedOn: null }),
    cite('new', { issuedOn: '2026-06-09' }),
    cite('long dead', { issuedOn: '2001-01-01', status: 'expired' }),
  ];
  expect(sortCitations(citations).map(({ document }) => document.number)).toEqual([
    'new',
    'old',
    'undated',
    'dead',
    'long dead',
  ]);
});

test('an undated document stands in the year of its number', () => {
  const undated = { issuedOn: null };
  const citations = [
    cite('2402/QĐ-BNG', undated),
    cite('20/2008/NĐ-CP', undated),
    cite('91/2025/QH15', undated),
    cite('30/2026/QĐ-TTg', { issuedOn: '2026-06-09' }),
    cite('118/2025/NĐ-CP', { issuedOn: '2025-06-09' }),
    cite('45/2016/QĐ-TTg', { issuedOn: '2016-10-19' }),
  ];
  expect(sortCitations(citations).map(({ document }) => document.number)).toEqual([
    '30/2026/QĐ-TTg',
    '118/2025/NĐ-CP',
    '91/2025/QH15',
    '45/2016/QĐ-TTg',
    '20/2008/NĐ-CP',
    '2402/QĐ-BNG',
  ]);
});

test('the register names the procedures that rest on each document', () => {
  const documents = [legalDocument({ number: 'A' }), legalDocument({ number: 'B' })];
  const rows = registerRows(documents, [procedure({ code: '1', legalBasis: [cite('B')] })]);
  expect(
    rows.map(({ document, procedures }) => [document.number, procedures.map(({ code }) => code)]),
  ).toEqual([
    ['A', []],
    ['B', ['1']],
  ]);
});
