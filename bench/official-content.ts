import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** On the day of its last edit: no later one can be in the future. */
function confirmed(sheet: string): string {
  const [, day] = /^ngay_sua: (\S+)$/m.exec(sheet) ?? [];
  if (day === undefined || /^xac_nhan:/m.test(sheet)) return sheet;
  return sheet.replace(
    /^ngay_sua:/m,
    `xac_nhan:\n  nguoi: Chánh Văn phòng\n  ngay: ${day}\n  van_ban: 12/QĐ-UBND\nngay_sua:`,
  );
}

function rewrite(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/**
 * Writes the shipped content as it is on the day when the site is official: every sheet confirmed.
 *
 * @param contentDir is not there yet
 */
export function fillOfficial(contentDir: string): void {
  cpSync(join(import.meta.dirname, '..', 'content'), contentDir, { recursive: true });
  rewrite(join(contentDir, 'trang-web.yaml'), (text) => text.replace('thu-nghiem\n', 'chinh-thuc\n'));
  const sheets = join(contentDir, 'thu-tuc');
  for (const file of readdirSync(sheets)) rewrite(join(sheets, file), confirmed);
}
