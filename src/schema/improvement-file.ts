import { z } from 'zod';
import type { CommentTag, Improvement } from '../domain/improvement.ts';
import { field, type FieldInfo } from './field.ts';
import { NOT_APPLICABLE, isoDate, sitePath, slug, text, valueOr, webAddress } from './values.ts';

const tagPlace = { group: 'Nhãn ý kiến', tier: 'form' } as const satisfies Partial<FieldInfo>;
const place = { group: 'Bạn nói – Chúng tôi làm', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** `nhan-y-kien.yaml`: what comments can be about, in the order in which it is offered. */
export const commentTagsFile = z.strictObject({
  nhan: field(
    z
      .array(
        z.strictObject({
          ma: field(slug, {
            label: 'Mã nhãn',
            help: 'Tên không dấu; không đổi nữa khi đã gắn vào ý kiến.',
            example: 'thoi-gian-cho',
            ...tagPlace,
          }),
          ten: field(text, {
            label: 'Tên nhãn',
            help: 'Ngắn, nói ý kiến về điều gì.',
            example: 'Thời gian chờ',
            ...tagPlace,
          }),
        }),
      )
      .min(1, { error: 'danh sách đang trống' }),
    { label: 'Nhãn ý kiến', help: 'Theo thứ tự hiện ra để chọn.', ...tagPlace },
  ),
});

export function toCommentTags(file: z.output<typeof commentTagsFile>): CommentTag[] {
  return file.nhan.map(({ ma, ten }) => ({ id: ma, name: ten }));
}

/** One file of `ban-noi/`. */
export const improvementFile = z.strictObject({
  ngay: field(isoDate, {
    label: 'Ngày đã đổi',
    help: 'Năm-tháng-ngày; trang xếp ngày mới nhất trước.',
    example: '2026-12-15',
    ...place,
  }),
  nhan: field(slug, {
    names: 'commentTags',
    label: 'Nhãn ý kiến',
    help: 'Mã nhãn có trong nhan-y-kien.yaml.',
    example: 'thoi-gian-cho',
    ...place,
  }),
  ban_noi: field(text, {
    label: 'Bạn nói',
    help: 'Tóm ý của nhiều người bằng lời của Sở; không chép nguyên văn ý kiến của một người.',
    example: 'Chờ lấy số buổi sáng thứ Hai quá lâu.',
    ...place,
  }),
  chung_toi_lam: field(text, {
    label: 'Chúng tôi làm',
    help: 'Việc đã làm xong, không phải việc sẽ làm.',
    example: 'Mở thêm một quầy vào sáng thứ Hai.',
    ...place,
  }),
  lien_ket: field(valueOr(z.union([sitePath, webAddress]), { [NOT_APPLICABLE]: null }), {
    names: 'pages',
    label: 'Liên kết',
    help: 'Đường dẫn trên trang này, hoặc địa chỉ đầy đủ.',
    example: 'Không',
    ...place,
  }),
});

/** @param tags all there are: a tag that is none is a fault, found before */
export function toImprovement(
  file: z.output<typeof improvementFile>,
  tags: readonly CommentTag[],
): Improvement {
  const tag = tags.find(({ id }) => id === file.nhan) ?? { id: file.nhan, name: file.nhan };
  return { date: file.ngay, tag, said: file.ban_noi, done: file.chung_toi_lam, link: file.lien_ket };
}
