import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dictionaryWarnings } from '#src/content/dictionary-warnings.ts';
import { loadContent } from '#src/content/load-content.ts';

const loaded = loadContent(join(import.meta.dirname, '..', '..', '..', 'content'));
if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
const { content } = loaded;

it('names in one sentence a file the entries that change nothing, and only those', () => {
  const word = { file: 'tu-dien/moi.yaml', isNational: false };
  const words = [
    { ...word, said: ['máy bay không người'], meant: ['tàu bay'] },
    { ...word, said: ['quyển màu xanh lá'], meant: ['hộ chiếu công vụ'] },
  ];
  const pages = [
    { file: 'tu-dien/trang.yaml', path: '/lien-he', said: ['liên hệ'] },
    { file: 'tu-dien/trang.yaml', path: '/lien-he', said: ['giờ làm việc'] },
    { file: 'tu-dien/trang.yaml', path: '/huong-dan/khong-co', said: ['xe đạp'] },
  ];
  const dictionary = { words, outsideTopics: ['hội nghị'], pages };
  const warnings = dictionaryWarnings({ ...content, dictionary });
  expect(warnings).toEqual([
    'tu-dien/moi.yaml: 1 mục không làm đổi kết quả tìm nào: “máy bay không người”. Xin sửa “nghia”, hoặc bỏ các mục này.',
    'tu-dien/trang.yaml: mục “trang” dẫn đến /lien-he không làm đổi kết quả tìm nào. Xin sửa “noi”, hoặc bỏ mục này.',
    expect.stringMatching(/^tu-dien\/trang\.yaml: “\/huong-dan\/khong-co” không phải /),
    expect.stringMatching(/^tu-dien: .*: “hội nghị”\.$/),
  ]);
});
