import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import { knownAs, partLink, queryOf, searchResults, wayOnFrom } from '#src/view/search-results.ts';

const loaded = loadContent(join(import.meta.dirname, '..', '..', '..', 'content'));
if ('errors' in loaded) throw new Error('the shipped content has faults: npm run check:content');
const { content } = loaded;
const results = (query: string) => searchResults(content, new URLSearchParams({ q: query }));

describe('a page of results', () => {
  it('is known to search engines as the page of the empty search', () => {
    for (const query of ['', 'hội thảo quốc tế']) expect(knownAs(results(query)), query).toBe('/tim-kiem');
  });

  it('that leads nowhere is not known to them', () => {
    for (const query of ['casino zzqxw', 'đăng ký kết hôn'])
      expect(knownAs(results(query)), query).toBeUndefined();
  });
});

describe('what the results page shows', () => {
  it('of a question leads to the part that was asked about', () => {
    const [hit] = results('hộ chiếu công vụ hết bao nhiêu tiền').hits;
    expect(hit && partLink(hit)).toEqual({ href: `${hit?.path}#phi`, text: 'Xem phí, lệ phí' });
  });

  it('of a name is its papers', () => {
    const [hit] = results('hội thảo quốc tế').hits;
    expect(hit && partLink(hit)?.href).toBe(`${hit?.path}#giay-to`);
  });

  it('of other offices’ work is that it is theirs, and no procedure', () => {
    const shown = results('đăng ký kết hôn');
    expect(shown).toMatchObject({ hits: [], isElsewhere: true, didYouMean: [], offersSituations: false });
  });

  it('where little fits names what comes near, and what people often come for', () => {
    const shown = results('xin cấp phép máy bay riêng');
    expect(shown.isElsewhere).toBe(false);
    expect(shown.offersSituations).toBe(true);
  });

  it('of a slip of the keys asks for what was meant', () => {
    expect(results('hooj chieeus coong vuj').didYouMean).toEqual([
      { text: 'hộ chiếu công vụ', href: `/tim-kiem?q=${encodeURIComponent('hộ chiếu công vụ')}` },
    ]);
  });

  it('of a code is its procedure and nothing beside it', () => {
    expect(results('3.000604')).toMatchObject({ didYouMean: [], offersSituations: false });
  });

  it('of a document that no sheet rests on is its entry in the register, if it has one, and no procedure', () => {
    const listed = results('Nghị định 118/2025/NĐ-CP');
    expect(listed).toMatchObject({ hits: [], didYouMean: [], offersSituations: false });
    expect(listed.pages.map(({ path, title }) => [path, title])).toEqual([
      ['/van-ban#118-2025-nd-cp', '118/2025/NĐ-CP'],
    ]);
    const unknown = results('nghị định 999/2026/NĐ-CP');
    expect(unknown).toMatchObject({ hits: [], pages: [], didYouMean: [], offersSituations: true });
    expect(wayOnFrom('nghị định 999/2026/NĐ-CP').href).toBe('/van-ban');
    expect(results('QĐ 30/2026')).toMatchObject({ pages: [], offersSituations: false });
    expect(results('QĐ 30/2026').hits.length).toBeGreaterThan(1);
  });

  it('of a code that is nobody’s says so, and leads to all procedures', () => {
    expect(results('9.999999')).toMatchObject({ hits: [], pages: [] });
    const { text, href } = wayOnFrom('mã 9.999999');
    expect([/mã ấy/.test(text), href]).toEqual([true, '/thu-tuc']);
    expect(wayOnFrom('trồng nấm').text).not.toBe(text);
  });

  it('is calm whatever the address holds', () => {
    const units = fc.constantFrom('hội thảo', '*', '+', '-', '~1', '^', ':', '<b>', '&amp;', '😀', '\u202e', 'مرحبا', '\ud800', '\u0000', '\u0301', '%', '$&', '\n'); // prettier-ignore
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(units, { maxLength: 80 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { query, hits, didYouMean } = results(text);
        expect(query.length).toBeLessThanOrEqual(200);
        expect(query.isWellFormed()).toBe(true);
        expect(query).not.toMatch(/\p{Cc}/u);
        for (const { href } of didYouMean) expect(URL.canParse(href, 'http://localhost')).toBe(true);
        expect(new Set(hits.map(({ code }) => code)).size).toBe(hits.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['a', 'hội ', '*', '😀', '\u202e', '<b>'])('is calm about 10,000 times %j', (unit) => {
    expect(results(unit.repeat(10_000)).query.length).toBeLessThanOrEqual(200);
  });

  it('of an address without a query is nothing', () => {
    expect(queryOf(new URLSearchParams('x=1'))).toBe('');
    expect(results(' \u0000 ')).toMatchObject({ query: '', hits: [], offersSituations: false });
  });
});
