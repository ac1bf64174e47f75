import { recordIdOf } from '#src/survey/receipt.ts';
import { expect, test } from './support/test.ts';
import { exportAnswers } from './support/export-answers.ts';
import { SHEET } from './support/site.ts';
import { commentField, fillSurvey, question, readReceipt, sendSurvey } from './support/survey.ts';

test('from a few words without marks to the papers, the portal, and an answer the Office has', async ({
  page,
}, info) => {
  const { code, name, path, portal } = SHEET;
  await test.step('find the procedure', async () => {
    await page.goto('/');
    await page.getByLabel('Gõ việc cần làm, tên giấy tờ hoặc mã thủ tục').fill('hoi thao quoc te');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await expect(page).toHaveURL('/tim-kiem?q=hoi+thao+quoc+te');
    const first = page.getByRole('main').getByRole('listitem').first();
    await expect(first).toContainText(code);
    await first.getByRole('link', { name }).click();
    await expect(page).toHaveURL(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  });

  await test.step('read papers and channels', async () => {
    const papers = page.getByRole('table').filter({ hasText: 'Bản chính' });
    await expect(papers).toContainText('Văn bản xin phép tổ chức hội nghị, hội thảo quốc tế');
    await expect(papers.getByRole('row')).toHaveCount(1 + 3 + 3);
    for (const [action, anchor] of [
      ['Nộp trực tiếp', '#truc-tiep'],
      ['Gửi bưu chính', '#buu-chinh'],
    ] as const) {
      await page.getByRole('link', { name: action }).click();
      await expect(page.locator(anchor)).toBeInViewport();
    }
  });

  await test.step('see where the portal is', async () => {
    const link = page.getByRole('link', { name: /^Nộp trực tuyến/ });
    await expect(link).toHaveAttribute('href', portal);
    await expect(link).toHaveAccessibleName(/Nộp trực tuyến.*Cổng Dịch vụ công quốc gia.*mở trang khác/);
    // It opens in the same window, and the portal is not told where the reader came from.
    await expect(link).not.toHaveAttribute('target', /./);
    const answer = await page.request.get(path);
    expect(answer.headers()['referrer-policy']).toBe('same-origin');
  });

  const comment = `=HYPERLINK("http://x.example","Bấm") Rất "nhanh", cảm ơn.\nDòng hai ${info.testId}`;
  const receipt = await test.step('answer the survey', async () => {
    await page.getByRole('link', { name: 'Trả lời khảo sát hài lòng' }).click();
    await expect(page.getByLabel('Thủ tục bạn đã làm')).toHaveValue(code);
    await page.getByLabel('Bạn nộp hồ sơ bằng cách nào?').selectOption({ label: 'Bưu chính' });
    await fillSurvey(page, comment, 'Rất hài lòng');
    await question(page, 'nơi làm thủ tục').getByLabel('Không áp dụng').check();
    await expect(commentField(page)).toHaveValue(comment);
    await sendSurvey(page);
    await expect(page.getByRole('main')).toContainText('muốn kiểm tra hoặc rút phiếu');
    await expect(page.getByRole('main')).toContainText('không tìm lại được mã');
    await expect(page.getByRole('link', { name: 'biên nhận' })).toHaveAttribute(
      'href',
      '/khao-sat/bien-nhan',
    );
    return readReceipt(page);
  });

  await test.step('find the answer in the export', async () => {
    const { answers: rows } = await exportAnswers(info.outputPath('answers.csv'));
    const row = rows.find((it) => it['Mã phiếu'] === recordIdOf(receipt));
    expect(row).toMatchObject({
      'Mẫu phiếu': 'KS-01',
      'Nguồn phiếu': 'Trang web',
      'Ngôn ngữ': 'Tiếng Việt',
      'Thủ tục': `${code} ${name}`,
      'Cách nộp hồ sơ': 'Bưu chính',
      'Đã nhận kết quả': 'Đã nhận',
      // What people write must not act as a formula.
      'Ý kiến': `'${comment}`,
    });
    // With the form's number before it where answers to other forms stand in the same table.
    const cell = (head: RegExp) => Object.entries(row ?? {}).find(([name]) => head.test(name))?.[1];
    const scale = String.raw`\(1 = Rất không hài lòng, 5 = Rất hài lòng\)$`;
    const overall = 'Nhìn chung, bạn hài lòng đến mức nào với việc làm thủ tục này\\?';
    const place = 'Tiếp cận dịch vụ: Bạn hài lòng đến mức nào với nơi làm thủ tục\\?';
    expect(cell(new RegExp(`^(KS-01: )?${overall} ${scale}`))).toBe('5');
    expect(cell(new RegExp(`^(KS-01: )?${place} ${scale}`))).toBe('Không áp dụng');
    expect(JSON.stringify(rows)).not.toContain(receipt);
  });
});
