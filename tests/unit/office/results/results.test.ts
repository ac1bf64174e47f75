import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawChart } from '#src/office/results/draw-chart.ts';
import { verdictOf } from '#src/office/results/verdict.ts';
import { quarterOf, readWish, wishAddress } from '#src/office/results/wish.ts';
import { writeAlerts } from '#src/health/alerts.ts';
import { alertTasks } from '#src/office/results/tasks.ts';
import { countedQuestionnaire as counted } from '../../survey/fixture.ts';

const figure = (share: number, low: number, high: number) => ({ share, n: 100, interval: { low, high } });

test('a change is told only where the intervals share nothing', () => {
  expect(verdictOf(figure(0.9, 0.85, 0.95), figure(0.8, 0.75, 0.84))).toBe('higher');
  expect(verdictOf(figure(0.7, 0.65, 0.74), figure(0.8, 0.75, 0.84))).toBe('lower');
  expect(verdictOf(figure(0.9, 0.84, 0.95), figure(0.8, 0.75, 0.84))).toBe('unproven-higher');
  expect(verdictOf(figure(0.8, 0.75, 0.84), figure(0.9, 0.84, 0.95))).toBe('unproven-lower');
  expect(verdictOf(figure(0.8, 0.75, 0.84), null)).toBe('none');
});

describe('an address', () => {
  const read = (query: string) => readWish(new URLSearchParams(query), [counted], '2026-11-29');

  test('names what is asked for, and comes back the same', () => {
    const wish = read('mau=hai-long&ky=2026-q3&nhom=thu-tuc:3.000604&so-voi=2025-q3');
    expect(wish.chosen).toEqual({ dimension: 'procedure', name: '3.000604' });
    expect(wish.comparedWith).toEqual({ kind: 'quarter', year: 2025, number: 3 });
    expect(read(wishAddress('', wish).slice(1))).toEqual(wish);
  });

  test('with nothing, or with what is none of ours, means the quarter of the day and all answers', () => {
    const plain = { form: 'hai-long', period: quarterOf('2026-11-29'), comparedWith: null, chosen: null };
    for (const query of ['', 'mau=khong-co&ky=1999&nhom=ten:x&so-voi=x', 'ky=2030-q1'])
      expect(read(query), query).toEqual(plain);
    expect(quarterOf('2026-12-15')).toEqual({ kind: 'quarter', year: 2027, number: 1 });
  });
});

describe('a chart', () => {
  const words = { title: 'Các <yếu tố>', description: 'Mô tả & số' };
  const bar = { label: '1. Tiếp cận', percent: 84.9, low: 81, high: 88, words: '84,9 % (n 398)' };

  test('has title and description, its words as text, and no style that a policy would refuse', async () => {
    const svg = await drawChart({ chart: 'factors', bars: [bar], mode: 'light', words });
    expect(svg).toContain('<title>Các &lt;yếu tố&gt;</title><desc>Mô tả &amp; số</desc>');
    expect(svg).toContain('1. Tiếp cận</text>');
    expect(svg).toContain('84,9 % (n 398)</text>');
    expect(svg).not.toMatch(/style|<script|\bon\w+=/);
  });

  test('shows months with how many answered, on an axis that says where it begins', async () => {
    const point = { label: '11/26', n: '97', percent: 89, low: 81, high: 93, words: '89' };
    const svg = await drawChart({ chart: 'months', points: [point], mode: 'dark', words });
    for (const text of ['11/26', '97', '89', '80', '100']) expect(svg).toContain(`>${text}</text>`);
    expect(svg).not.toContain('>70</text>');
  });
});

test('what the machine reports is one task, from when the first of it began', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alerts-'));
  const alertsFile = join(folder, 'alerts.json');
  expect(alertTasks({ alertsFile }, { roles: ['viewer'] })).toEqual([]);
  const alert = (since: string) => ({ check: 'disk', sentence: 'Full.', since });
  await writeAlerts(alertsFile, [alert('2026-11-29T03:00:00.000Z'), alert('2026-11-28T22:12:00.000Z')]);
  expect(alertTasks({ alertsFile }, { roles: ['admin'] })).toEqual([
    { label: '2 cảnh báo của máy chủ', href: '/van-phong/he-thong', when: 'từ 05:12 ngày 29/11/2026' },
  ]);
  expect(alertTasks({ alertsFile }, { roles: ['viewer'] })).toEqual([
    { label: '2 cảnh báo của máy chủ', href: null, when: 'từ 05:12 ngày 29/11/2026, báo người quản trị' },
  ]);
  rmSync(folder, { recursive: true });
});
