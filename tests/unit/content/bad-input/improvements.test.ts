import { expect, test } from 'vitest';
import { faultsOf, shippedFiles } from '../shipped.ts';

const FILE = 'ban-noi/2026-12-15-them-quay.yaml';
const entry = (tag: string, link = 'Không') =>
  `ngay: 2026-12-15\nnhan: ${tag}\nban_noi: Chờ quá lâu.\nchung_toi_lam: Mở thêm một quầy.\nlien_ket: ${link}\n`;

test('what changed names a tag that there is, and a page that there is', async () => {
  const files = shippedFiles();
  files.set(FILE, entry('thoi-gian-cho', '/huong-dan/nop-truc-tuyen'));
  expect(await faultsOf(files)).toEqual([]);
  files.set(FILE, entry('cho-lau', '/huong-dan/khong-co'));
  expect(await faultsOf(files)).toEqual([
    `${FILE}: Liên kết: “/huong-dan/khong-co” không dẫn đến trang nào. Ví dụ đúng: /thu-tuc`,
    `${FILE}: Nhãn ý kiến: Không có nhãn “cho-lau” trong nhan-y-kien.yaml. Ví dụ đúng: thoi-gian-cho`,
  ]);
});

test('a tag stands once in the list', async () => {
  const files = shippedFiles();
  const tags = files.get('nhan-y-kien.yaml') ?? '';
  files.set('nhan-y-kien.yaml', `${tags}  - ma: khen\n    ten: Khen\n`);
  const [fault, ...others] = await faultsOf(files);
  expect(others).toEqual([]);
  expect(fault).toContain('Mã “khen” đã có ở trên');
});
