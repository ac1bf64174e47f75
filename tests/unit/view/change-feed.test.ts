import { describe, expect, test } from 'vitest';
import type { Change, ChangeDetail } from '#src/domain/change.ts';
import type { Content } from '#src/domain/content.ts';
import { changeFeed } from '#src/view/change-feed.ts';
import { department } from './department.ts';
import { procedure } from './procedure.ts';

const PUBLIC_URL = 'https://ngoaivu.example';
const change: Change = {
  code: '1.000001',
  name: 'Cấp thẻ <A> & B',
  kind: 'changed',
  parts: ['time', 'fee'],
  at: '2026-11-25T01:02:03.000Z',
};
const older: Change = { ...change, kind: 'added', parts: [], at: '2026-11-23T00:00:00+07:00' };

function feedOf(changes: Change[], publicUrl = PUBLIC_URL, procedures = [procedure({ slug: 'mau' })]) {
  const content = { department: department(), procedures, changedAt: '2026-11-20T00:00:00Z' };
  return {
    atom: changeFeed({ content: content as unknown as Content, publicUrl, changes }, 'atom').atom1(),
    json: JSON.parse(
      changeFeed({ content: content as unknown as Content, publicUrl, changes }, 'json').json1(),
    ) as { items: Record<string, string>[] },
  };
}

function idsIn(atom: string): string[] {
  return [...atom.matchAll(/<id>([^<]+)<\/id>/g)].map(([, id = '']) => id);
}

describe('the feed of changes', () => {
  test('says which parts of which procedure are different, and leads there', () => {
    const [item] = feedOf([change]).json.items;
    expect(item).toMatchObject({
      title: 'Cấp thẻ <A> & B (1.000001)',
      summary: 'Nội dung khác trước: Thời hạn; Phí, lệ phí.',
      url: `${PUBLIC_URL}/thu-tuc/mau`,
      date_modified: change.at,
    });
  });

  test('tells what was and is, by which document, and leads to the page that tells all of it', () => {
    const basis = { document: '2402/QĐ-BNG', issuedOn: '2026-07-14', source: '' };
    const fee = { label: 'Phí, lệ phí', before: '30.000 đồng', after: '20.000 đồng', words: null };
    const note = { label: 'Ghi chú', before: null, after: null, words: [{ kind: 'added', text: '<b> & c' }] };
    const { atom, json } = feedOf([{ ...change, basis, details: [fee, note] as ChangeDetail[] }]);
    expect(json.items[0]).toMatchObject({
      url: `${PUBLIC_URL}/thu-tuc/mau/thay-doi`,
      summary: 'Nội dung khác trước: Thời hạn; Phí, lệ phí. Theo 2402/QĐ-BNG ngày 14/7/2026.',
      content_html: expect.stringContaining('<li>Phí, lệ phí: 30.000 đồng → 20.000 đồng</li>') as string,
    });
    expect(atom).toContain('<li>Ghi chú:  → &lt;b&gt; &amp; c</li>');
  });

  test('leads to the list where the procedure is gone', () => {
    expect(feedOf([{ ...change, kind: 'removed' }], PUBLIC_URL, []).json.items[0]).toMatchObject({
      url: `${PUBLIC_URL}/thu-tuc`,
      summary: 'Không còn trang về thủ tục này.',
    });
  });

  test('writes names as text, not as HTML', () => {
    expect(feedOf([change]).atom).toContain('<![CDATA[Cấp thẻ &lt;A&gt; &amp; B (1.000001)]]>');
  });

  test('names each change for good: the same id whatever else changes, and whatever the site is called', () => {
    const [, ...before] = idsIn(feedOf([older]).atom);
    const [, newest, ...rest] = idsIn(feedOf([change, older], 'https://khac.example').atom);
    expect(rest).toEqual(before);
    expect(before).not.toContain(newest);
    expect(newest).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  test('is as new as its newest entry, and as the content where there is none', () => {
    const updated = (changes: Change[]) => /<updated>([^<]+)/.exec(feedOf(changes).atom)?.[1];
    expect(updated([change, older])).toBe(change.at);
    expect(updated([])).toBe('2026-11-20T00:00:00.000Z');
  });
});
