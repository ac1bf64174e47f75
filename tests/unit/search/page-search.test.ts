import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import { pagesNamedBy } from '#src/search/page-search.ts';
import { fold } from '#src/search/text/fold.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const loaded = loadContent(join(ROOT, 'content'));
if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
const { content } = loaded;
const paths = (query: string): string[] => pagesNamedBy(content, query).map(({ path }) => path);

describe('a page about no single procedure', () => {
  it.each([
    ['giờ làm việc', '/lien-he'],
    ['công khai', '/cong-khai'],
    ['quyết toán', '/cong-khai'],
    ['địa chỉ', '/lien-he'],
    ['cho hỏi số điện thoại của Sở', '/lien-he'],
    ['Sở ở đâu', '/lien-he'],
    ['đường dây nóng', '/phan-anh'],
    ['khiếu nại cán bộ', '/phan-anh'],
    ['tra cứu hồ sơ', '/huong-dan/tra-cuu-ho-so'],
    ['hồ sơ của tôi đến đâu rồi', '/huong-dan/tra-cuu-ho-so'],
    ['nộp qua bưu chính', '/huong-dan/gui-ho-so-qua-buu-chinh'],
    ['nộp hồ sơ qua mạng', '/huong-dan/nop-truc-tuyen'],
    ['VNeID', '/huong-dan/tai-khoan-dinh-danh'],
    ['chữ ký số', '/huong-dan/chu-ky-so-va-ban-scan'],
    ['khảo sát', '/khao-sat'],
    ['mã biên nhận', '/khao-sat/bien-nhan'],
    ['tất cả thủ tục', '/danh-muc'],
    ['quyền riêng tư', '/quyen-rieng-tu'],
  ])('comes first for %j, with its marks and without any', (query, path) => {
    expect([paths(query)[0], paths(fold(query))[0]]).toEqual([path, path]);
  });

  it('is found by keystrokes and without spaces', () => {
    expect(paths('giowf lafm vieecj')).toEqual(['/lien-he']);
    expect(paths('giolamviec')).toEqual(['/lien-he']);
  });

  it('is not named by a query about a procedure or about other offices’ work', () => {
    const lines = readFileSync(join(ROOT, 'tests', 'search', 'queries.jsonl'), 'utf8')
      .trim()
      .split('\n');
    const queries = lines.map((line) => (JSON.parse(line) as { query: string }).query);
    const others = [
      'giờ làm việc của công an',
      'địa chỉ công an tỉnh',
      'liên hệ đại sứ quán Mỹ',
      'hộ chiếu ở đâu',
    ];
    expect([...queries, ...others].filter((query) => paths(query).length > 0)).toEqual([]);
  });

  it('is none for a text that says nothing, and a long one does no harm', () => {
    for (const query of ['', ' ', '😀', '+*~^:', 'a', 'giờ '.repeat(3_000)]) expect(paths(query)).toEqual([]);
  });
});
