import type { Locator, Page } from 'playwright/test';
import { BODY_NAME } from '#src/editing/form/names.ts';
import { CONTENT_PAGES, EDIT_FIELD } from '#src/office/editing/paths.ts';
import { officeEditing } from '#src/texts/office-editing.ts';
import { expectNoViolations } from './support/axe.ts';
import { layoutFaults } from './support/layout.ts';
import { enter, expect, test } from './support/office.ts';

const { edit, form, rich, start } = officeEditing;
const SAVED = new RegExp(`^${edit.script.savedAt.replace('{time}', '\\d\\d:\\d\\d')}$`);

const WORD = `<html><head><style>p.MsoNormal {margin:0}</style></head><body>
<h2 style="color:red">Hồ sơ</h2><p class=MsoNormal style="text-align:justify"><b>Lệ phí</b> 30.000<o:p></o:p></p>
<script>window.bad = 1</script><img src=x onerror="window.bad = 2">
<table><tr><td style="width:3cm">Cách</td><td>Phí</td></tr><tr><td>Trực tiếp</td><td>0</td></tr></table></body></html>`;

const PASTED = '# Hồ sơ\n\n**Lệ phí** 30.000\n\n| Cách | Phí |\n| --- | --- |\n| Trực tiếp | 0 |';

/** Texts that nobody else edits here. */
const GUIDE = 'huong-dan/tra-cuu-ho-so.md';
const OTHER_GUIDE = 'huong-dan/tra-phi-truc-tuyen.md';

async function open(page: Page, file: string): Promise<{ text: Locator; source: Locator }> {
  await enter(page, 'editor');
  await page.goto(`${CONTENT_PAGES.start}?${EDIT_FIELD.path}=${file}`);
  await page.getByRole('button', { name: start.submit }).click();
  return {
    text: page.getByRole('textbox', { name: form.body }),
    source: page.locator(`textarea[name="${BODY_NAME}"]`),
  };
}

/** As if it came from another program. */
function paste(text: Locator, html: string): Promise<void> {
  return text.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    clipboardData.setData('text/plain', 'không dùng');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

const CLERK =
  'a clerk writes a text as it will look, by keyboard, pastes from Word, looks at its markdown, and all that was not touched keeps its bytes';

test(CLERK, { tag: '@once' }, async ({ page }) => {
  const { text, source } = await open(page, GUIDE);
  await expect(text).toBeVisible();
  await expect(source).toBeHidden();
  const before = await source.inputValue();
  const [heading = ''] = before.trim().split('\n');
  const rest = before.slice(before.indexOf(heading) + heading.length);
  const said = page.locator('[data-said]');

  await text.getByText(heading.slice(2), { exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' mới');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Xem ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type('kỹ');
  await page.keyboard.press('Control+b');
  await page.keyboard.type(' ở ');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText(rich.badAddress)).toBeVisible();
  await page.getByLabel(rich.address).fill('dichvucong.gov.vn');
  await page.keyboard.press('Enter');
  await expect(text).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('- một');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+]');
  await page.keyboard.type('hai *sao*');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
  await page.keyboard.type('Rồi');
  const link = '[https://dichvucong.gov.vn](https://dichvucong.gov.vn)';
  const typed = `\n${heading} mới\n\nXem **kỹ** ở ${link}\n\n- một\n  - hai \\*sao\\*\n\nRồi`;
  expect(await source.inputValue()).toBe(typed + rest);
  await expectNoViolations(page, 'the editor of a long text');
  expect(await layoutFaults(page)).toEqual([]);

  await page.keyboard.press('Enter');
  await paste(text, WORD);
  expect(await source.inputValue()).toBe(`${typed}\n\n${PASTED}${rest}`);
  expect(await page.evaluate(() => 'bad' in window)).toBe(false);
  await paste(text, `<p>${'a'.repeat(5_000_001)}</p>`);
  await expect(page.getByText(rich.tooLong)).toBeVisible();
  expect(await source.inputValue()).toBe(`${typed}\n\n${PASTED}${rest}`);
  await expect(said).toHaveText(SAVED);

  await page.keyboard.press('Alt+F10');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(source).toBeVisible();
  await expect(text).toHaveCount(1);
  await source.fill((await source.inputValue()).replace('**kỹ**', '_kỹ_'));
  await page.getByRole('button', { name: rich.page }).click();
  await expect(text.locator('em')).toHaveText('kỹ');
  await expect(said).toHaveText(SAVED);
  await page.reload();
  await expect(text.locator('em')).toHaveText('kỹ');
  const saved = `${typed.replace('**kỹ**', '_kỹ_')}\n\n${PASTED}${rest}`;
  expect(await source.inputValue()).toBe(saved);

  await text.locator('em').click();
  await page.keyboard.type('x');
  await expect(source).not.toHaveValue(saved);
  await page.keyboard.press('Control+z');
  await expect(source).toHaveValue(saved);
});

test('letters that an input method puts together arrive whole', { tag: '@once' }, async ({ page }) => {
  const { text, source } = await open(page, 'huong-dan/sau-khi-gui-phan-anh.md');
  await text.getByText('Căn cứ', { exact: true }).click();
  await page.keyboard.press('End');
  const typing = await page.context().newCDPSession(page);
  for (const part of ['V', 'Vi', 'Vie', 'Viê', 'Viêt', 'Việt'])
    await typing.send('Input.imeSetComposition', {
      text: part,
      selectionStart: part.length,
      selectionEnd: part.length,
    });
  await typing.send('Input.insertText', { text: 'Việt' });
  await expect(source).toHaveValue(/\n# Căn cứViệt\n/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the markdown itself is written, and saved', { tag: '@once' }, async ({ page }) => {
    const { source } = await open(page, OTHER_GUIDE);
    await expect(page.getByText(form.markdown)).toBeVisible();
    const before = await source.inputValue();
    await source.fill(`${before}\nThêm **chữ**\n`);
    await page.getByRole('button', { name: edit.save }).first().click();
    await expect(page.getByText(edit.done['luu'] ?? '')).toBeVisible();
    await expect(source).toHaveValue(`${before}\nThêm **chữ**\n`);
  });
});
