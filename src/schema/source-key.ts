import { field } from './field.ts';
import { slug } from './values.ts';

/** On a fact of its own source: which of the sheet's sources it comes from. Without it: the first. */
export const factSource = field(slug.optional(), {
  names: 'sources',
  label: 'Nguồn riêng',
  help: 'Khóa của một nguồn trong mục Nguồn. Bỏ mục này nếu lấy từ nguồn đầu tiên.',
  example: 'nghi-dinh',
  group: 'Đối chiếu',
  tier: 'publish',
});
