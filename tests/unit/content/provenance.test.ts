import { describe, expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import type { Procedure } from '#src/domain/procedure.ts';
import { shownSources } from '#src/view/fact-sources.ts';
import { factsOf } from '#src/domain/facts.ts';
import { expectFaults, folderOf, SHEET, shippedFiles, withReplaced } from './shipped.ts';

const CITED = '  - so_hieu: 2402/QĐ-BNG\n';
const OWN = `${CITED}    nguon: buu-chinh\n`;

function sheetOf(files = shippedFiles()): Procedure {
  const loaded = contentOf(folderOf(files));
  if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors));
  const found = loaded.content.procedures.find(({ code }) => code === '3.000604');
  if (found === undefined) throw new Error('the sheet is gone');
  return found;
}

function sourcesOf(sheet: Procedure, part: string): string[] {
  return factsOf(sheet)
    .filter((fact) => fact.part === part)
    .map(({ source }) => source);
}

function usedFor(sheet: Procedure): (string | null)[] {
  return shownSources(sheet).map((source) => source.usedFor);
}

describe('a legal basis', () => {
  test('comes from the sheet’s first source, unless it names its own', () => {
    expect(sourcesOf(sheetOf(), 'legal-basis')).toEqual(['ban-ghi', 'ban-ghi', 'ban-ghi']);
    const sheet = sheetOf(withReplaced(SHEET, CITED, OWN));
    expect(sourcesOf(sheet, 'legal-basis')).toEqual(['ban-ghi', 'buu-chinh', 'ban-ghi']);
    expect(usedFor(sheet)).toEqual([null, 'căn cứ pháp lý']);
  });

  test('comes from the source of its part, where that has one', () => {
    const files = withReplaced(SHEET, CITED, `${CITED}    nguon: ban-ghi\n`);
    const text = (files.get(SHEET) ?? '').replace(
      'ngay_doi_chieu:',
      'nguon_rieng:\n  - phan: căn cứ\n    nguon: buu-chinh\nngay_doi_chieu:',
    );
    expect(sourcesOf(sheetOf(files.set(SHEET, text)), 'legal-basis')).toEqual([
      'buu-chinh',
      'ban-ghi',
      'buu-chinh',
    ]);
  });

  test('names no source that is not there', () => {
    expectFaults(SHEET, CITED, OWN.replace('buu-chinh', 'cong-bao'), [
      'Căn cứ pháp lý, mục 2 › Nguồn riêng: Mục Nguồn không có nguồn nào mang khóa “cong-bao”. Ví dụ đúng: nghi-dinh',
    ]);
  });
});

test.each([
  ['cơ quan', 'authority', 'cơ quan'],
  ['điều kiện', 'conditions', 'yêu cầu, điều kiện'],
])('%s may come from another source than the rest', (word, part, shown) => {
  expect(new Set(sourcesOf(sheetOf(), part))).toEqual(new Set(['ban-ghi']));
  const own = `nguon_rieng:\n  - phan: ${word}\n    nguon: buu-chinh\nngay_doi_chieu:`;
  const sheet = sheetOf(withReplaced(SHEET, 'ngay_doi_chieu:', own));
  expect(new Set(sourcesOf(sheet, part))).toEqual(new Set(['buu-chinh']));
  expect(usedFor(sheet)[1]).toContain(shown);
});
