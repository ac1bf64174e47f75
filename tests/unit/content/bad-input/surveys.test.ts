import { describe, expect, test } from 'vitest';
import { expectFaults, faultsOf, type Mistake, shippedFiles, withReplaced } from '../shipped.ts';

const SURVEY = 'khao-sat/hai-long/2.yaml';
const INVITED = 'khao-sat/dai-bieu/1.yaml';
const PER_DOSSIER = 'khao-sat/theo-ho-so/1.yaml';
const FIRST_CRITERION = 'Yếu tố, mục 1 › Tiêu chí, mục 1';

const MISTAKES: Mistake[] = [
  [
    'a scale that is not there',
    SURVEY,
    'thang: nam-muc',
    'thang: sau-muc',
    ['Thang trả lời: Không có tệp sau-muc.yaml trong khao-sat/thang. Ví dụ đúng: nam-muc'],
  ],
  [
    'a question’s own scale that is not there',
    PER_DOSSIER,
    'thang: ngay-hen',
    'thang: ngay-tra',
    ['Yếu tố, mục 1 › Thang riêng: Không có tệp ngay-tra.yaml trong khao-sat/thang. Ví dụ đúng: nam-muc'],
  ],
  [
    'a condition on a question that comes later',
    SURVEY,
    'cau: kenh\n',
    'cau: gop_y\n',
    [
      `${FIRST_CRITERION} › Bỏ qua nếu › Theo câu: Không có câu “gop_y” đứng trước câu này. Các câu đứng trước: kenh, da_nhan_ket_qua, chung, dieu_chua_hai_long, tiep_can.`,
    ],
  ],
  [
    'a condition on an answer that cannot be given',
    SURVEY,
    '        - 1\n',
    '        - 6\n',
    [
      'Câu chọn, mục 1 › Chỉ hỏi nếu › Khi trả lời là, mục 1: Câu “chung” không có câu trả lời “6”. Các câu trả lời: 0, 1, 2, 3, 4, 5.',
    ],
  ],
  [
    'two conditions',
    SURVEY,
    '        bo_qua_neu:\n',
    '        hoi_neu:\n          cau: chung\n          la:\n            - 1\n        bo_qua_neu:\n',
    [`${FIRST_CRITERION} › Bỏ qua nếu: Chỉ ghi một trong hai: hoi_neu hoặc bo_qua_neu.`],
  ],
  [
    'half a translation',
    SURVEY,
    '        tieng_anh: There were enough seats\n',
    '',
    [
      `${FIRST_CRITERION} › Câu hỏi tiếng Anh: Còn thiếu bản tiếng Anh; phiếu phải có đủ, hoặc không có câu nào. Ví dụ đúng: Overall, how satisfied are you?`,
    ],
  ],
  [
    'a formula of no kind',
    SURVEY,
    / {2}ty_le_hai_long:[\s\S]*?da-nhan\n/.exec(shippedFiles().get(SURVEY) ?? '')?.[0] ?? '',
    '',
    ['Công thức: Ghi một trong hai: ty_le_hai_long hoặc diem_chi_so.'],
  ],
  [
    'an indicator that is not asked',
    PER_DOSSIER,
    '        cau: thai_do\n',
    '        cau: le_phi\n',
    [
      'Công thức › Điểm theo chỉ số › Chỉ số hỏi ở phiếu này, mục 4 › Câu của chỉ số: Phiếu không có câu “le_phi”.',
    ],
  ],
  [
    'a dossier’s code on a form by invitation',
    INVITED,
    'ma_ho_so: không',
    'ma_ho_so: có',
    ['Hỏi về hồ sơ › Hỏi mã hồ sơ: Phiếu trả lời qua liên kết mời thì không hỏi mã hồ sơ. Ví dụ đúng: không'],
  ],
];

test.each(MISTAKES)('%s', (_what, file, right, wrong, sentences) => {
  expectFaults(file, right, wrong, sentences);
});

test('a form in English needs its scales in English', () => {
  const files = withReplaced('khao-sat/thang/nam-muc.yaml', 'khong_ap_dung_tieng_anh: Not applicable\n', '');
  expect(faultsOf(files)).toEqual([
    `${SURVEY}: Thang trả lời: Thang “nam-muc” chưa có tiếng Anh mà phiếu này có; ghi thêm vào khao-sat/thang/nam-muc.yaml.`,
  ]);
});

describe('a round', () => {
  const ROUND = [
    'ten: Đợt quý IV',
    'phieu: hai-long',
    'phien_ban: 2',
    'mo: 2026-12-01 08:00',
    'dong: 2026-12-31 24:00',
    'nguon_phieu:\n  - trang web\n  - mã QR',
    'ai_tra_loi: Người đã nhận kết quả.',
    "chi_tieu:\n  tong_so: '240'\n  sai_so: '5'\n",
  ].join('\n');

  const withRounds = (...texts: string[]) => {
    const files = shippedFiles();
    texts.forEach((text, index) => files.set(`khao-sat/dot/dot-${index + 1}.yaml`, text));
    return faultsOf(files);
  };

  test('is right as the guide shows it', () => {
    expect(withRounds(ROUND)).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    [
      'that ends before it begins',
      'dong: 2026-12-31 24:00',
      'dong: 2026-11-30 17:00',
      'Đóng lúc: Đợt đóng trước khi mở; giờ đóng phải sau giờ mở. Ví dụ đúng: 2026-12-31 24:00',
    ],
    [
      'on a day that is none',
      'mo: 2026-12-01 08:00',
      'mo: 2026-02-30 08:00',
      'Mở lúc: “2026-02-30 08:00” không phải một ngày có thật. Ví dụ đúng: 2026-12-01 08:00',
    ],
    [
      'at an hour that is none',
      'mo: 2026-12-01 08:00',
      'mo: 2026-12-01 25:00',
      'Mở lúc: “2026-12-01 25:00” không phải một thời điểm viết theo kiểu năm-tháng-ngày giờ:phút. Ví dụ đúng: 2026-12-01 08:00',
    ],
    [
      'of a version that is not there',
      'phien_ban: 2',
      'phien_ban: 7',
      'Phiên bản: Không có tệp khao-sat/hai-long/7.yaml.',
    ],
    [
      'of a version that is closed',
      'phien_ban: 2',
      'phien_ban: 1',
      'Phiên bản: Đợt dùng khao-sat/hai-long/1.yaml, nhưng tệp ấy ghi “dang_mo: không”; mở tệp ấy, hoặc đổi giờ đóng của đợt.',
    ],
    [
      'from no source that there is',
      '  - mã QR',
      '  - điện thoại',
      'Nhận phiếu từ, mục 2: “điện thoại” không được dùng; chỉ ghi một trong: “trang web”, “mã QR”, “máy tại quầy”, “phiếu giấy”, “liên kết mời”, “mạng của Sở”. Ví dụ đúng:\n  - trang web\n  - mã QR',
    ],
    [
      'by invitation that takes other answers too',
      'phieu: hai-long\nphien_ban: 2',
      'phieu: dai-bieu\nphien_ban: 1',
      'Nhận phiếu từ: Phiếu này chỉ trả lời qua liên kết mời, nên đợt chỉ nhận phiếu từ liên kết mời. Ví dụ đúng: - liên kết mời',
    ],
    [
      'of nobody',
      "tong_so: '240'",
      "tong_so: '0'",
      'Chỉ tiêu số phiếu › Tổng số (N): “0” không phải một số từ 1 đến 99999999. Ví dụ đúng: 240',
    ],
  ])('%s', (_what, right, wrong, sentence) => {
    expect(ROUND).toContain(right);
    expect(withRounds(ROUND.replace(right, wrong))).toEqual([`khao-sat/dot/dot-1.yaml: ${sentence}`]);
  });

  test('may not overlap another of its form', () => {
    const other = ROUND.replace('mo: 2026-12-01 08:00', 'mo: 2026-12-31 23:59').replace(
      'dong: 2026-12-31',
      'dong: 2027-01-31',
    );
    expect(withRounds(ROUND, other)).toEqual([
      'khao-sat/dot/dot-2.yaml: Mở lúc: Đợt này trùng thời gian với khao-sat/dot/dot-1.yaml (08:00 ngày 01/12/2026 đến 00:00 ngày 01/01/2027); mỗi lúc một phiếu chỉ có một đợt.',
    ]);
    expect(withRounds(ROUND, other.replace('2026-12-31 23:59', '2027-01-01 00:00'))).toEqual([]);
  });
});
