import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Office, PAGE } from './support/office.ts';

const GUIDE = 'huong-dan/tra-phi-truc-tuyen.md';
const LINK = '/huong-dan/tra-phi-truc-tuyen';

let office: Office;
beforeEach(async () => {
  office = await Office.started();
});
afterEach(() => office.remove());

describe('shipped content that cannot be merged at a later start', () => {
  test('because of its own faults: they are named, and the Office’s edits are committed all the same', async () => {
    await writeFile(join(office.shippedDir, 'cong.yaml'), '');
    await office.edit(PAGE, '# Trang này làm gì', '# Câu của Sở');
    expect(await office.start()).toEqual([
      'The content shipped with the program has faults and is not merged now. The Office’s content is not involved and goes on as it is; to be mended in the program’s folder “content”:',
      'cong.yaml: Tệp đang trống. Ví dụ đúng: ten: Cổng Dịch vụ công quốc gia',
    ]);
    expect(await office.git('log', '-1', '--format=%s')).toBe(`Sửa tệp nội dung: ${PAGE}`);
  });

  test('because it does not fit to the Office’s: what would be wrong is named', async () => {
    await office.edit(PAGE, '# Trang này làm gì', `# Xem [phí](${LINK})`);
    await office.edit('huong-dan/nop-truc-tuyen.md', `](${LINK})`, '](/huong-dan)', office.shippedDir);
    await rm(join(office.shippedDir, GUIDE));
    const [head, ...faults] = await office.start();
    expect(head).toMatch(
      /^The shipped content does not fit together with the Office’s: it is not merged now\./,
    );
    expect(faults).toEqual([expect.stringContaining(`${PAGE}: `)]);
    expect(faults[0]).toContain(`“${LINK}” không dẫn đến trang nào`);
  });
});
