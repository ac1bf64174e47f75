import { describe, expect, test } from 'vitest';
import type { Round } from '#src/domain/round.ts';
import { enterForm, type Entrance } from '#src/survey/enter-form.ts';
import { contentWith, now, questionnaire } from './fixture.ts';

const round: Round = {
  id: 'q4',
  form: 'hai-long',
  version: 2,
  title: 'Đợt quý IV',
  englishTitle: null,
  opensAt: '2026-11-24T00:30:00+07:00',
  closesAt: '2026-11-30T24:00:00+07:00',
  sources: ['web'],
  audience: 'Mọi người.',
  englishAudience: null,
  target: null,
  secondEntryPercent: 10,
  paperDays: 15,
};

function enter(change: Partial<Entrance> = {}, rounds: Round[] = [round], form = questionnaire) {
  return enterForm({
    content: contentWith([{ ...form, version: 3 }, form], rounds),
    form: 'hai-long',
    language: 'vi',
    source: 'web',
    now,
    ...change,
  });
}

const reason = (entered: ReturnType<typeof enter>) =>
  entered.kind === 'door' ? [entered.status, entered.view.reason] : entered.kind;

describe('a form with rounds', () => {
  test('is open from the first moment of one to just before its end, in the version of the round', () => {
    expect(enter()).toMatchObject({ kind: 'open', current: { version: 2 }, round: { id: 'q4' } });
    expect(enter({ now: new Date('2026-11-30T23:59:59.999+07:00') })).toMatchObject({ kind: 'open' });
  });

  test('is not open yet, then over', () => {
    expect(reason(enter({ now: new Date(now.getTime() - 1) }))).toEqual([404, 'early']);
    expect(reason(enter({ now: new Date('2026-12-01T00:00:00+07:00') }))).toEqual([410, 'closed']);
  });

  test('names the next round between two', () => {
    const next = {
      ...round,
      id: 'q1',
      opensAt: '2027-01-01T00:00:00+07:00',
      closesAt: '2027-02-01T00:00:00+07:00',
    };
    const between = enter({ now: new Date('2026-12-15T00:00:00+07:00') }, [next, round]);
    expect(between).toMatchObject({ kind: 'door', view: { reason: 'early', round: { id: 'q1' } } });
  });

  test('takes answers from the sources of the round only', () => {
    expect(reason(enter({ source: 'staff' }))).toEqual([403, 'source-refused']);
  });

  test('of another form is open without one', () => {
    expect(enter({}, [{ ...round, form: 'khac' }])).toMatchObject({
      kind: 'open',
      round: null,
      current: { version: 3 },
    });
  });
});

describe('a form by links', () => {
  const invited = { ...questionnaire, access: 'link' as const };
  const byLink = { ...round, sources: ['link' as const] };
  const link = (state: 'open' | 'link-spent' | 'link-expired', of = 'q4') => ({
    source: 'link' as const,
    link: { hash: 'x', state: { state, round: of } },
  });

  test('opens by a link for the round, and by nothing else', () => {
    expect(enter(link('open'), [byLink], invited)).toMatchObject({ kind: 'open' });
    expect(reason(enter({}, [byLink], invited))).toEqual([403, 'invite-only']);
    expect(reason(enter(link('open', 'q3'), [byLink], invited))).toEqual([410, 'closed']);
  });

  test('says whether the link was used or is too old', () => {
    expect(reason(enter(link('link-spent'), [byLink], invited))).toEqual([410, 'link-spent']);
    expect(reason(enter(link('link-expired'), [byLink], invited))).toEqual([410, 'link-expired']);
  });
});
