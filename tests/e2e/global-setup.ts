import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSite } from '../support/running-site.ts';
import { publishResults } from './support/published-results.ts';

const SHIPPED = join(import.meta.dirname, '..', '..', 'content');

/** A round of invited people, which no public page shows. */
const ROUND = [
  'ten: Đợt lấy ý kiến đại biểu năm 2026',
  'phieu: dai-bieu',
  'phien_ban: 1',
  'mo: 2025-01-01 08:00',
  'dong: 2098-12-31 24:00',
  'nguon_phieu:\n  - liên kết mời',
  'ai_tra_loi: Đại biểu Hội đồng nhân dân và lãnh đạo các cơ quan được mời.',
  "chi_tieu:\n  tong_so: '240'\n  sai_so: '5'\n",
].join('\n');

/** A round of a form of its own to which people come by posters, or at the counter's tablet. */
const POSTER_ROUND = [
  'ten: Đợt hỏi khi trả kết quả năm 2026',
  'phieu: khi-tra-ket-qua',
  'phien_ban: 1',
  'mo: 2025-01-01 08:00',
  'dong: 2098-12-31 24:00',
  'nguon_phieu:\n  - mã QR\n  - máy tại quầy',
  'ai_tra_loi: Người đã nộp hồ sơ ở Sở.',
  'chi_tieu: Không',
].join('\n');

function makeContent(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(SHIPPED, folder, { recursive: true });
  mkdirSync(join(folder, 'khao-sat/dot'), { recursive: true });
  writeFileSync(join(folder, 'khao-sat/dot/dai-bieu-2026.yaml'), ROUND);
  writeFileSync(join(folder, 'khao-sat/dot/khi-tra-2026.yaml'), POSTER_ROUND);
  cpSync(join(folder, 'khao-sat/theo-ho-so'), join(folder, 'khao-sat/khi-tra-ket-qua'), { recursive: true });
  return folder;
}

/**
 * Starts one site for all browser tests; the returned function stops it. Tests find its address as the
 * base of relative ones. `X-Forwarded-For` makes a test a client of its own for the limits.
 */
export default async function startSiteForAll(): Promise<() => Promise<void>> {
  const content = makeContent();
  const site = await startSite({ env: { TRUSTED_PROXIES: '127.0.0.1', CONTENT_DIR: content } });
  await publishResults(site.dataDir);
  process.env['SITE_URL'] = site.url;
  process.env['SITE_DATA_DIR'] = site.dataDir;
  process.env['SITE_POCKETBASE_PORT'] = String(site.pocketbasePort);
  return async () => {
    await site.stop();
    rmSync(content, { recursive: true });
  };
}
