import type { LegalStatus } from '../domain/legal-document.ts';
import type { CollectionName, Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** Number of a document that is no longer in force → its successor, null where none is known. */
type Dead = Map<string, string | null>;

const DEAD: LegalStatus[] = ['replaced', 'expired'];

/**
 * A document whose file says that it is replaced or expired is named as history or not at all. One that
 * ends by its date is no fault: a release at midnight must not be blocked; see `warningsOf`.
 */
export function checkDeadDocuments(entries: Entries): ContentError[] {
  const dead = deadDocuments(entries);
  if (dead.size === 0) return [];
  return [
    ...entries.procedures.flatMap((entry) => [...citations(entry, dead), ...publication(entry, dead)]),
    ...entries.forms.flatMap((entry) => issuer(entry, dead)),
    ...entries.department.flatMap((entry) => roles(entry, dead)),
  ];
}

function deadDocuments({ documents }: Entries): Dead {
  return new Map(
    documents.flatMap(({ stated: { so_hieu, tinh_trang, thay_boi = null } }) =>
      so_hieu !== undefined && tinh_trang !== undefined && DEAD.includes(tinh_trang)
        ? [[so_hieu, thay_boi] as const]
        : [],
    ),
  );
}

interface Named {
  number: string | null | undefined;
  path: PropertyKey[];
  /** What the clerk may do about it. */
  advice: string;
  /** What is right; null: the advice says it. */
  example: string | null;
}

function deadFault<Name extends CollectionName>(
  name: Name,
  entry: Entry<Name>,
  { number, path, advice, example }: Named,
  dead: Dead,
): ContentError[] {
  if (number == null || !dead.has(number)) return [];
  const successor = dead.get(number) ?? null;
  const replaced = successor === null ? '' : `, thay bởi ${successor}`;
  return [fault(name, entry, path, `văn bản ${number} không còn hiệu lực${replaced}; ${advice}`, example)];
}

function citations(entry: Entry<'procedures'>, dead: Dead): ContentError[] {
  return (entry.stated.can_cu ?? []).flatMap(({ so_hieu: number, lich_su }, index) => {
    if (lich_su === true) return [];
    const path = ['can_cu', index, 'so_hieu'];
    const advice = 'dẫn để biết lịch sử thì thêm “lich_su: có”';
    const example = `- so_hieu: ${number}\n  lich_su: có`;
    return deadFault('procedures', entry, { number, path, advice, example }, dead);
  });
}

/** The decision that published a procedure which is itself over is history. */
function publication(entry: Entry<'procedures'>, dead: Dead): ContentError[] {
  const { quyet_dinh_cong_bo: number, trang_thai: status = 'in-force' } = entry.stated;
  if (status !== 'in-force') return [];
  const advice = 'hãy ghi quyết định công bố hiện hành, hoặc chưa kiểm tra';
  return deadFault(
    'procedures',
    entry,
    { number, path: ['quyet_dinh_cong_bo'], advice, example: null },
    dead,
  );
}

function issuer(entry: Entry<'forms'>, dead: Dead): ContentError[] {
  const { van_ban: number, lich_su, thoi_dung } = entry.stated;
  if (lich_su === true || thoi_dung !== undefined) return [];
  const advice = 'hãy ghi văn bản ban hành mẫu hiện hành; giữ để biết lịch sử thì thêm “lich_su: có”';
  return deadFault('forms', entry, { number, path: ['van_ban'], advice, example: null }, dead);
}

/** Nobody is empowered by a document that is over. */
function roles(entry: Entry<'department'>, dead: Dead): ContentError[] {
  return (entry.stated.vai_tro ?? []).flatMap(({ ma, van_ban: number }, index) => {
    const path = ['vai_tro', index, 'van_ban'];
    const advice = `thủ tục ${ma}: hãy ghi văn bản hiện hành, hoặc chưa có`;
    return deadFault('department', entry, { number, path, advice, example: null }, dead);
  });
}
