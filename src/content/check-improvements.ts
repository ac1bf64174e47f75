import type { Entries } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** Each tag has a code of its own, and what changed names one of them. */
export function checkImprovements({ commentTags: [tags], improvements }: Entries): ContentError[] {
  const codes = (tags?.stated.nhan ?? []).map(({ ma }) => ma);
  const repeated = codes.flatMap((code, index) =>
    tags === undefined || codes.indexOf(code) === index
      ? []
      : [fault('commentTags', tags, ['nhan', index, 'ma'], `mã “${code}” đã có ở trên`)],
  );
  // Faults of the list of tags itself are told where they are.
  if (tags !== undefined && tags.value === null) return repeated;
  const unknown = improvements.flatMap((entry) => {
    const { nhan } = entry.stated;
    if (nhan === undefined || codes.includes(nhan)) return [];
    return [
      fault('improvements', entry, ['nhan'], `không có nhãn “${nhan}” trong nhan-y-kien.yaml`, codes[0]),
    ];
  });
  return [...repeated, ...unknown];
}
