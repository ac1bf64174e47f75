import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markdownFaults, renderMarkdown } from '#src/content/markdown.ts';
import { cleanPasted } from '#src/editing/import/clean-pasted.ts';
import { readHtml } from '#src/editing/import/html/read-html.ts';
import { SEED } from '#tests/support/sampling.ts';

const clean = (html: string): string => cleanPasted(readHtml(html));

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman"} --></style></head><body lang=VI>
<!--StartFragment--><h2><span style='mso-fareast-font-family:"Times New Roman"'>Hồ sơ<o:p></o:p></span></h2>
<p class=MsoNormal style='text-align:justify'><b><span lang=VI>Lệ phí:</span></b><span lang=VI>&nbsp; 30.000&nbsp;đồng</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Tờ khai<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span></span><!--[endif]-->Ảnh</p>
<p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>đ)<span>&nbsp; </span></span>Giấy ủy quyền</p>
<!--EndFragment--></body></html>`;

describe('text pasted from Word and from the portal', () => {
  test('keeps headings, lists with their numbers and letters, and bold; styles and empty paragraphs go', () => {
    expect(clean(WORD)).toBe(
      ['# Hồ sơ', '', '**Lệ phí**: 30.000 đồng', '', '- Tờ khai', '   2. Ảnh', '- đ) Giấy ủy quyền'].join(
        '\n',
      ),
    );
  });

  test('a point that begins with a number of its own keeps it, and becomes no list in a list', () => {
    expect(clean('<ul><li>Luật</li><li>5. Thông tư</li></ul>')).toBe('- Luật\n- 5\\. Thông tư');
  });

  test('points that were typed with signs become a list, + below -', () => {
    expect(clean('<p>- Một:</p><p>+ một a</p><p>– Hai</p><p>2026 không phải điểm</p><p>1) Ba</p>')).toBe(
      '- Một:\n   - một a\n- Hai\n\n2026 không phải điểm\n\n1. Ba',
    );
  });

  test('a table keeps its cells; those that were merged leave empty places', () => {
    const table = `<table><tr><th>Hình thức<th>Thời hạn<th>Phí</tr>
      <tr><td rowspan=2>Trực tiếp<td>09 ngày làm việc<td>a | b</tr><tr><td colspan=2><p>15 ngày</p><p>nếu phức tạp</p></tr></table>`;
    expect(clean(table)).toBe(
      [
        '| Hình thức | Thời hạn | Phí |',
        '| --- | --- | --- |',
        '| Trực tiếp | 09 ngày làm việc | a \\| b |',
        '|  | 15 ngày; nếu phức tạp |  |',
      ].join('\n'),
    );
  });

  test('a table that only places text is taken apart', () => {
    expect(clean('<table><tr><td><p>Một</p></td><td>Hai</td></tr></table>')).toBe('Một\n\nHai');
  });

  test('absolute links stay, those of the page that was copied from and of scripts are plain words', () => {
    expect(
      clean(
        '<p><a href="https://dichvucong.gov.vn/a(b)">Cổng</a> <a href="/x">x</a> <a href="#_Toc1">mục</a> <a href="javascript:alert(1)">y</a></p>',
      ),
    ).toBe('[Cổng](https://dichvucong.gov.vn/a%28b%29) x mục y');
  });

  test('a script, a comment, a picture and what is written as HTML do nothing', () => {
    const html =
      '<p onclick="x()">Một<script>alert("1")</script><!-- ẩn --><img src=x onerror=alert(2)> &lt;script&gt;alert(3)&lt;/script&gt;</p><svg><text>vẽ</text></svg>';
    expect(clean(html)).toBe('Một \\<script>alert(3)\\</script>');
    expect(renderMarkdown(clean(html))).toBe('<p>Một &lt;script&gt;alert(3)&lt;/script&gt;</p>\n'.trim());
  });

  test('signs that markdown knows are read as they were written', () => {
    const words = '*sao* _gạch_ # thăng, a_b_c@x.vn, 5 < 6 [x](y) `mã` ~~bỏ~~ &amp;lt; \\';
    const html = renderMarkdown(clean(`<p>${words}</p><p># Không phải tiêu đề</p><p>=====</p>`));
    expect(html).not.toMatch(/<(?:em|h\d|code|del|strong)\b|href="y"/);
    expect(html).toContain('*sao* _gạch_ # thăng');
  });

  test('whatever is pasted, what comes out is free of faults and holds every word', () => {
    const words = fc.constantFrom(
      'Tờ khai',
      '<b>',
      '**',
      '[a](b)',
      '1.',
      '- ',
      '|',
      '&lt;i&gt;',
      '`',
      '_x_',
      '\\',
      'a)',
    );
    const tag = fc.constantFrom(
      'p',
      'b',
      'div',
      'ul',
      'li',
      'ol',
      'table',
      'tr',
      'td',
      'h3',
      'span',
      'blockquote',
    );
    const { node } = fc.letrec<{ node: string; text: string; element: string }>((tie) => ({
      node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('text'), tie('element')),
      text: fc.tuple(words, fc.constantFrom('', 'lời')).map((parts) => parts.join('')),
      element: fc
        .tuple(tag, fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, children]) => `<${name}>${children.join(' ')}</${name}>`),
    }));
    fc.assert(
      fc.property(node, (html) => {
        const markdown = clean(html);
        expect(markdownFaults(markdown)).toEqual([]);
        const count = (text: string) => text.match(/lời|Tờ khai/g)?.length ?? 0;
        expect(count(markdown)).toBe(count(html));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('five megabytes, nested without end, are read', () => {
    const deep = `${'<div><b>'.repeat(300_000)}sâu${'</b></div>'.repeat(1_000)}`;
    expect(clean(deep)).toBe('sâu');
    const long = '<p class=MsoNormal>Hồ sơ gồm có:</p>'.repeat(125_000);
    expect(clean(long).split('\n\n')).toHaveLength(125_000);
  });
});
