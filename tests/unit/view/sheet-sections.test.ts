import { expect, test } from 'vitest';
import { sheetSections } from '#src/view/sheet-sections.ts';
import { channels, legalDocument, paper, procedure } from './procedure.ts';

const legalBasis = [{ document: legalDocument(), note: null, isHistory: false, source: 'a' }];
const openPoints = [{ part: 'dossier' as const, reason: 'Chưa rõ.', since: '2026-11-23' }];
const ids = (changes: Parameters<typeof procedure>[0]) =>
  sheetSections(procedure(changes)).map(({ id }) => id);

test('a full sheet has its eight sections, whatever is known', () => {
  const sections = sheetSections(procedure());
  expect(sections.map(({ number, title }) => `${number}. ${title}`)).toEqual([
    '1. Nộp hồ sơ',
    '2. Giấy tờ cần có',
    '3. Các bước',
    '4. Điều kiện',
    '5. Căn cứ pháp lý',
    '6. Quyền của bạn',
    '7. Hỏi ai',
    '8. Nguồn',
  ]);
});

test('a guidance sheet has those that hold something', () => {
  expect(ids({ sheetLevel: 'C' })).toEqual(['di-dau', 'hoi-ai', 'nguon']);
  const timeLimits = [{ min: 1, max: 1, unit: 'working-day' as const, source: 'cong', condition: null }];
  const whole = {
    channels: channels({ timeLimits }),
    dossier: [{ key: null, condition: null, items: [paper()] }],
    refusals: ['Tẩy xóa'],
    legalBasis,
    openPoints,
  };
  expect(ids({ sheetLevel: 'C', ...whole })).toEqual([
    'di-dau',
    'thoi-han',
    'giay-to',
    'bi-tu-choi',
    'can-cu',
    'doi-chieu',
    'hoi-ai',
    'nguon',
  ]);
  expect(ids({ sheetLevel: 'D', ...whole })).toEqual(['di-dau', 'thoi-han', 'doi-chieu', 'hoi-ai', 'nguon']);
});

test('a guidance sheet whose points all stand under their fact gathers none', () => {
  const role = [{ part: 'role' as const, reason: 'Chưa rõ.', since: '2026-11-23' }];
  expect(ids({ sheetLevel: 'C', openPoints: role })).toEqual(['di-dau', 'hoi-ai', 'nguon']);
});

test('a procedure that is over sends nobody anywhere, and says what it rested on', () => {
  expect(ids({ sheetLevel: 'D', status: 'replaced', legalBasis })).toEqual(['can-cu', 'hoi-ai', 'nguon']);
});
