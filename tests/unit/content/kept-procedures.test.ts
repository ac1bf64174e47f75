import { expect, test } from 'vitest';
import { contentOf } from '#src/content/load-content.ts';
import { parseFiles } from '#src/content/parse-files.ts';
import type { Files } from '#src/content/read-folder.ts';
import type { Procedure } from '#src/domain/procedure.ts';
import { DOCUMENT, folderOf, SHEET, shippedFiles, SITUATION } from './shipped.ts';

const CODE = '3.000604';
const NOW = new Date('2026-11-25T03:00:00Z');

/** The procedure of a content, the reading of whose files is remembered from the last time. */
function procedureOf(files: Files, now = NOW): Procedure {
  const loaded = contentOf(folderOf(files), { now });
  if ('errors' in loaded) throw new Error(JSON.stringify(loaded.errors));
  const found = loaded.content.procedures.find(({ slug }) => SHEET.includes(slug));
  if (found === undefined) throw new Error('the sheet is not there');
  return found;
}

/** The same, read as if for the first time: nothing can be remembered of it. */
function freshOf(files: Files, now = NOW): Procedure {
  parseFiles(new Map());
  return procedureOf(files, now);
}

function replaced(path: string, from: RegExp | string, to: string): Files {
  const files = shippedFiles();
  const text = files.get(path) ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`nothing to replace in ${path}`);
  return files.set(path, changed);
}

/** With the sheet's next version, in force from the first day of 2027. */
function withComing(): Files {
  const files = shippedFiles();
  const next = '---\nhieu_luc_tu: 2027-01-01\nthay_doi:\n  - Có mẫu mới.\n';
  return files.set(SHEET.replace('thu-tuc/', 'sap-toi/'), (files.get(SHEET) ?? '').replace('---\n', next));
}

test('a procedure is the same object as long as nothing that it is made from changes', () => {
  const before = procedureOf(shippedFiles());
  expect(before.code).toBe(CODE);
  expect(procedureOf(replaced('trang/gioi-thieu.md', 'tieu_de: ', 'tieu_de: Về '))).toBe(before);
  expect(procedureOf(shippedFiles(), new Date('2026-11-25T05:00:00Z'))).toBe(before);
});

const changes: [string, () => Files][] = [
  ['its own file', () => replaced(SHEET, /^ten: /m, 'ten: Mới ')],
  ['a document that it cites', () => replaced(DOCUMENT, /^ten: /m, 'ten: Mới ')],
  ['pages of the portal', () => replaced('cong.yaml', '/thu-tuc-hanh-chinh/{trang}', '/moi/{trang}')],
  [
    'the role of the department',
    () => replaced('so.yaml', 'Ủy ban nhân dân cấp tỉnh quyết định;', 'Tỉnh quyết định;'),
  ],
  ['a situation that names it', () => replaced(SITUATION, `  - '${CODE}'`, "  - '3.000605'")],
  ['the mode of the site', () => replaced('trang-web.yaml', /^che_do: .*$/m, 'che_do: chinh-thuc')],
  ['a version that is to come', withComing],
];

test.each(changes)('it is made anew by what it is made from: %s', (_name, change) => {
  const before = procedureOf(shippedFiles());
  const changed = procedureOf(change());
  expect(changed).not.toEqual(before);
  expect(changed).toEqual(freshOf(change()));
  expect(procedureOf(shippedFiles())).toEqual(before);
});

test('a version that was to come takes the place of the present one on its day', () => {
  const before = procedureOf(withComing());
  const after = procedureOf(withComing(), new Date('2027-01-01T00:00:00+07:00'));
  expect([before.coming?.inForceFrom, after.coming]).toEqual(['2027-01-01', null]);
});
