import { describe, expect, test } from 'vitest';
import type { LinkRequest } from '#src/domain/link-request.ts';
import type { Round } from '#src/domain/round.ts';
import { dossierRows } from '#src/office/rounds/dossier-export.ts';
import { shownLinkRequest } from '#src/office/rounds/link-requests-view.ts';
import { previewed, previewView } from '#src/office/rounds/preview-view.ts';
import { lastDayOf } from '#src/domain/round.ts';
import { roundState } from '#src/office/rounds/round-state.ts';
import { NO_ACT, type RoundFacts, roundView } from '#src/office/rounds/round-view.ts';
import type { Staff } from '#src/office/staff.ts';
import { slovin } from '#src/survey/slovin.ts';
import { contentWith, now, questionnaire } from '../../survey/fixture.ts';

const round: Round = {
  id: 'q4',
  form: 'hai-long',
  version: 2,
  title: 'Đợt quý IV',
  englishTitle: null,
  opensAt: '2026-11-01T00:00:00+07:00',
  closesAt: '2026-12-01T00:00:00+07:00',
  sources: ['web', 'qr'],
  audience: 'Mọi người.',
  englishAudience: null,
  target: slovin(317, 0.05),
  secondEntryPercent: 10,
  paperDays: 15,
};

const content = contentWith([questionnaire], [round]);
const person = (id: string, ...roles: Staff['roles']) => ({ id, roles }) as unknown as Staff;
const facts = {
  answers: 12,
  bySource: [],
  index: null,
  attempts: { early: 0, late: 0, source: 0 },
  links: null,
  requests: [],
  kiosks: null,
  lots: 0,
};

function view(change: Partial<Round> = {}, answers = 12, index: RoundFacts['index'] = null) {
  const options = { content, staff: person('a', 'viewer'), now, act: NO_ACT };
  return roundView({ ...round, ...change }, { ...facts, answers, index }, options);
}

const textOf = (label: string, of = view()) => of.facts.find((fact) => fact.label === label)?.text;

describe('a round', () => {
  test('is early, open, then closed; its links end with its last day', () => {
    const at = (moment: string) => roundState(round, new Date(moment));
    expect(at('2026-10-31T23:59:59.999+07:00')).toBe('early');
    expect(at('2026-11-01T00:00:00+07:00')).toBe('open');
    expect(at('2026-12-01T00:00:00+07:00')).toBe('closed');
    expect(lastDayOf(round)).toBe('2026-11-30');
    expect(lastDayOf({ closesAt: '2026-12-01T00:01:00+07:00' })).toBe('2026-12-01');
  });

  test('shows n with its N and e, rounded up in words', () => {
    expect(textOf('Số phiếu cần có')).toContain(
      '= 317 / (1 + 317 × 0,0025) = 176,85, làm tròn lên 177 (công thức Slovin, N = 317 người, sai số e = 5 %)',
    );
    expect(view().answers).toEqual(['12 phiếu, cần 177.', 'Còn thiếu 165 phiếu.']);
    expect(view({}, 177).answers[1]).toBe('Đã đủ số phiếu cần có.');
    expect(view({ target: null }).answers).toEqual(['12 phiếu.']);
  });

  test('leads to what is done for it at the counter, and tells of lots that wait with their last day', () => {
    const counter = (sources: Round['sources'], change = {}) =>
      roundView(
        { ...round, sources },
        { ...facts, ...change },
        { content, staff: person('a', 'viewer'), now, act: NO_ACT },
      ).counter.map(({ path, words }) => [path.slice(path.lastIndexOf('/') + 1), words]);
    expect(counter(['web'])).toEqual([]);
    expect(counter(['qr', 'paper', 'kiosk'], { kiosks: 2, lots: 1 })).toEqual([
      ['ap-phich', ''],
      ['phieu-giay', '1 lô chưa đóng, hạn hết ngày 15/12/2026.'],
      ['may', '2 máy đang chạy.'],
    ]);
  });

  test('shows its index by source and where there is more; none where its form has no formula', () => {
    expect(view().index).toBeNull();
    expect(view({}, 4, { index: null }).index).toMatchObject({ table: null, notes: [/Dưới 5 phiếu/] });
    const figure = (n: number) => ({ share: 0.8, low: 0.7, high: 0.9, n });
    const index = {
      all: figure(30),
      without: [{ sources: ['qr'], figure: figure(20) }],
      withoutMarked: 'none' as const,
      factors: [],
    };
    const shown = view({}, 30, { index }).index;
    expect(shown?.table?.rows.map(([name, n]) => [name?.text, n?.text])).toEqual([
      ['Mọi phiếu', '30'],
      ['Không kể: Mã QR', '20'],
    ]);
    const { searchParams } = new URL(shown?.more ?? '', 'https://so.example');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ mau: questionnaire.id, ky: '2026', nhom: `dot:${round.id}` },
    });
  });

  test('says when it closes as people say it', () => {
    expect(textOf('Đóng')).toBe('hết ngày 30/11/2026');
    expect(textOf('Đóng', view({ closesAt: '2026-11-30T17:00:00+07:00' }))).toBe('17:00 ngày 30/11/2026');
  });
});

const request: LinkRequest = {
  id: 'r',
  round: 'q4',
  count: 1200,
  state: 'asked',
  askedBy: 'a',
  askedName: 'An',
  askedAt: '2026-11-24T01:00:00.000Z',
  note: 'Gửi đại biểu',
  decidedBy: '',
  decidedName: '',
  decidedAt: '',
  decision: '',
};

test.each([
  ['who asked, even with the role', person('a', 'approver'), [false, true, 'người khác duyệt']],
  ['another who may decide', person('b', 'approver'), [true, false, null]],
  ['another who may not', person('b', 'editor', 'viewer', 'admin'), [false, false, 'vai trò duyệt']],
])('a request is offered to %s as PocketBase will take it', (_, staff, [mayDecide, mayWithdraw, waiting]) => {
  const shown = shownLinkRequest(staff, request);
  expect([shown.title, shown.mayDecide, shown.mayWithdraw]).toEqual([
    '1.200 liên kết',
    mayDecide,
    mayWithdraw,
  ]);
  if (waiting === null) expect(shown.waiting).toBeNull();
  else expect(shown.waiting).toContain(waiting);
  const over = shownLinkRequest(staff, { ...request, state: 'approved', decidedAt: request.askedAt });
  expect([over.mayDecide, over.mayWithdraw, over.waiting]).toEqual([false, false, null]);
});

describe('looking at a form', () => {
  const channelled = {
    ...questionnaire,
    choices: [
      {
        id: 'vi-sao',
        label: 'Vì sao?',
        isRequired: false,
        when: { question: 'chung', values: ['1', '2'], isOnlyThen: true },
        choices: [{ value: 'lau', label: 'Lâu' }],
      },
    ],
  };
  const branching = contentWith([channelled], [round]);
  const asked = { form: 'hai-long', version: 2, language: 'vi', way: 0 } as const;

  test('shows every way with the answers that lead there, and never a token', () => {
    for (const way of [0, 1, 2]) {
      const chosen = previewed(branching, { ...asked, way });
      if (chosen === null) throw new Error('There is such a form');
      const { survey, ways, wayCount } = previewView(branching, chosen, { now, sent: null });
      expect([wayCount, ways.findIndex(({ isCurrent }) => isCurrent), survey.token]).toEqual([2, way, '']);
      expect(survey.values['cau-chung']).toBe([undefined, '1', '3'][way]);
      expect(ways[1]?.turns).toEqual(['Nhìn chung → Mức 1']);
      expect(survey.action).toBe(`/van-phong/xem-phieu/hai-long/2${way === 0 ? '' : `?duong=${way}`}`);
      expect(survey.round?.id).toBe('q4');
    }
  });

  test('finds no version that is not there, and no way beyond the last', () => {
    expect(previewed(branching, { ...asked, version: 3 })).toBeNull();
    expect(previewed(branching, { ...asked, way: 3 })?.way).toBe(0);
  });
});

test('codes of dossiers are ordered by what they say, not by where they lay', () => {
  const code = (month: string, name: string) => ({ form: 'hai-long', round: 'q4', month, code: name });
  const rows = dossierRows([code('2026-11', 'B'), code('2026-10', 'C'), code('2026-11', 'A')], content);
  expect(rows).toEqual([
    ['KS-01', 'Đợt quý IV', '2026-10', 'C'],
    ['KS-01', 'Đợt quý IV', '2026-11', 'A'],
    ['KS-01', 'Đợt quý IV', '2026-11', 'B'],
  ]);
});
