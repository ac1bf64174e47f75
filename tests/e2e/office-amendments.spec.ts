import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AMENDMENT_FIELD, amendmentPath } from '#src/office/amendments/paths.ts';
import { officeAmendments as text } from '#src/texts/office-amendments.ts';
import { plantAmendment } from '../api/support/amendment-records.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, people, test } from './support/office.ts';
import { site } from './support/site.ts';

/** A guide that no other test looks at. */
const FILE = 'huong-dan/chu-ky-so-va-ban-scan.md';
const PUBLIC = '/huong-dan/chu-ky-so-va-ban-scan';
const ADDED = 'Kiểm tra lại chữ ký trước khi gửi.';

const REVIEW = 'what an editor sends is looked at and approved on a phone by somebody else, and is public';

test(REVIEW, { tag: '@once' }, async ({ page, context }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const writer = await enter(page, 'editor');
  const base = readFileSync(join(site.contentDir, FILE), 'utf8');
  const drafts = [{ path: FILE, base, text: `${base.trimEnd()}\n\n${ADDED}\n` }];
  const id = await plantAmendment(await people.superuser(), writer, { title: 'Thêm lời nhắc', drafts });

  await page.goto(amendmentPath(id));
  await expect(page.locator('ins').filter({ hasText: ADDED })).toBeVisible();
  await page.getByLabel(text.acts.note).fill('Xin xem giúp');
  await page.getByRole('button', { name: text.acts.submit }).click();
  await expect(page.getByRole('status')).toContainText(text.done['gui-duyet']!);
  await expect(page.getByRole('button', { name: text.acts.approve, exact: true })).toHaveCount(0);
  await context.clearCookies();

  await enter(page, 'approver');
  await page.goto('/van-phong');
  await expect(page.locator('.band .badge')).toContainText(/^\s*[1-9]/);
  await page.goto(amendmentPath(id));
  await expectNoViolations(page, 'an amendment to be decided');
  expect(await layoutFaults(page)).toEqual([]);
  await page.getByRole('link', { name: text.preview, exact: true }).click();
  await expect(page.frameLocator('iframe').getByText(ADDED)).toBeVisible();
  await page.getByRole('link', { name: text.previewPage.back }).click();
  await page.getByLabel(text.acts.decision).fill('Được');
  await page.getByRole('button', { name: text.acts.approveAndPublish }).click();
  await expect(page.getByRole('status')).toContainText(text.done['duyet-va-dang']!);
  await expect(page.locator(`[name="${AMENDMENT_FIELD.decision}"]`)).toHaveCount(0);
  await expect
    .poll(async () => (await page.request.get(PUBLIC)).text(), { message: 'the public page' })
    .toContain(ADDED);
});
