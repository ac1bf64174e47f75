import type { OpenPointPart } from '../domain/procedure.ts';
import { memoBy } from '../lib/memo-by.ts';
import { wordOfPart } from '../schema/procedure-links.ts';
import { procedureFile } from '../schema/procedure-file.ts';
import { uncheckedFields } from '../schema/walk.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** What the facts of one procedure must say about each other. */
export function checkFacts(entries: Entries): ContentError[] {
  return [...entries.procedures.flatMap(faultsOf), ...roleFaults(entries)];
}

/** Once for each file: an edit of one file among thousands costs one file. */
const faultsOf = memoBy((entry: Entry<'procedures'>): ContentError[] => [
  ...uncheckedWithoutPoint(entry),
  ...replacementFaults(entry),
  ...bodyFault(entry),
]);

/** "chưa kiểm tra" is shown with its reason, so the reason must be there. */
function uncheckedWithoutPoint(entry: Entry<'procedures'>): ContentError[] {
  const { can_doi_chieu: points } = entry.stated;
  if (points === undefined) return [];
  const explained = new Set<OpenPointPart>(points.map(({ phan }) => phan));
  const reported = new Set<OpenPointPart>();
  return uncheckedFields(procedureFile, entry.raw).flatMap(({ path, part }) => {
    if (explained.has(part) || reported.has(part)) return [];
    reported.add(part);
    const word = wordOfPart(part);
    const complaint = `ghi “chưa kiểm tra” thì mục Cần đối chiếu phải có một điều thuộc phần “${word}”, kèm lý do và ngày`;
    const example = `can_doi_chieu:\n  - phan: ${word}\n    ly_do: Chưa có nguồn nào nói về điều này.\n    ngay: 2026-11-23`;
    return [fault('procedures', entry, path, complaint, example)];
  });
}

function replacementFaults(entry: Entry<'procedures'>): ContentError[] {
  const { trang_thai: status, thay_bang: replacements } = entry.stated;
  if (status === undefined || replacements === undefined) return [];
  if (status === 'replaced' && replacements.length === 0) {
    const complaint = 'thủ tục đã thay thế phải ghi được thay bằng gì';
    return [fault('procedures', entry, ['thay_bang'], complaint, '- ma: 3.000604')];
  }
  const empty = replacements.findIndex((entry) => Object.values(entry).every((part) => part === undefined));
  if (empty >= 0) {
    const complaint = 'phải ghi mã, tên hoặc quyết định thay thế';
    return [fault('procedures', entry, ['thay_bang', empty], complaint, 'ma: 3.000604')];
  }
  if (status !== 'in-force') return [];
  return [
    ...(replacements.length > 0
      ? [fault('procedures', entry, ['thay_bang'], 'thủ tục đang áp dụng thì ghi Không')]
      : []),
    ...(entry.stated.ngung === undefined
      ? []
      : [fault('procedures', entry, ['ngung'], 'thủ tục đang áp dụng thì bỏ mục này', null)]),
  ];
}

function bodyFault(entry: Entry<'procedures'>): ContentError[] {
  if (entry.body.trim() === '') return [];
  const message = 'Tệp thủ tục không dùng phần chữ dưới dòng --- cuối. Hãy đưa nội dung vào các mục ở trên.';
  return [{ file: entry.file, field: null, message }];
}

/** A role that rests on no document, or that nobody checked, is shown as an open point. */
function roleFaults({ department: [entry] }: Entries): ContentError[] {
  if (entry?.stated.vai_tro === undefined) return [];
  return entry.stated.vai_tro.flatMap(({ ma, vai_tro, van_ban, can_doi_chieu }, index) => {
    const needsPoint = vai_tro === 'unverified' || (vai_tro !== 'guidance-only' && van_ban === null);
    if (!needsPoint || can_doi_chieu !== undefined) return [];
    const complaint = `thủ tục ${ma}: vai trò chưa có văn bản thì phải ghi mục can_doi_chieu, kèm lý do và ngày`;
    return [fault('department', entry, ['vai_tro', index, 'can_doi_chieu'], complaint)];
  });
}
