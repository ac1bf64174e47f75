import { z } from 'zod';
import type { Fee } from '../domain/procedure.ts';
import { field } from './field.ts';
import { factSource } from './source-key.ts';
import { choice, matching, text } from './values.ts';

const group = 'Cách nộp';

const condition = field(text.optional(), {
  label: 'Trường hợp',
  help: 'Bỏ trống mục này nếu mức thu dùng cho mọi hồ sơ.',
  example: 'bản sao',
  group,
  tier: 'form',
});

/** One of the kinds, as the first line of a fee. */
function kind<Word extends string>(word: Word) {
  return field(z.literal(word), {
    label: 'Loại mức thu',
    help: 'số tiền; theo biểu (viết bằng lời); không thu (khi văn bản nói vậy).',
    example: word,
    group,
    tier: 'form',
  });
}

const KINDS = 'không được dùng; chỉ ghi một trong: “số tiền”, “theo biểu”, “không thu”';

const amount = matching(/^\d{1,3}(\.\d{3})+$|^\d{1,9}$/, 'không phải một số tiền')
  .transform((digits) => Number(digits.replaceAll('.', '')))
  .refine((value) => value > 0, {
    error: 'phải lớn hơn 0; không thu thì ghi loại “không thu” và văn bản nói vậy',
  });

/** One fee; exactly one of the four kinds of {@link Fee}. */
export const fee = z.discriminatedUnion(
  'loai',
  [
    z.strictObject({
      loai: kind('số tiền'),
      so_tien: field(amount, {
        label: 'Số tiền',
        help: 'Chỉ ghi số đã đối chiếu với văn bản.',
        example: '30.000',
        group,
        tier: 'form',
      }),
      don_vi: field(choice({ đồng: 'VND', USD: 'USD' } as const), {
        label: 'Đơn vị tiền',
        help: 'đồng hoặc USD.',
        example: 'đồng',
        group,
        tier: 'form',
      }),
      noi_dung: field(text.optional(), {
        label: 'Nói thêm về mức thu',
        help: 'Ví dụ văn bản quy định, cách tính.',
        example: 'mỗi lần, mỗi giấy tờ',
        group,
        tier: 'form',
      }),
      truong_hop: condition,
      nguon: factSource,
    }),
    z.strictObject({
      loai: kind('theo biểu'),
      noi_dung: field(text, {
        label: 'Biểu hoặc cách tính',
        help: 'Mức thu viết bằng lời, kèm văn bản.',
        example: 'Theo biểu cước của bưu điện',
        group,
        tier: 'form',
      }),
      truong_hop: condition,
      nguon: factSource,
    }),
    z.strictObject({
      loai: kind('không thu'),
      theo_van_ban: field(text, {
        label: 'Văn bản nói không thu',
        help: 'Chỉ ghi “không thu” khi văn bản hoặc quyết định công bố nói vậy.',
        example: 'Quyết định 06/2020/QĐ-TTg, Điều 5',
        group,
        tier: 'form',
      }),
      truong_hop: condition,
      nguon: factSource,
    }),
  ],
  { error: KINDS },
);

/** What a channel says where nobody has compared its fee yet. */
export function unverifiedFee(source: string): Fee {
  return { status: 'unverified', condition: null, text: null, source };
}

/**
 * The domain's fee.
 *
 * @param defaultSource of fees that name none of their own
 */
export function toFee(entry: z.output<typeof fee>, defaultSource: string): Fee {
  const common = { condition: entry.truong_hop ?? null, source: entry.nguon ?? defaultSource };
  if (entry.loai === 'không thu') return { ...common, status: 'none', text: entry.theo_van_ban };
  if (entry.loai === 'theo biểu') return { ...common, status: 'rule', text: entry.noi_dung };
  const { so_tien: amount, don_vi: currency, noi_dung } = entry;
  return { ...common, status: 'amount', amount, currency, text: noi_dung ?? null };
}
