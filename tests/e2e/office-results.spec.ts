import { expectNoViolations } from './support/axe.ts';
import { enter, expect, people, test } from './support/office.ts';
import { answer, idOf } from '../unit/queue/submissions.ts';

const PAGE = '/van-phong/ket-qua?ky=2025-q2';

/** Answers of a quarter in which nobody else answers: 20 online, 6 by post, all but two satisfied. */
async function answersOfAQuarter(): Promise<void> {
  const answers = (await people.superuser()).collection('answers');
  for (let n = 0; n < 26; n += 1) {
    const { record } = answer(n, {
      ...{ id: `ketqua${idOf(n).slice(6)}`, version: 2, day: '2025-05-02', screening: 'da-nhan' },
      channel: n < 20 ? 'online' : 'post',
      scores: { chung: 4, thu_tuc: n < 2 ? 1 : 5, cong_chuc: 4, ket_qua: 5, gop_y: 4 },
    });
    await answers.create(record);
  }
}

const SEES = 'the Office sees what waits, and how satisfied people are, as far as it can be told';

test(SEES, { tag: '@once' }, async ({ page }) => {
  await answersOfAQuarter();
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
