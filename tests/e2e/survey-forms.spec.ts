import { expect, test } from './support/test.ts';
import { SURVEY } from './support/site.ts';
import { storedAnswer, storedDossierCode } from './support/stored.ts';
import { commentField, fillSurvey, question, readReceipt, sendSurvey } from './support/survey.ts';

const PER_DOSSIER = '/khao-sat/theo-ho-so';
const REASON = 'Điều gì làm bạn chưa hài lòng nhất?';
const CHANNEL = 'Bạn nộp hồ sơ bằng cách nào?';

test.describe('questions that are not for everybody', () => {
  test(
    'show when an answer asks for them, and what is hidden is not sent',
    { tag: '@js' },
    async ({ page }) => {
      await page.goto(SURVEY);
      await expect(question(page, REASON)).toBeHidden();
      await expect(page.getByText('Chỉ trả lời nếu').filter({ visible: true })).toHaveCount(0);
      await fillSurvey(page, '', 'Không hài lòng');
      await question(page, REASON).getByLabel('Phải đi lại nhiều lần').check();
      await page.locator('summary').first().click();
      await question(page, 'Nơi ngồi chờ có đủ chỗ').getByLabel('Hài lòng', { exact: true }).check();
      await page.getByLabel(CHANNEL).selectOption('online');
      await expect(question(page, 'Nơi ngồi chờ có đủ chỗ')).toBeHidden();
      await question(page, 'Hệ thống nộp hồ sơ trực tuyến').getByLabel('Hài lòng', { exact: true }).check();
      await sendSurvey(page);
      const { choices, scores } = await storedAnswer(await readReceipt(page));
      expect(choices).toEqual({ dieu_chua_hai_long: 'di-lai' });
      expect(scores).toEqual({ chung: 2, tiep_can_truc_tuyen: 4 });
    },
  );

  test('stay shown after Back, as they were answered', { tag: '@js' }, async ({ page }) => {
    await page.goto(SURVEY);
    await fillSurvey(page, '', 'Rất không hài lòng');
    await question(page, REASON).getByLabel('Điều khác').check();
    await page.goto('/thu-tuc');
    await page.goBack();
    await expect(question(page, REASON).getByLabel('Điều khác')).toBeChecked();
    await expect(question(page, REASON)).toBeVisible();
  });

  test(
    'say without scripts when to answer them, and every answer is kept',
    { tag: '@mixed' },
    async ({ page }, info) => {
      test.skip(info.project.use.javaScriptEnabled === true, 'with scripts they are hidden');
      await page.goto(SURVEY);
      await expect(page.getByText('Chỉ trả lời nếu bạn chọn “Rất không hài lòng” hoặc')).toBeVisible();
      await expect(page.getByText('Bỏ qua nếu bạn chọn “Chưa nhận”')).toBeVisible();
      await fillSurvey(page, '', 'Hài lòng');
      await question(page, REASON).getByLabel('Điều khác').check();
      await sendSurvey(page);
      const { choices } = await storedAnswer(await readReceipt(page));
      expect(choices).toEqual({ dieu_chua_hai_long: 'khac' });
    },
  );
});

test('the form is in English for who asks, to the thank-you', { tag: '@mixed' }, async ({ page }) => {
  await page.goto(SURVEY);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.letterhead')).toHaveAttribute('lang', 'vi');
  await expect(page.getByRole('navigation', { name: 'Main sections' })).toContainText('Procedures');
  await expect(page.locator('.trial')).toContainText('on trial');
  await page.getByRole('button', { name: 'Send the answers' }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Have you received the result of your procedure? Choose “Received” or “Not yet”.',
    'Overall: choose one of the five levels.',
  ]);
  await question(page, 'Have you received').getByLabel('Received').check();
  await question(page, 'Overall').getByLabel('Satisfied', { exact: true }).check();
  await page.getByRole('button', { name: 'Send the answers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for your answers');
  await expect(page.locator('main li').getByRole('link')).toHaveText([
    'Ask the Department for a personal reply (page in Vietnamese)',
    'Check your receipt (page in Vietnamese)',
    'See all procedures',
    'To the home page',
  ]);
  const receipt = (await page.locator('.receipt .code').innerText()).trim();
  expect(await storedAnswer(receipt)).toMatchObject({ language: 'en', form: 'hai-long', version: 2 });
});

test(
  'changing the language keeps the form the same, so that nobody counts twice',
  { tag: '@mixed' },
  async ({ page }) => {
    const token = () => page.locator('[name="phieu"]').inputValue();
    await page.goto(`${SURVEY}?nguon=quay-7`);
    const first = await token();
    await page.getByRole('link', { name: 'English' }).click();
    expect(await token()).toBe(first);
    await page.getByRole('link', { name: 'Tiếng Việt' }).click();
    expect(await token()).toBe(first);
    expect(new URL(page.url()).searchParams.get('nguon')).toBe('quay-7');
  },
);

test.describe('the form for one dossier', () => {
  test('keeps the code apart from the answer', { tag: '@mixed' }, async ({ page }, info) => {
    const code = `H48.${info.project.name.length}-${info.testId.slice(0, 12)}`.toUpperCase();
    await page.goto(PER_DOSSIER);
    await question(page, 'Bạn đã nhận kết quả').getByLabel('Đã nhận').check();
    await page.getByLabel('Mã hồ sơ').fill(code);
    await question(page, 'so với ngày hẹn').getByLabel('Đúng ngày hẹn').check();
    await question(page, 'mấy lần').getByLabel('Không lần nào').check();
    await question(page, 'mấy cơ quan khác').getByLabel('1 cơ quan', { exact: true }).check();
    await question(page, 'thái độ').getByLabel('Không gặp công chức nào').check();
    await commentField(page).fill('');
    await sendSurvey(page);
    const answer = await storedAnswer(await readReceipt(page));
    expect(answer).toMatchObject({
      form: 'theo-ho-so',
      scores: { thoi_gian: 2, so_lan_lien_he: 3, so_co_quan: 2, thai_do: 0 },
    });
    expect(JSON.stringify(answer)).not.toContain(code);
    const { id, ...stored } = await storedDossierCode(code);
    expect(id).not.toBe(answer.id);
    expect(stored).toMatchObject({ form: 'theo-ho-so', round: '', month: answer.day.slice(0, 7) });
    expect(Object.keys(stored)).not.toContain('day');
  });

  test('asks not for the day of a result that has not come', { tag: '@mixed' }, async ({ page }) => {
    await page.goto(PER_DOSSIER);
    await question(page, 'Bạn đã nhận kết quả').getByLabel('Chưa nhận').check();
    await page.getByLabel('Mã hồ sơ').fill('0912345678');
    await sendSurvey(page);
    await expect(page.getByRole('alert').getByRole('link')).toHaveText([
      /^Ghi mã hồ sơ như trên giấy tiếp nhận/,
      'Số lần phải liên hệ: chọn một trong ba mức.',
      'Số cơ quan phải liên hệ: chọn một trong ba mức.',
      'Thái độ của công chức: chọn một trong ba mức.',
    ]);
  });
});

test('a form for invited people does not open without a link', { tag: '@mixed' }, async ({ page }) => {
  const response = await page.goto('/khao-sat/dai-bieu');
  expect(response?.status()).toBe(403);
  await expect(page.getByRole('main')).toContainText('mở bằng liên kết trong giấy mời');
  await page.goto('/khao-sat');
  await expect(page.getByRole('link', { name: 'Phiếu lấy ý kiến' })).toHaveCount(0);
});

test(
  'the five factors and the whole are answered with seven taps on a phone, without opening anything',
  { tag: '@mixed' },
  async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(SURVEY);
    const radios = page.getByRole('radio', { name: /^(Đã nhận|Hài lòng)$/ });
    const visible = await radios.evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
    expect(visible).toBe(7);
    for (let index = 0; index < visible; index++) await radios.locator('visible=true').nth(index).check();
    await sendSurvey(page);
    const { scores } = await storedAnswer(await readReceipt(page));
    expect(scores).toEqual({ chung: 4, tiep_can: 4, thu_tuc: 4, cong_chuc: 4, ket_qua: 4, gop_y: 4 });
  },
);
