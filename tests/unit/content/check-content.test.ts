import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SHIPPED } from './shipped.ts';

const SCRIPT = join(import.meta.dirname, '../../../scripts/check-content.ts');
const FAULTLESS =
  /^\d+ procedures, \d+ legal documents, \d+ situations, 4 questionnaires, \d+ open points, 0 errors\n(?:.+\n){2}facts without source: 0\n$/m;

interface Outcome {
  code: number;
  out: string;
  err: string;
}

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'check-content-'));
  await writeFile(join(root, 'settings'), '');
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** As a person runs it, with settings of its own and none of this machine’s. */
async function check(args: string[], settings: Record<string, string> = {}): Promise<Outcome> {
  const env = { PATH: process.env['PATH'], SETTINGS_FILE: join(root, 'settings'), ...settings };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [SCRIPT, ...args], {
      env,
      cwd: root,
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

async function copy(name: string): Promise<string> {
  await cp(SHIPPED, join(root, name), { recursive: true });
  return join(root, name);
}

test('counts what a faultless folder holds', { timeout: 30_000 }, async () => {
  const { code, out, err } = await check([SHIPPED]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(FAULTLESS);
});

test('counts the open points of each procedure below their sum', { timeout: 30_000 }, async () => {
  const { out } = await check([SHIPPED]);
  const [, sum, block = ''] = /^Cần đối chiếu \((\d+)\)\n((?: .+\n)+)/m.exec(out) ?? [];
  const counts = [...block.matchAll(/^ {2}\d\.\d{6} .+ \((\d+)\)$/gm)].map(([, count]) => Number(count));
  expect(counts.length).toBeGreaterThan(20);
  expect(counts.reduce((total, count) => total + count, 0)).toBe(Number(sum));
  expect(block.match(/^ {4}\S/gm)).toHaveLength(Number(sum));
  expect(out).toContain(`, ${sum} open points, 0 errors`);
});

test('lists what is missing in the official mode as in the trial', { timeout: 30_000 }, async () => {
  const dir = await copy('office');
  const site = join(dir, 'trang-web.yaml');
  await writeFile(site, (await readFile(site, 'utf8')).replace('thu-nghiem\n', 'chinh-thuc\n'));
  const { out } = await check([dir]);
  expect(out).toContain('trang A, B chưa ai xác nhận');
  expect(out).toMatch(/Nơi nhận, giờ nhận, .+ \(ghi ngày 23\/11\/2026\)/);
  expect(out).toBe((await check([SHIPPED])).out);
});

test('tells every fault of every file, and fails', { timeout: 30_000 }, async () => {
  const dir = await copy('office');
  await writeFile(join(dir, 'cong.yaml'), '');
  await rm(join(dir, 'linh-vuc.yaml'));
  await writeFile(join(dir, 'trang-web.yaml'), 'che_do: x\n');
  expect(await check(['office'])).toEqual({
    code: 1,
    err: '',
    out: [
      'cong.yaml',
      '  Tệp đang trống. Ví dụ đúng: ten: Cổng Dịch vụ công quốc gia',
      '',
      'linh-vuc.yaml',
      '  Còn thiếu tệp này.',
      '',
      'trang-web.yaml',
      '  Chế độ: “x” không được dùng; chỉ ghi một trong: “thu-nghiem”, “chinh-thuc”. Ví dụ đúng: thu-nghiem',
      '  Chuyển hướng: Còn thiếu. Ví dụ đúng: chuyen_huong: Không',
      '',
      '4 errors in 3 files',
      '',
    ].join('\n'),
  });
});

test('moves an example of several lines in below its sentence', { timeout: 30_000 }, async () => {
  const dir = await copy('office');
  await writeFile(join(dir, 'linh-vuc.yaml'), 'linh_vuc: Không\n');
  expect((await check([dir])).out).toBe(
    [
      'linh-vuc.yaml',
      '  Lĩnh vực: Phải là một danh sách, mỗi mục một dòng bắt đầu bằng dấu gạch ngang. Ví dụ đúng:',
      '    - duong_dan: bao-chi',
      '      ten: Báo chí nước ngoài',
      '',
      '1 error in 1 file',
      '',
    ].join('\n'),
  );
});

test('reads CONTENT_DIR where it exists', { timeout: 30_000 }, async () => {
  const dir = await copy('office');
  await rm(join(dir, 'so.yaml'));
  const { code, out } = await check([], { CONTENT_DIR: dir });
  expect(code).toBe(1);
  expect(out).toContain('so.yaml\n  Còn thiếu tệp này.\n');
});

test('reads the office’s folder inside DATA_DIR', { timeout: 30_000 }, async () => {
  await mkdir(join(root, 'data'));
  await cp(SHIPPED, join(root, 'data', 'content'), { recursive: true });
  await rm(join(root, 'data', 'content', 'so.yaml'));
  expect((await check([], { DATA_DIR: join(root, 'data') })).code).toBe(1);
});

test('knows the addresses that the live release carries on', { timeout: 60_000 }, async () => {
  const data = join(root, 'data');
  await cp(SHIPPED, join(data, 'content'), { recursive: true });
  const page = join(data, 'content', 'trang', 'gioi-thieu.md');
  await appendFile(page, '\n[Thủ tục](/thu-tuc/ten-cu)\n');
  expect((await check([], { DATA_DIR: data })).out).toContain('ghi “ten-cu” vào mục duong_dan_cu');

  const releases = join(data, 'releases');
  await mkdir(join(releases, 'manifests'), { recursive: true });
  await writeFile(join(releases, 'current'), 'x\n');
  const manifest = { id: 'x', redirects: {}, sheetSlugs: { 'ten-cu': '3.000604' } };
  await writeFile(join(releases, 'manifests', 'x.json'), JSON.stringify(manifest));
  expect(await check([], { DATA_DIR: data })).toMatchObject({ code: 0, err: '' });
});

test('reads the shipped content where the office has none yet', { timeout: 30_000 }, async () => {
  const { code, out } = await check([], { CONTENT_DIR: join(root, 'later') });
  expect(code).toBe(0);
  expect(out).toMatch(FAULTLESS);
});

test.each([
  ['that is not there', 'nowhere'],
  ['that is a file', 'settings'],
])('says so of a folder %s', { timeout: 30_000 }, async (_what, name) => {
  expect(await check([name])).toEqual({
    code: 2,
    out: '',
    err: `check:content: ${join(root, name)} is not a folder\n`,
  });
});

test('says which setting is wrong', { timeout: 30_000 }, async () => {
  const { code, out, err } = await check([], { PORT: 'x' });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^check:content: .*PORT/);
  expect(err.trim().split('\n')).toHaveLength(1);
});
