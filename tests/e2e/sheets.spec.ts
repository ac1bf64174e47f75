import { site } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** Shorter ones are labels and answers, which may well be the same for two facts. */
const SENTENCE_LENGTH = 20;

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.;:])\s+|\n/)
    .map((sentence) =>
      sentence
        .replace(/[.;:]$/, '')
        .trim()
        .toLowerCase(),
    )
    .filter((sentence) => sentence.length > SENTENCE_LENGTH);
}

test('how to file says each sentence once', { tag: '@once' }, async ({ page }) => {
  const { procedures } = (await (await fetch(`${site.url}/api/thu-tuc.json`)).json()) as {
    procedures: { code: string; status: string }[];
  };
  const sheets = procedures.filter(({ status }) => status === 'in-force');
  expect(sheets.length).toBeGreaterThan(5);
  for (const { code } of sheets) {
    await page.goto(`/tt/${code}`);
    const rows = await page.locator('main .section').first().locator('dd').allInnerTexts();
    const sentences = rows.flatMap(sentencesOf);
    const repeated = sentences.filter((sentence, place) => sentences.indexOf(sentence) !== place);
    expect.soft(repeated, code).toEqual([]);
  }
});

test('ways to file that only say what every sheet says have no note', { tag: '@once' }, async ({ page }) => {
  await page.goto('/tt/3.000604');
  await expect(page.locator('#truc-tuyen dd')).toHaveText(
    /^\s*Trên Cổng Dịch vụ công quốc gia, dichvucong\.gov\.vn\.\s+Mức trực tuyến:\s+Sở đang cập nhật\.\s*$/,
  );
  await expect(page.locator('#buu-chinh dd')).toHaveText(/Gửi hồ sơ qua bưu điện:\s+được\./);
  await expect(page.locator('#buu-chinh dd')).not.toHaveText(/qua bưu điện được/);
});

test('a source is followed by the day it was looked at without a gap', { tag: '@once' }, async ({ page }) => {
  await page.goto('/tt/3.000604');
  const sources = page.locator('#nguon dd p');
  await expect(sources.filter({ hasText: 'xem ngày' })).toHaveText([/\S, xem ngày \d+\/\d+\/\d{4}\s*$/]);
});

test('an answer of two lines hangs beside its button', { tag: '@once' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/tt/1.001308');
  const label = page.locator('.asks label').filter({ hasText: 'đã có chứng nhận của cơ quan' });
  const lefts = await label.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element.lastChild ?? element);
    return [...range.getClientRects()].filter(({ width }) => width > 8).map(({ left }) => Math.round(left));
  });
  expect(lefts.length).toBeGreaterThan(1);
  expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThanOrEqual(6);
});
