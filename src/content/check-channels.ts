import { memoBy } from '../lib/memo-by.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

const CHANNEL_KEYS = ['truc_tuyen', 'truc_tiep', 'buu_chinh'] as const;

type Procedure = Entry<'procedures'>;
/** What the sheet says, as far as it is right; the ways of filing are. */
type Value = Procedure['stated'] & { cach_nop: NonNullable<Procedure['stated']['cach_nop']> };
type Complaint = [path: PropertyKey[], complaint: string, example?: string];

/** What the ways of filing of one procedure must say about each other, and about the sheet. */
export function checkChannels({ procedures }: Entries): ContentError[] {
  return procedures.flatMap(faultsOf);
}

const faultsOf = memoBy((entry: Procedure): ContentError[] => {
  const { cach_nop } = entry.stated;
  if (cach_nop === undefined) return [];
  const value = { ...entry.stated, cach_nop };
  const complaints = [
    ...wayToFile(value),
    ...moneyAndTime(value),
    ...onlinePage(value),
    ...onlineLevel(value),
    ...postalReason(value),
  ];
  return complaints.map(([path, complaint, example]) =>
    fault('procedures', entry, ['cach_nop', ...path], complaint, example),
  );
});

/** A sheet that shows all of a procedure tells at least one way to file it. */
function wayToFile({ cach_nop, muc_trang, trang_thai }: Value): Complaint[] {
  if (trang_thai !== 'in-force') return [];
  const stated = CHANNEL_KEYS.map((key) => cach_nop[key].co);
  const isUnusable =
    (muc_trang === 'A' && !stated.includes(true)) ||
    (muc_trang === 'B' && stated.every((co) => co === false));
  if (!isUnusable) return [];
  return [[[], `trang mức ${muc_trang} phải có ít nhất một cách nộp được nhận`, 'co: có']];
}

function moneyAndTime({ cach_nop }: Value): Complaint[] {
  return CHANNEL_KEYS.flatMap((key): Complaint[] => {
    const { co, phi, thoi_han } = cach_nop[key];
    if (co !== false) {
      const complaint =
        'chỉ ghi “Không” khi không nhận theo cách này; không thu phí thì ghi loại “không thu” và văn bản nói vậy';
      return phi === 'not-applicable' ? [[[key, 'phi'], complaint]] : [];
    }
    const complaint = 'không nhận theo cách này thì chỉ ghi “Không”';
    return [
      ...(phi === 'not-applicable' ? [] : [[[key, 'phi'], complaint, 'Không'] satisfies Complaint]),
      ...(thoi_han.length === 0 ? [] : [[[key, 'thoi_han'], complaint, 'Không'] satisfies Complaint]),
    ];
  });
}

/** The online button must open the right page, or the sheet must say that it does not. */
function onlinePage({ cach_nop, can_doi_chieu }: Value): Complaint[] {
  const { co, trang_tren_cong: page } = cach_nop.truc_tuyen;
  if (co !== true || page !== null) return [];
  if (can_doi_chieu === undefined || can_doi_chieu.some(({ phan }) => phan === 'channels')) return [];
  const complaint =
    'nhận trực tuyến mà chưa có trang trên Cổng thì mục Cần đối chiếu phải có một điều thuộc phần “cách nộp”';
  return [[['truc_tuyen', 'trang_tren_cong'], complaint]];
}

function onlineLevel({ cach_nop, muc_truc_tuyen: level }: Value): Complaint[] {
  const { co, ghi_chu } = cach_nop.truc_tuyen;
  const isSome = level === 'full' || level === 'partial';
  if (co === false && isSome) {
    return [[['truc_tuyen', 'co'], 'mức trực tuyến là toàn trình hoặc một phần thì không thể ghi “không”']];
  }
  if (co === true && level === 'none') {
    return [[['truc_tuyen', 'co'], 'mức trực tuyến là “không” thì không thể ghi “có”', 'không']];
  }
  if (level !== 'partial' || ghi_chu !== null) return [];
  const complaint = 'mức trực tuyến là “một phần” thì phải nói vì sao không làm trọn được trên mạng';
  return [[['truc_tuyen', 'ghi_chu'], complaint, 'Bạn phải đến một lần để đối chiếu bản chính.']];
}

function postalReason({ cach_nop: { buu_chinh } }: Value): Complaint[] {
  const isClosed = buu_chinh.co === false || buu_chinh.nhan_ket_qua === false;
  return isClosed && buu_chinh.ly_do === null
    ? [
        [
          ['buu_chinh', 'ly_do'],
          'còn thiếu lý do không gửi hoặc không nhận qua bưu chính',
          'Người nộp phải có mặt.',
        ],
      ]
    : [];
}
