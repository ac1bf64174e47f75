import { expect, test } from 'vitest';
import { audiencesOf } from '#src/view/audience.ts';

test.each([
  ['Doanh nghiệp Việt Nam', ['doanh-nghiep']],
  ['Doanh nghiệp có vốn đầu tư nước ngoài', ['doanh-nghiep']],
  ['Tổ chức trong nước (không kể doanh nghiệp, hợp tác xã)', ['co-quan-to-chuc']],
  ['Tổ chức nước ngoài', ['nuoc-ngoai']],
  ['Người nước ngoài', ['ca-nhan', 'nuoc-ngoai']],
  ['Cán bộ, công chức, viên chức', ['ca-nhan']],
  ['Công dân Việt Nam thuộc diện được cấp', ['ca-nhan']],
  ['Cá nhân, tổ chức trong nước và nước ngoài', ['ca-nhan', 'co-quan-to-chuc', 'nuoc-ngoai']],
  ['Tổ chức phi chính phủ nước ngoài', ['nuoc-ngoai']],
  ['Cơ quan đại diện ngoại giao, cơ quan lãnh sự', ['nuoc-ngoai']],
  ['Cơ quan, tổ chức mời, bảo lãnh khách', ['co-quan-to-chuc']],
  ['Văn phòng thường trú của báo chí nước ngoài', ['nuoc-ngoai']],
  ['Hợp tác xã', ['doanh-nghiep', 'co-quan-to-chuc']],
])('“%s” belongs to %j', (who, groups) => {
  expect(audiencesOf({ audience: [who] })).toEqual(groups);
});

test('a procedure belongs to the groups of all its audiences, in one order', () => {
  const audience = ['Tổ chức nước ngoài', 'Doanh nghiệp', 'Công dân'];
  expect(audiencesOf({ audience })).toEqual(['ca-nhan', 'doanh-nghiep', 'nuoc-ngoai']);
});
