import { expect, test } from 'vitest';
import type { Content } from '#src/domain/content.ts';
import type { PublicAssignment, PublicPlan } from '#src/pocketbase/public-plan.ts';
import { plan as text } from '#src/texts/plan.ts';
import { planFeed } from '#src/view/plan-feed.ts';
import { planView } from '#src/view/plan.ts';
import { CALENDAR, day } from '../assignments/fixture.ts';
import { department } from './department.ts';

const TODAY = { today: '2026-07-10', calendar: CALENDAR };

function shown(change: Partial<PublicAssignment>): PublicAssignment {
  return {
    ...{ id: 'a', source: 'old', text: 'Rà soát thủ tục', unit: 'Văn phòng', due: day('2026-06-30') },
    ...{ postponements: [], evidence: [], doneOn: '', changedAt: '2026-07-01T02:00:00.000Z', ...change },
  };
}

const PLAN: PublicPlan = {
  documents: [
    { id: 'old', kind: 'reform-plan', number: '1/KH', issuedOn: '2026-01-05', title: 'Kế hoạch cũ' },
    { id: 'new', kind: 'meeting', number: '', issuedOn: '2026-06-01', title: 'Kết luận họp' },
  ],
  assignments: [
    shown({ id: 'late' }),
    shown({ id: 'claimed', doneOn: '2026-06-20', due: { kind: 'standing' } }),
    shown({ id: 'done', source: 'new', doneOn: '2026-06-20', evidence: [{ addedOn: '2026-06-20' }] }),
    shown({
      ...{ id: 'moved', source: 'new', text: 'Dời <hạn> & báo', changedAt: '2026-07-09T02:00:00.000Z' },
      postponements: [{ to: day('2026-12-30'), state: 'approved', decidedOn: '2026-06-15' }],
    }),
  ],
};

test('the public page tells in plain words how each stands, the newest document first', () => {
  const { documents, counts } = planView(PLAN, TODAY);
  expect(documents.map(({ title, about }) => [title, about])).toEqual([
    ['Kết luận họp', 'Ngày 01/6/2026'],
    ['Kế hoạch cũ', 'Số 1/KH, ngày 05/01/2026'],
  ]);
  const rows = documents.flatMap((document) => document.rows);
  expect(rows.map(({ anchor, due, words }) => [anchor, due, words])).toEqual([
    ['viec-done', '30/6/2026', text.statuses.done],
    ['viec-moved', `30/12/2026 (${text.postponed})`, text.statuses.running],
    ['viec-late', '30/6/2026', text.statuses.late],
    ['viec-claimed', 'Thường xuyên', text.statuses.unproven],
  ]);
  expect(counts).toBe(
    'Đến ngày 10/7/2026: 1 đã xong, đúng hạn; 1 đang hoàn tất; 1 quá hạn, đang làm; 1 đang làm.',
  );
  expect(planView({ documents: [], assignments: [] }, TODAY)).toEqual({ counts: '', documents: [] });
});

test('the feed begins with what changed last, and names each the same for ever', () => {
  const content = { department: department(), changedAt: '2026-01-01T00:00:00Z' } as unknown as Content;
  const release = { content, publicUrl: 'https://a.vn' };
  const feed = planFeed(PLAN, release, TODAY);
  expect(feed).toContain('<updated>2026-07-09T02:00:00.000Z</updated>');
  const titles = [...feed.matchAll(/<title type="html"><!\[CDATA\[(.*?)\]\]><\/title>/g)].map(([, it]) => it);
  expect(titles[0]).toBe('Dời &lt;hạn&gt; &amp; báo');
  expect(feed).toContain('href="https://a.vn/ke-hoach#viec-moved"');
  expect(planFeed(PLAN, { ...release, publicUrl: 'https://b.vn' }, TODAY).match(/urn:uuid:\S+</g)).toEqual(
    feed.match(/urn:uuid:\S+</g),
  );
  expect(new Set(feed.match(/urn:uuid:\S+</g)).size).toBe(4);
});
