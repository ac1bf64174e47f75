import { expect, test } from 'vitest';
import { channelsOf } from '#src/editing/import/record/channels.ts';
import { newContext, recordOf } from './records.ts';

const row = { channel: 'Trực tiếp', time: '5 Ngày làm việc', fee: '', note: '' };

test('a way to file that the record does not name is unknown, not refused', () => {
  const context = newContext();
  expect(channelsOf(recordOf({ methods: [row] }), context)).toMatchObject({
    truc_tiep: { co: 'có', thoi_han: [{ muc: '5 ngày làm việc' }], phi: 'chưa kiểm tra' },
    truc_tuyen: { co: 'chưa kiểm tra', thoi_han: 'chưa kiểm tra', phi: 'chưa kiểm tra' },
    buu_chinh: { co: 'chưa kiểm tra' },
  });
  expect(context.points.entries()).toContainEqual({
    phan: 'phí',
    ly_do: 'Bản ghi không có mức phí cho cách nộp: Trực tiếp.',
    ngay: '2026-07-31',
  });
});

test('the note of one of several rows is the case that its time holds for', () => {
  const methods = [row, { ...row, time: '10 ngày', note: 'Nếu phải xác minh' }];
  expect(channelsOf(recordOf({ methods }), newContext())).toMatchObject({
    truc_tiep: {
      thoi_han: [{ muc: '5 ngày làm việc' }, { muc: '10 ngày', truong_hop: 'Nếu phải xác minh' }],
    },
  });
});

test.each(['1', 'Theo mô tả ngày', '0 ngày'])('a time limit of "%s" is quoted in an open point', (time) => {
  const context = newContext();
  expect(channelsOf(recordOf({ methods: [{ ...row, time }] }), context)).toMatchObject({
    truc_tiep: { thoi_han: 'chưa kiểm tra' },
  });
  expect(context.repairs.of('time')).toBe(1);
  expect(JSON.stringify(context.points.entries())).toContain(`“${time}”`);
});

test('a row without the name of a way to file is quoted whole', () => {
  const context = newContext();
  channelsOf(recordOf({ methods: [{ ...row, channel: '', note: 'Nộp tại Sở' }] }), context);
  expect(JSON.stringify(context.points.entries())).toContain('5 Ngày làm việc; Nộp tại Sở');
});
