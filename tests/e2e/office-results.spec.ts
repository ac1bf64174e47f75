import { expectNoViolations } from './support/axe.ts';
import { enter, expect, test } from './support/office.ts';
import { storeAnswersOf } from './support/stored-answers.ts';

/** A quarter in which nobody else answers. */
const PAGE = '/van-phong/ket-qua?ky=2025-q2';

const SEES = 'the Office sees what waits, and how satisfied people are, as far as it can be told';

test(SEES, { tag: '@once' }, async ({ page }) => {
  await storeAnswersOf('2025-05-02', 'ketqua');
  await enter(page, 'viewer');
  await page.goto(PAGE);
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Việc cần làm');
  const facts = main.getByRole('term').filter({ hasText: 'Chỉ số hài lòng chung' }).locator('..');
  // (24 × 4/4 + 2 × 3/4) / 26
  await expect(facts).toContainText('98,1');
  await expect(main.getByRole('row', { name: /Trực tuyến/ })).toContainText('20');
  await expectNoViolations(page, 'the Office’s figures');

  for (const chart of await page.getByRole('img').all()) {
    await chart.scrollIntoViewIfNeeded();
    await expect.poll(() => chart.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(300);
  }
  await main.getByText('Bảng số liệu của biểu đồ').first().click();
  await expect(main.getByRole('row', { name: /2\. Thủ tục hành chính/ })).toContainText('92,3');

  await page.getByLabel('Xem riêng').selectOption('Bưu chính');
  await page.getByLabel('So với').selectOption('2025-q1');
  await page.getByRole('button', { name: 'Xem', exact: true }).click();
  await expect(facts).toContainText('100');
  await expect(main).toContainText('không so được');
  await page.goto(`${PAGE}&nhom=nguon:link`);
  await expect(main).toContainText('Dưới 5 phiếu, không hiện.');
});
