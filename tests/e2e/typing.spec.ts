import { box, holdIndex, list, rows, touch, type } from './support/search-box.ts';
import { expect, test } from './support/test.ts';
import { SHEET } from './support/site.ts';

test.describe('suggestions while one types', { tag: '@js' }, () => {
  test('follow an input method without taking its keys', async ({ page, browserName }) => {
    test.skip(browserName !== 'chromium', 'only Chromium lets a test compose');
    await touch(page);
    const keys = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      keys.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('hội th');
    await expect(rows(page).first()).toContainText('hội thảo');
    // The method's own list is on the screen: its keys are not ours.
    const taken = await box(page).evaluate((field) =>
      [{ isComposing: true }, { keyCode: 229 }].map(
        (how) =>
          !field.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true, ...how }),
          ),
      ),
    );
    expect(taken).toEqual([false, false]);
    await expect(page.getByRole('combobox')).not.toHaveAttribute('aria-activedescendant', /./);
    await keys.send('Input.insertText', { text: 'hội thảo' });
    await expect(box(page)).toHaveValue('hội thảo');
    await page.keyboard.press('ArrowDown');
    await expect(rows(page).first()).toHaveAttribute('aria-selected', 'true');
    await expect(rows(page).first()).toContainText(SHEET.code);
  });

  test('choose nothing any more when the caret moves in the field', async ({ page }) => {
    await touch(page);
    await type(page, 'hoi thao');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('combobox')).not.toHaveAttribute('aria-activedescendant', /./);
    await expect(list(page)).toBeVisible();
  });

  test('are calm about anything that is pasted', async ({ page }) => {
    await touch(page);
    for (const text of [
      '+a -b ~1 ^2 name:c',
      '😀😀',
      '<b>hội</b>',
      '\u202eáo dài',
      '$& $1',
      'hội '.repeat(2_500),
    ]) {
      await box(page).clear();
      await page.keyboard.insertText(text);
      await expect(rows(page).last()).toHaveText(/^Tìm “/);
      expect((await box(page).inputValue()).length).toBeLessThanOrEqual(200);
    }
    await expect(list(page).locator('b', { hasText: 'hội' })).toHaveCount(0);
  });

  test('open no list over a page whose field was left while they were on their way', async ({ page }) => {
    const release = await holdIndex(page);
    await page.goto('/');
    // Only a script that runs can be on its way: a field left before waits for its next touch.
    const running = page.waitForEvent('worker');
    await box(page).focus();
    await box(page).pressSequentially('hoi thao');
    await running;
    await box(page).blur();
    release();
    await expect(page.getByRole('combobox')).toBeVisible();
    await expect(list(page)).toBeHidden();
    await box(page).press('ArrowDown');
    await expect(list(page)).toBeHidden();
    await box(page).pressSequentially(' q');
    await expect(list(page)).toBeVisible();
  });
});
