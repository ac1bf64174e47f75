import type { Page } from 'playwright/test';
import { inForce } from './support/catalogue.ts';
import { ANSWERED_SHEET, openSuggestions, showFaults, showRatingFollowUp } from './support/places.ts';
import { SHEET, SURVEY } from './support/site.ts';
import { expect, test } from './support/test.ts';

/** A node of the browser's accessibility tree, as far as the tests look at it. */
interface Node {
  role: string;
  name: string;
  properties: Record<string, unknown>;
}

/** The accessibility tree that screen readers get, without what it ignores. */
async function accessibilityTree(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? ''),
      properties: Object.fromEntries(properties.map((each) => [each.name, each.value.value])),
    }));
}

/** What is operated has a name, and the tree has one level-1 heading in one main landmark. */
const OPERATED = ['link', 'button', 'radio', 'combobox', 'searchbox', 'textbox', 'option'];

test.describe('what a screen reader is told', { tag: '@once' }, () => {
  for (const path of [
    '/',
    '/thu-tuc',
    SHEET.path,
    ANSWERED_SHEET,
    SURVEY,
    '/tim-kiem?q=hoi+thao',
    '/lien-he',
  ]) {
    test(`everything that is operated has a name of its own words: ${path}`, async ({ page }) => {
      await page.goto(path);
      const tree = await accessibilityTree(page);
      const operated = tree.filter(({ role }) => OPERATED.includes(role));
      expect(operated.length).toBeGreaterThan(10);
      expect(operated.filter(({ name }) => name.trim() === '')).toEqual([]);
      // The name of a picture in a link does not run into the words before it.
      expect(await page.locator('body').ariaSnapshot()).not.toMatch(/[^\s"]mở trang khác/);
      expect(tree.filter(({ role }) => role === 'main')).toHaveLength(1);
      const headings = tree.filter(({ role }) => role === 'heading');
      const levels = headings.map(({ properties }) => Number(properties['level']));
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [place, level] of levels.entries()) {
        expect(level, `“${headings[place]?.name}” skips a level`).toBeLessThanOrEqual(
          (levels[place - 1] ?? 1) + 1,
        );
      }
    });
  }

  test('frame of every page', async ({ page }) => {
    await page.goto('/lien-he');
    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - link "Đến nội dung chính"
      - banner:
        - link "Ủy ban nhân dân tỉnh Sở Ngoại vụ"
        - navigation "Mục chính":
          - list:
            - listitem:
              - link "Thủ tục"
            - listitem:
              - link "Khảo sát"
            - listitem:
              - link "Phản ánh"
            - listitem:
              - link "Liên hệ"
      - main:
        - heading "Liên hệ" [level=1]
      - contentinfo:
        - navigation "Danh mục"
    `);
    const current = page.getByRole('navigation', { name: 'Mục chính' }).locator('[aria-current]');
    await expect(current).toHaveText(/^\s*Liên hệ\s*$/);
  });

  test('home: a labelled search, then what people often need', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - heading "Bạn cần làm thủ tục gì?" [level=1]
      - search:
        - searchbox "Gõ việc cần làm, tên giấy tờ hoặc mã thủ tục"
        - button "Tìm"
      - navigation "Sau khi nộp hồ sơ"
      - heading "Việc hay làm" [level=2]
      - list
      - heading "Lĩnh vực" [level=2]
    `);
  });

  test('sheet: facts as terms, sections as numbered headings, questions as groups, papers as a table', async ({
    page,
  }) => {
    await page.goto(SHEET.path);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - navigation "Đường dẫn"
      - term: Mã thủ tục
      - definition: "3.000604"
      - heading "${SHEET.name}" [level=1]
      - term: Bao lâu
      - definition: 09 ngày làm việc
      - navigation "Trên trang này":
        - list:
          - listitem:
            - link "Nộp hồ sơ"
      - heading "1. Nộp hồ sơ" [level=2]
      - link /^Nộp trực tuyến Cổng Dịch vụ công quốc gia\\s+mở trang khác$/
      - heading "2. Giấy tờ cần có" [level=2]
      - group "Cơ quan nào cho phép đơn vị của bạn hoạt động?":
        - radio "Cơ quan của tỉnh"
        - radio "Cơ quan trung ương"
      - table:
        - rowgroup:
          - row:
            - columnheader "Giấy tờ"
            - columnheader "Bản chính"
            - columnheader "Bản sao"
            - columnheader "Mẫu"
      - heading "3. Các bước" [level=2]
      - heading "8. Nguồn" [level=2]
      - group "Thông tin trên trang này có hữu ích không?":
        - button "Có"
        - button "Chưa"
    `);
  });

  test('survey: each question is a group named by its words, each answer by its level', async ({ page }) => {
    await page.goto(SURVEY);
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - heading "Khảo sát mức độ hài lòng khi làm thủ tục ngoại vụ" [level=1]
      - group "Bạn đã nhận kết quả của thủ tục chưa? (bắt buộc)":
        - radio "Đã nhận"
        - radio "Chưa nhận"
      - combobox "Thủ tục bạn đã làm"
      - group /^Nhìn chung.*\\(bắt buộc\\)$/:
        - radio "Rất không hài lòng"
        - radio "Không hài lòng"
        - radio "Bình thường"
        - radio "Hài lòng"
        - radio "Rất hài lòng"
      - paragraph:
        - button "Gửi phiếu khảo sát"
    `);
  });
});

/** What the tree says is spoken by itself, and how urgently. */
async function spoken(page: Page): Promise<[string, unknown][]> {
  const tree = await accessibilityTree(page);
  return tree
    .filter(({ role }) => role === 'status' || role === 'alert')
    .map(({ role, properties }) => [role, properties['live']]);
}

test.describe('messages that are spoken by themselves', { tag: '@once' }, () => {
  test('the number of results', async ({ page }) => {
    await page.goto('/tim-kiem?q=hoi+thao');
    const count = await page.getByRole('main').getByRole('listitem').count();
    await expect(page.getByRole('status')).toHaveText(`${count} thủ tục`);
    expect(await spoken(page)).toEqual([['status', 'polite']]);
  });

  test('the number of rows of the list', async ({ page }) => {
    await page.goto('/thu-tuc?linh-vuc=bao-chi');
    const count = (await inForce()).filter(({ sector }) => sector === 'Báo chí').length;
    await expect(page.getByRole('status')).toContainText(`${count} thủ tục`);
    expect(await spoken(page)).toEqual([['status', 'polite']]);
  });

  test('the number of suggestions', async ({ page }) => {
    await openSuggestions(page);
    const status = page.getByRole('status');
    // It is told when no more is typed; until then rows come and go.
    await expect(status).toHaveText(/^Có \d+ thủ tục, hiện \d+\.$/);
    const count = (await page.getByRole('option').count()) - 1;
    await expect(status).toHaveText(new RegExp(`hiện ${count}\\.$`));
    expect(await spoken(page)).toEqual([['status', 'polite']]);
    const tree = await accessibilityTree(page);
    const field = tree.find(({ role }) => role === 'combobox');
    expect(field?.properties).toMatchObject({ expanded: true, autocomplete: 'list' });
    expect(tree.find(({ role }) => role === 'listbox')?.name).toBe('Gợi ý');
  });

  test('what an answer to the deciding questions changes', async ({ page }) => {
    await page.goto(ANSWERED_SHEET);
    await expect(page.getByRole('status').first()).not.toBeEmpty();
    expect(await spoken(page)).toContainEqual(['status', 'polite']);
  });

  test('what is to be mended in the survey, at once, with the focus on it', async ({ page }) => {
    await showFaults(page);
    const summary = page.getByRole('alert', { name: 'Còn 2 chỗ cần sửa' });
    await expect(summary).toBeFocused();
    await expect(summary).toMatchAriaSnapshot(`
      - alert "Còn 2 chỗ cần sửa":
        - heading "Còn 2 chỗ cần sửa" [level=2]
        - list:
          - listitem:
            - link /Chọn “Đã nhận” hoặc “Chưa nhận”/
          - listitem:
            - link /chọn một trong năm mức/
    `);
    expect(await spoken(page)).toEqual([['alert', 'assertive']]);
    // Each fault is also said with its question.
    const screening = page.getByRole('group', { name: /^Bạn đã nhận kết quả/ });
    await expect(screening).toHaveAccessibleDescription(/^Lỗi: /);
  });

  test('that a rating has come: the first words of the page that follows', async ({ page }) => {
    await showRatingFollowUp(page);
    await expect(page).toHaveTitle(/^Cảm ơn bạn/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cảm ơn bạn.');
  });
});
