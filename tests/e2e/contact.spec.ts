import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { openContact } from '#src/contact/seal-contact.ts';
import { openSecrets } from '#src/settings/secrets.ts';
import { expect, test } from './support/test.ts';
import { site } from './support/site.ts';
import { answerSurvey } from './support/survey.ts';

interface Row {
  id: string;
  kind: string;
  consent: string;
  sealed: string;
}

/** All that PocketBase holds of contacts, straight from its file. */
function storedContacts(): Row[] {
  const database = new DatabaseSync(join(site.paths.pocketbase, 'data.db'), { readOnly: true });
  const rows = database.prepare('SELECT id, kind, consent, sealed FROM contact_requests').all();
  database.close();
  return rows as unknown as Row[];
}

test(
  'who wants an answer leaves a contact apart from the survey',
  { tag: '@mixed' },
  async ({ page }, info) => {
    const wish = `Xin cho biết kết quả ${info.testId}`;
    await answerSurvey(page, '');
    await page.getByRole('link', { name: 'Muốn Sở trả lời riêng' }).click();
    await expect(page.getByRole('checkbox')).not.toBeChecked();
    await page.getByLabel('Nội dung').fill(wish);
    await page.getByLabel('Số điện thoại hoặc thư điện tử').fill('0912 345 678');
    await page.getByRole('button', { name: 'Gửi cách liên hệ' }).click();

    // Nothing that was typed is lost by what is missing.
    const faults = page.getByRole('alert').getByRole('link');
    await expect(faults).toHaveText([/^Chọn một trong hai việc/, /^Đánh dấu ô đồng ý/]);
    await expect(page.getByLabel('Nội dung')).toHaveValue(wish);
    await faults.first().click();
    await expect(page.getByLabel('Trả lời một câu hỏi')).toBeFocused();
    await page.getByLabel('Trả lời một câu hỏi').check();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Gửi cách liên hệ' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sở đã nhận cách liên hệ');

    const key = openSecrets(site.paths.secrets).keys.contact;
    const find = () =>
      storedContacts().find(({ id, sealed }) => openContact(key, id, sealed)?.request === wish);
    await expect.poll(find).toMatchObject({ kind: 'reply', consent: '2026-11' });
    expect(JSON.stringify(storedContacts())).not.toMatch(/0912|Xin cho/);
  },
);
