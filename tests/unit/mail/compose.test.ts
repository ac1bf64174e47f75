import { expect, test } from 'vitest';
import { alertMail, digestMail } from '#src/mail/compose.ts';

const READER = { id: 'a'.repeat(15), address: 'an@example.gov.vn', isAdmin: true };
const SENDER = { publicUrl: 'https://ngoaivu.example.gov.vn' };
const NOW = new Date('2026-11-29T23:30:00Z');
const ALERT = { check: 'backup', sentence: 'Old.', since: '2026-11-29T20:18:00.000Z' };

test('a digest tells what waits, by when, and where to do it', () => {
  const tasks = [
    { label: '3 ý kiến mới', when: 'trong 5 ngày' },
    { label: '1 dấu chờ duyệt', when: '' },
  ];
  const mail = digestMail(READER, { tasks, alerts: [ALERT] }, SENDER, NOW);
  expect(mail.subject).toBe('[ngoaivu.example.gov.vn] 2 việc đang chờ, 30/11/2026');
  expect(mail.text.split('\n').slice(0, 6)).toEqual([
    'Việc đang chờ Văn phòng:',
    '- 3 ý kiến mới (trong 5 ngày)',
    '- 1 dấu chờ duyệt',
    '',
    'Báo động đang có:',
    expect.stringMatching(/^- Sao lưu, từ 03:18 ngày 30\/11\/2026\. /),
  ]);
  expect(mail.text).toContain('https://ngoaivu.example.gov.vn/van-phong');
});

test('a digest is one for each day and reader, an alert one for each time it begins and reader', () => {
  const nothing = { tasks: [], alerts: [] };
  const digestKey = (now: Date, id = READER.id): string =>
    digestMail({ ...READER, id }, nothing, SENDER, now).key;
  expect(digestKey(NOW)).toBe(digestKey(new Date('2026-11-30T16:59:00Z')));
  expect(digestKey(NOW)).not.toBe(digestKey(new Date('2026-11-30T17:00:00Z')));
  expect(digestKey(NOW)).not.toBe(digestKey(NOW, 'b'));
  const alertKey = (since: string): string => alertMail(READER, { ...ALERT, since }, SENDER).key;
  expect(alertKey(ALERT.since)).toBe(alertMail(READER, { ...ALERT, sentence: 'Older.' }, SENDER).key);
  expect(alertKey(ALERT.since)).not.toBe(alertKey('2026-11-30T20:18:00.000Z'));
});
