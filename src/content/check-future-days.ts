import { memoBy } from '../lib/memo-by.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

/** A clock that shows an earlier day is wrong: the content that ships was looked at until this day. */
const EARLIEST_TODAY = '2026-11-25';

type Stated = [day: string | undefined, path: PropertyKey[]];

/**
 * Nothing was compared, noted or confirmed on a day that is still to come.
 *
 * @param today calendar day in Viet Nam
 */
export function checkFutureDays({ procedures, department }: Entries, today: string): ContentError[] {
  const latest = today < EARLIEST_TODAY ? EARLIEST_TODAY : today;
  return [
    ...procedures.flatMap((entry) => futureFaults('procedures', entry, sheetDays(entry), latest)),
    ...department.flatMap((entry) => futureFaults('department', entry, roleDays(entry), latest)),
  ];
}

function futureFaults<Name extends 'procedures' | 'department'>(
  name: Name,
  entry: Entry<Name>,
  days: Stated[],
  latest: string,
): ContentError[] {
  return days.flatMap(([day, path]) =>
    day === undefined || day <= latest
      ? []
      : [fault(name, entry, path, `ngày ${day} còn ở phía trước; hãy ghi ngày đã làm việc này`, null)],
  );
}

const sheetDays = memoBy(({ stated }: Entry<'procedures'>): Stated[] => {
  const { ngay_doi_chieu, nguon = [], can_doi_chieu = [], xac_nhan } = stated;
  return [
    [ngay_doi_chieu, ['ngay_doi_chieu']],
    ...nguon.map(({ ngay }, index): Stated => [ngay, ['nguon', index, 'ngay']]),
    ...can_doi_chieu.map(({ ngay }, index): Stated => [ngay, ['can_doi_chieu', index, 'ngay']]),
    [xac_nhan?.ngay, ['xac_nhan', 'ngay']],
  ];
});

function roleDays({ stated: { vai_tro = [] } }: Entry<'department'>): Stated[] {
  return vai_tro.map(({ can_doi_chieu }, index) => [
    can_doi_chieu?.ngay,
    ['vai_tro', index, 'can_doi_chieu', 'ngay'],
  ]);
}
