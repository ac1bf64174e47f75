import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AMENDMENT_FIELD, AMENDMENT_TASK as T } from '#src/office/amendments/paths.ts';
import { WITHDRAWAL_FIELD as W, WITHDRAWAL_PATH } from '#src/office/withdrawal/paths.ts';
import { WAYS } from '#src/office/withdrawal/ways.ts';
import { officeWithdrawal } from '#src/texts/office-withdrawal.ts';
import { vi } from '#src/texts/vi.ts';
import type { Page } from './support/clerk.ts';
import { press } from './support/press-amendment.ts';
import { BY_ALL_WORKERS, amendmentIn, PublishingOffice } from './support/publishing-office.ts';

let office: PublishingOffice;

beforeAll(async () => {
  office = await PublishingOffice.start(BY_ALL_WORKERS);
});
afterAll(() => office.site.stop());

describe('a procedure that ends', () => {
  const SHEET = 'thu-tuc/cap-lai-the-abtc.md';
  const codeOf = (path: string): string => /^ma: '(.+)'$/m.exec(office.textOf(path))?.[1] ?? '';
  const send = (way: string, more: Record<string, string>, path = SHEET): Promise<Page> =>
    office.editor.postForm(WITHDRAWAL_PATH, [[W.path, path], [W.way, way], ...Object.entries(more)]);
  const basis = { [W.document]: '2402/QĐ-BNG', [W.documentDay]: '2026-11-20' };

  test('needs a way, a day and its document', async () => {
    const before = await office.everything();
    const page = await send('', {});
    expect([page.status, page.text.includes(officeWithdrawal.faults.way)]).toEqual([422, true]);
    const half = await send(WAYS.replace, { [W.on]: 'mai' });
    const { day, document, documentDay, successor } = officeWithdrawal.faults;
    for (const sentence of [day, document, documentDay, successor]) expect(half.text).toContain(sentence);
    expect((await office.viewer.get(`${WITHDRAWAL_PATH}?${W.path}=${SHEET}`)).status).toBe(403);
    expect((await office.editor.get(`${WITHDRAWAL_PATH}?${W.path}=so.yaml`)).status).toBe(404);
    expect(await office.everything()).toEqual(before);
  });

  test('stays with a notice that names its successor, and nobody is sent there any more', async () => {
    const code = codeOf(SHEET);
    const successor = codeOf('thu-tuc/cap-the-abtc.md');
    const sent = await send(WAYS.replace, {
      ...basis,
      [W.on]: '2026-11-25',
      [W.successor]: successor,
      [W.reason]: 'Đã gộp vào thủ tục cấp thẻ.',
    });
    expect(sent.status).toBe(303);
    const id = amendmentIn(sent);
    expect((await office.editor.get(sent.headers.location ?? '')).text).toContain('đã thay thế');
    await office.publish(id);
    const html = await (await office.ask('/thu-tuc/cap-lai-the-abtc')).text();
    expect(html).toContain(vi.sheet.replacedTitle);
    expect(html).toContain('Thôi áp dụng từ ngày 25/11/2026, theo 2402/QĐ-BNG.');
    expect(html).toContain('Đã gộp vào thủ tục cấp thẻ.');
    expect(await (await office.ask('/thu-tuc')).text()).not.toContain(`${code}`);
    const feed = await (await office.ask('/thay-doi.json')).text();
    expect(feed).toContain(code);
    expect(await (await office.ask('/thu-tuc/cap-lai-the-abtc/thay-doi')).text()).toContain('2402/QĐ-BNG');
  });

  test('or is gone, with all that is of it alone, and its addresses lead elsewhere', async () => {
    const code = codeOf(SHEET);
    const [process, figures] = ['quy-trinh/cap-lai.yaml', 'chi-phi-tuan-thu.yaml'];
    const volume = `  - thu_tuc: '${code}'\n    nam: '2025'\n    so_lan: '1'\n    doi_tuong: '120'\n    nguon: Sổ theo dõi của Sở\n`;
    office.write(figures, office.textOf(figures).replace('so_luong: chưa có\n', `so_luong:\n${volume}`));
    office.write(
      process,
      `ten: Quy trình cấp lại thẻ\nthu_tuc: '${code}'\nquyet_dinh: chưa có\ncong_khai: không\nbuoc:\n  - ten: Thẩm định\n    don_vi: Phòng Lãnh sự\n    gio: '4'\n`,
    );
    const ending = async () => (await office.editor.get(`${WITHDRAWAL_PATH}?${W.path}=${SHEET}`)).text;
    await expect.poll(ending, { timeout: 30_000 }).toContain('Quy trình cấp lại thẻ');
    expect(await ending()).toContain(officeWithdrawal.pointing.figuresOf(2025));
    const sent = await send(WAYS.remove, { [W.target]: '/thu-tuc/cap-the-abtc' });
    const id = amendmentIn(sent);
    const paths = (await office.draftsOf(id)).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining([SHEET, 'so.yaml', 'trang-web.yaml', process, figures]));
    await press(office.editor, id, T.describe, {
      [AMENDMENT_FIELD.title]: 'Bỏ trang cũ',
      [AMENDMENT_FIELD.document]: '2402/QĐ-BNG',
      [AMENDMENT_FIELD.issuedOn]: '2026-11-20',
    });
    await office.publish(id);
    for (const path of [SHEET, process]) expect(existsSync(office.fileOf(path))).toBe(false);
    expect(office.textOf(figures)).toContain('so_luong: chưa có\n');
    for (const address of ['/thu-tuc/cap-lai-the-abtc', `/thu-tuc/${code}`, `/tt/${code}`]) {
      const { status, headers } = await office.ask(address);
      expect([address, status, headers.get('location')]).toEqual([address, 302, '/thu-tuc/cap-the-abtc']);
    }
  });

  test('on a day to come is announced until then', async () => {
    const path = 'thu-tuc/cap-the-abtc.md';
    const sent = await send(WAYS.end, { ...basis, [W.on]: '2027-06-01' }, path);
    expect((await office.draftsOf(amendmentIn(sent))).map((draft) => draft.path)).toContain(
      'sap-toi/cap-the-abtc.md',
    );
    expect((await office.draftsOf(amendmentIn(sent))).map((draft) => draft.path)).not.toContain(path);
  });
});
