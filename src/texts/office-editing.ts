import { formatNumber } from '../view/format-number.ts';

/** Words of the Office's pages on which content is written. */
export const officeEditing = {
  form: {
    mode: (label: string): string => `${label}: ghi gì`,
    modes: {
      line: 'Ghi nội dung',
      list: 'Ghi danh sách',
      group: 'Ghi từng mục',
      absent: 'Không ghi mục này',
      kept: 'Giữ như trong tệp',
    },
    notChosen: 'Chưa chọn',
    leftOut: 'Không ghi',
    notAnOption: (value: string): string => `${value} (không dùng được)`,
    example: (example: string): string => `Ví dụ: ${example}`,
    entry: (number: number): string => `Mục ${formatNumber(number)}`,
    kept: 'Trong tệp, mục này viết theo cách mà biểu mẫu không hiện được. Nội dung được giữ nguyên:',
    body: 'Nội dung trang',
    bodyGroup: 'Nội dung',
  },
};
