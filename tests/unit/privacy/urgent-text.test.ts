import { expect, test } from 'vitest';
import { urgencyOf } from '#src/privacy/urgent-text.ts';

test.each([
  ['Tôi tuyệt vọng lắm, không muốn sống nữa', 'need'],
  ['con toi bi lua sang Campuchia, dang bi giu ho chieu, xin cuu', 'need'],
  ['Em đang bị giam ở bên đó, cầu cứu Sở', 'need'],
  ['My passport was taken and I am held against my will', 'need'],
  ['Còn làm thế nữa tao đốt trụ sở', 'threat'],
  ['tao giết chúng mày', 'threat'],
  ['Có lẽ tự tử cho xong', 'need'],
  ['I will kill you', 'threat'],
  ['Không sống nổi, tao đặt bom cái Sở này rồi tự tử', 'threat'],
] as const)('%s: %s', (text, urgency) => {
  expect(urgencyOf(text)).toBe(urgency);
});

test.each([
  'Chờ lâu muốn chết',
  'Ngồi đợi ba tiếng muốn chết luôn, phòng nóng chết đi được',
  'Cán bộ rất nhiệt tình, thủ tục nhanh',
  'Máy bơm nước hỏng, nhà vệ sinh bẩn',
  'Hộ chiếu của tôi được trả đúng hẹn',
  'Tự túc giấy tờ, tự viết đơn',
  'Cán bộ tư vấn từ từ, dễ hiểu; can bo tu van tu tu',
  'Tủ sắt để hồ sơ hỏng, đợt phỏng vấn bị hoãn, mất mạng cả buổi',
  'I waited for hours, please help us with English forms',
  '',
])('nothing urgent: %s', (text) => {
  expect(urgencyOf(text)).toBeNull();
});
