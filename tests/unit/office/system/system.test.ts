import { expect, test } from 'vitest';
import { fault, fine, warning } from '#src/health/finding.ts';
import { type SystemLook, systemView } from '#src/office/system/system-view.ts';

const LOOK: SystemLook = {
  findings: [fine('disk', 'Room.'), warning('second-place', 'None.'), fault('backup', 'Old. Run it.')],
  alerts: [],
  versions: { program: '0.1.0', node: '24.21.0', pocketbase: null, git: '2.39.5' },
  backup: null,
  hasSecondPlace: false,
  drill: null,
  waiting: 1_234,
  disk: { gigabytes: 12.34, share: 0.129 },
};

function factsOf(change: Partial<SystemLook>): Record<string, string> {
  return Object.fromEntries(systemView({ ...LOOK, ...change }).facts.map(({ name, value }) => [name, value]));
}

test('faults stand first, each with its Vietnamese meaning and the sentence of the command', () => {
  const { checks } = systemView(LOOK);
  expect(checks.map(({ label, stateText, said }) => [label, stateText, said])).toEqual([
    ['Sao lưu', 'Lỗi', 'Old. Run it.'],
    ['Nơi cất thứ hai', 'Cần để ý', 'None.'],
    ['Đĩa', 'Tốt', 'Room.'],
  ]);
  expect(checks[0]?.meaning).toContain('quá 26 giờ');
});

test('an alert says since when; one of an earlier program stands as it was written', () => {
  const since = '2026-11-29T02:00:00.000Z';
  const alerts = [
    { check: 'queue', sentence: 'x', since },
    { check: 'of-old', sentence: 'Something.', since },
  ];
  expect(systemView({ ...LOOK, alerts }).alerts).toEqual([
    { label: 'Hàng đợi', since: 'từ 09:00 ngày 29/11/2026', meaning: expect.stringContaining('đứng yên') },
    { label: 'of-old', since: 'từ 09:00 ngày 29/11/2026', meaning: 'Something.' },
  ]);
});

test('before anything was done the facts say so', () => {
  expect(factsOf({ waiting: null })).toEqual({
    'Bản sao lưu gần nhất': 'Chưa có lần nào.',
    'Lần thử phục hồi gần nhất': 'Chưa có lần nào.',
    'Phiếu chờ trong hàng đợi': 'không đọc được',
    'Chỗ trống trên đĩa dữ liệu': '12,3 GB, 12 %',
    'Chương trình': '0.1.0',
    Node: '24.21.0',
    PocketBase: 'không chạy được',
    Git: '2.39.5',
  });
});

test.each([
  [false, null, 'Không có nơi cất thứ hai.'],
  [true, null, 'Đã đến nơi cất thứ hai.'],
  [true, 'gone', 'Không đến được nơi cất thứ hai.'],
])(
  'of a backup it says whether it came to the second place: %s, %s',
  (hasSecondPlace, secondPlaceFault, said) => {
    const backup = {
      at: '2026-11-29T18:17:00.000Z',
      name: 'backup-1.tar.gz',
      bytes: 2_500_000,
      secondPlaceFault,
    };
    expect(factsOf({ backup, hasSecondPlace })['Bản sao lưu gần nhất']).toBe(
      `01:17 ngày 30/11/2026, backup-1.tar.gz, 2,5 MB. ${said}`,
    );
  },
);

test('of a trial it says what was compared, or that it failed', () => {
  const drill = { at: '2026-11-29T18:47:00.000Z', backup: 'backup-1.tar.gz', compared: 1_200, fault: null };
  const said = (change: object): string | undefined =>
    factsOf({ drill: { ...drill, ...change } })['Lần thử phục hồi gần nhất'];
  expect(said({})).toMatch(/^01:47 ngày 30\/11\/2026, backup-1\.tar\.gz: .*1\.200 bản ghi.*Đều khớp\.$/);
  expect(said({ fault: 'Rows are missing.' })).toContain('KHÔNG phục hồi được');
});
