import { z } from 'zod';
import { fee } from './fee.ts';
import { field, type FieldInfo } from './field.ts';
import { timeLimit } from './time-limit.ts';
import {
  listOr,
  NOT_APPLICABLE,
  NOT_SUPPLIED,
  textOr,
  UNCHECKED,
  valueOr,
  webAddress,
  yesNoUnchecked,
} from './values.ts';

const place = { group: 'Cách nộp', tier: 'form' } as const satisfies Partial<FieldInfo>;

/** The page of a procedure on the portal is named there by an identifier, not by the code. */
const portalPage = z.union([z.uuid({ error: 'không phải mã trang trên Cổng' }), webAddress]);

const channelParts = {
  co: field(yesNoUnchecked, {
    label: 'Có nhận theo cách này không',
    help: 'Ghi có, không, hoặc chưa kiểm tra.',
    example: 'có',
    ...place,
    part: 'channels',
  }),
  thoi_han: field(listOr(timeLimit, { [NOT_APPLICABLE]: [], [UNCHECKED]: [] }), {
    label: 'Thời hạn giải quyết',
    help: 'Mỗi trường hợp một mục. Văn bản không quy định, hoặc không nhận theo cách này: Không.',
    example: '- muc: 09 ngày làm việc',
    ...place,
    part: 'time',
  }),
  phi: field(
    listOr(fee, { [NOT_APPLICABLE]: 'not-applicable' as const, [UNCHECKED]: 'unverified' as const }),
    {
      label: 'Phí, lệ phí',
      help: 'Ô trống trên Cổng nghĩa là chưa biết, không phải miễn phí. Chỉ ghi Không khi không nhận theo cách này.',
      example: 'chưa kiểm tra',
      ...place,
      part: 'fee',
    },
  ),
};

function note(example: string) {
  return field(textOr({ [NOT_APPLICABLE]: null, [UNCHECKED]: null }), {
    label: 'Ghi chú',
    help: 'Nộp ở đâu, giờ nào, hoặc vì sao không nhận.',
    example,
    ...place,
    part: 'channels',
  });
}

const online = z.strictObject({
  ...channelParts,
  ghi_chu: note('Đăng nhập bằng tài khoản VNeID.'),
  trang_tren_cong: field(valueOr(portalPage, { [NOT_SUPPLIED]: null }), {
    label: 'Trang thủ tục trên Cổng',
    help: 'Phần cuối của địa chỉ trang thủ tục trên Cổng. Chưa tìm được: chưa có, nút nộp sẽ mở trang chủ của Cổng.',
    example: '019f3550-6b5d-739b-ae5f-dcd17730a661',
    ...place,
  }),
});

const inPerson = z.strictObject({
  ...channelParts,
  ghi_chu: note('Nộp tại bộ phận Một cửa, trong giờ làm việc.'),
});

const post = z.strictObject({
  ...channelParts,
  ghi_chu: note('Người gửi trả cước bưu chính.'),
  nhan_ket_qua: field(yesNoUnchecked, {
    label: 'Nhận kết quả qua bưu chính',
    help: 'Gửi hồ sơ và nhận kết quả là hai việc: mục “có” ở trên nói về gửi hồ sơ.',
    example: 'có',
    ...place,
    part: 'channels',
  }),
  ly_do: field(textOr({ [NOT_APPLICABLE]: null }), {
    label: 'Vì sao không gửi hoặc không nhận qua bưu chính',
    help: 'Phải ghi khi gửi hồ sơ hoặc nhận kết quả qua bưu chính là “không”. Nếu được cả hai thì ghi Không.',
    example: 'Không',
    ...place,
  }),
});

/** The three ways to file; all three are always stated. */
export const channels = z.strictObject({
  truc_tuyen: field(online, {
    label: 'Trực tuyến',
    help: 'Nộp trên Cổng.',
    ...place,
  }),
  truc_tiep: field(inPerson, {
    label: 'Trực tiếp',
    help: 'Nộp tại nơi tiếp nhận.',
    ...place,
  }),
  buu_chinh: field(post, {
    label: 'Bưu chính',
    help: 'Gửi qua bưu chính công ích.',
    ...place,
  }),
});

export type ChannelsFile = z.output<typeof channels>;
