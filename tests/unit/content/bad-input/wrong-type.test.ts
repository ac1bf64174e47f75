import { describe, test } from 'vitest';
import { expectFaults, FORM, type Mistake, partOf, SHEET, SITUATION } from '../shipped.ts';

const MISTAKES: Mistake[] = [
  [
    'a word for a mapping',
    SHEET,
    '  truc_tiep:\n    co: có',
    '  truc_tiep: Không\n  khac:\n    co: có',
    [
      [
        'Cách nộp › Trực tiếp: Phải gồm các mục con, mỗi mục một dòng thụt vào. Ví dụ đúng:',
        '  co: có',
        '  thoi_han:',
        '    - muc: 09 ngày làm việc',
        '  phi: chưa kiểm tra',
        '  ghi_chu: Nộp tại bộ phận Một cửa, trong giờ làm việc.',
      ].join('\n'),
      'Cách nộp: Không có mục nào tên “khac”. Các mục được ghi: truc_tuyen, truc_tiep, buu_chinh.',
    ],
  ],
  [
    'a list for a group that may be “Không”',
    'cong.yaml',
    'tam_ngung: Không',
    'tam_ngung:\n  - tu: 2026-12-05T22:00+07:00\n    den: 2026-12-06T05:00+07:00',
    [
      [
        'Tạm ngừng: Phải gồm các mục con, mỗi mục một dòng thụt vào. Ví dụ đúng:',
        '  tu: 2026-12-05T22:00+07:00',
        '  den: 2026-12-06T05:00+07:00',
      ].join('\n'),
    ],
  ],
  [
    'a line for a list',
    SITUATION,
    partOf(SITUATION, 'thu_tuc'),
    'thu_tuc: 3.000604\n',
    ['Thủ tục: Phải là một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang. Ví dụ đúng: - 3.000604'],
  ],
  [
    'a line for a list that may be “Không”',
    SHEET,
    partOf(SHEET, 'hay_bi_tra'),
    'hay_bi_tra: Nộp quá sát ngày\n',
    ['Hay bị trả: “Nộp quá sát ngày” phải là một danh sách, hoặc chữ “Không”. Ví dụ đúng: Không'],
  ],
  [
    'a list for a line',
    SHEET,
    'ten: Cho phép',
    'ten:\n  - Cho phép',
    [
      'Tên thủ tục: Phải là một dòng chữ, không phải danh sách hay nhóm mục. Ví dụ đúng: Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền của cấp tỉnh',
    ],
  ],
  [
    'a mapping for a list',
    SHEET,
    partOf(SHEET, 'can_cu'),
    'can_cu:\n  so_hieu: 30/2026/QĐ-TTg\n',
    [
      'Căn cứ pháp lý: Phải là một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang. Ví dụ đúng: - so_hieu: 30/2026/QĐ-TTg',
    ],
  ],
  [
    'a list of factors that is a word',
    FORM,
    'yeu_to:\n',
    'yeu_to: Không\ncu:\n',
    [
      [
        'Yếu tố: Phải là một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang. Ví dụ đúng:',
        '  - khoa: chung',
        '    ten: Tiếp cận dịch vụ',
        '    cau_hoi: Nhìn chung, bạn hài lòng đến mức nào?',
        '    tieu_chi:',
        '      - khoa: chung',
        '        cau_hoi: Nhìn chung, bạn hài lòng đến mức nào?',
      ].join('\n'),
      'Không có mục nào tên “cu”. Các mục được ghi: ma_phieu, ten, ten_tieng_anh, dang_mo, tra_loi_qua, truoc_khi_tra_loi, truoc_khi_tra_loi_tieng_anh, hoi, cau_loc, thang, chung, cau_chon, yeu_to, y_kien, cong_thuc, nguon.',
    ],
  ],
  [
    'a word for a count',
    SHEET,
    '        ban_chinh: 1\n',
    '        ban_chinh: một\n',
    [
      'Thành phần hồ sơ, mục 1 › Giấy tờ, mục 1 › Số bản chính: “một” không phải một số từ 0 đến 99. Ví dụ đúng: 1',
    ],
  ],
  [
    'a count below 0',
    SHEET,
    '        ban_chinh: 1\n',
    '        ban_chinh: -1\n',
    [
      'Thành phần hồ sơ, mục 1 › Giấy tờ, mục 1 › Số bản chính: “-1” không phải một số từ 0 đến 99. Ví dụ đúng: 1',
    ],
  ],
  [
    'a word for an order',
    SITUATION,
    'thu_tu: 1',
    'thu_tu: đầu',
    ['Thứ tự: “đầu” không phải một số từ 0 đến 99. Ví dụ đúng: 1'],
  ],
  [
    'a length of 0',
    FORM,
    'toi_da: 2000',
    'toi_da: 0',
    ['Ý kiến › Số ký tự tối đa: “0” không phải số từ 1 đến 9999. Ví dụ đúng: 2000'],
  ],
  [
    'a scale of six',
    FORM,
    '    - Rất hài lòng\n',
    '    - Rất hài lòng\n    - Tuyệt vời\n',
    [
      'Thang trả lời › Các mức: Chỉ được có tối đa năm mức. Ví dụ đúng:\n  - Rất không hài lòng\n  - Không hài lòng\n  - Bình thường\n  - Hài lòng\n  - Rất hài lòng',
    ],
  ],
  [
    'a question with one answer',
    FORM,
    '    - gia_tri: chua-nhan\n      chu: Chưa nhận\n',
    '',
    [
      'Câu lọc › Lựa chọn: Phải có ít nhất hai lựa chọn. Ví dụ đúng:\n  - gia_tri: da-nhan\n    chu: Đã nhận\n  - gia_tri: chua-nhan\n    chu: Chưa nhận',
    ],
  ],
  [
    'an amount of 0',
    SHEET,
    'phi: chưa kiểm tra',
    'phi:\n      - loai: số tiền\n        so_tien: 0\n        don_vi: đồng',
    [
      'Cách nộp › Trực tuyến › Phí, lệ phí, mục 1 › Số tiền: “0” phải lớn hơn 0; không thu thì ghi loại “không thu” và văn bản nói vậy. Ví dụ đúng: 30.000',
    ],
  ],
  [
    '“no fee” without the document that says so',
    SHEET,
    'phi: chưa kiểm tra',
    'phi:\n      - loai: không thu',
    [
      'Cách nộp › Trực tuyến › Phí, lệ phí, mục 1 › Văn bản nói không thu: Còn thiếu. Ví dụ đúng: theo_van_ban: Quyết định 06/2020/QĐ-TTg, Điều 5',
    ],
  ],
];

describe('a value of another kind', () => {
  test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
    expectFaults(file, right, wrong, sentences);
  });
});
