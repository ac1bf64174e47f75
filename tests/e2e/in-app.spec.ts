import { devices } from 'playwright/test';
import { expect, test } from './support/test.ts';
import { SHEET } from './support/site.ts';
import { answerSurvey } from './support/survey.ts';

/** The browsers inside Zalo and Facebook, as old as the oldest that the site serves in full. */
const BROWSERS: Record<string, string> = {
  'Zalo on Android':
    'Mozilla/5.0 (Linux; Android 10; SM-A107F Build/QP1A.190711.020; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36 Zalo android/12100713 ZaloTheme/light ZaloLanguage/vi',
  'Zalo on iOS':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 14_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Zalo iOS/486 ZaloTheme/light ZaloLanguage/vn',
  'Facebook on Android':
    'Mozilla/5.0 (Linux; Android 10; CPH2083 Build/QP1A.190711.020; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/87.0.4280.141 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/300.0.0.53.129;]',
  'Facebook on iOS':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 14_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBDV/iPhone10,3;FBMD/iPhone;FBSN/iOS;FBSV/14.0;FBSS/3;FBID/phone;FBLC/vi_VN;FBOP/5]',
};

/** What they put at the end of an address that somebody shared. */
const TRACES = '?zarsrc=30&utm_source=zalo&utm_medium=zalo&fbclid=IwAR0-x_y';

for (const [name, userAgent] of Object.entries(BROWSERS)) {
  test.describe(`the browser inside ${name}`, { tag: '@once' }, () => {
    test.use({ userAgent, viewport: devices['iPhone 8'].viewport });

    test('opens a shared sheet, leads on within its one window, and sends the survey', async ({
      page,
      context,
    }) => {
      await page.goto(`/tt/${SHEET.code}${TRACES}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(SHEET.name);
      expect(new URL(page.url()).pathname).toBe(SHEET.path);
      // These browsers open no second window and block pop-ups.
      expect(await page.locator('[target], [download]').count()).toBe(0);
      await page.locator('.contents').getByRole('link', { name: 'Giấy tờ' }).click();
      await expect(page.locator('#giay-to')).toBeInViewport();
      await page.getByRole('button', { name: 'Có', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cảm ơn bạn.');
      await answerSurvey(page, `Gửi từ ${name}`);
      expect(context.pages()).toHaveLength(1);
    });
  });
}
