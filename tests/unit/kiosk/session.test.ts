import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContent } from '#src/content/load-content.ts';
import type { Content } from '#src/domain/content.ts';
import type { Round } from '#src/domain/round.ts';
import { programmeOf } from '#src/kiosk/server/programme.ts';
import { takeAnswer } from '#src/kiosk/server/take-answer.ts';
import { beginSession, finishedValues, give, goBack, progressOf } from '#src/kiosk/session.ts';
import type { Session } from '#src/kiosk/session.ts';
import type { KioskAnswer, KioskForm } from '#src/kiosk/wire.ts';
import { kioskAnswer } from '../../api/support/kiosk-device.ts';

const loaded = loadContent(join(import.meta.dirname, '../../../content'));
if (!('content' in loaded)) throw new Error('The shipped content has faults');
const round: Round = {
  id: 'tai-quay',
  form: 'hai-long',
  version: 2,
  title: 'Đợt',
  englishTitle: null,
  opensAt: '2026-01-01T00:00:00+07:00',
  closesAt: '2027-01-01T00:00:00+07:00',
  sources: ['kiosk'],
  audience: 'Ai cũng được.',
  englishAudience: null,
  target: null,
  secondEntryPercent: 10,
  paperDays: 15,
};
const content: Content = { ...loaded.content, rounds: [round] };
const programme = programmeOf(
  { content, publicUrl: 'https://a.example' },
  { round: 'tai-quay', desk: 'Quầy 1' },
);
const [form, english] = (programme?.forms ?? []) as [KioskForm, KioskForm];

const begin = (of: KioskForm = form) => beginSession(of, { beganAt: 0, day: '2026-11-28' });
const through = (...values: (string | null)[]) => values.reduce(give, begin());
const onScreen = ({ current }: Session) => current?.id;

describe('the questions', () => {
  test('are the whole and its factors, what follows from them, and no criteria', () => {
    expect(form.questions.map(({ id }) => id)).toEqual([
      'da_nhan_ket_qua',
      'chung',
      'dieu_chua_hai_long',
      'tiep_can',
      'thu_tuc',
      'cong_chuc',
      'ket_qua',
      'gop_y',
    ]);
    expect(english.questions.map(({ id }) => id)).toEqual(form.questions.map(({ id }) => id));
    expect(form.questions[3]).toMatchObject({ notApplicable: { value: '0', label: 'Không áp dụng' } });
    expect(form.questions[3]?.answers.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5']);
  });

  test('of a round that takes no tablets, or whose form opens by links, are none', () => {
    const of = (change: Partial<Round>) =>
      programmeOf(
        { content: { ...content, rounds: [{ ...round, ...change }] }, publicUrl: '' },
        { round: round.id, desk: 'Q' },
      );
    expect(of({})).not.toBe(null);
    expect(of({ sources: ['web'] })).toBe(null);
    expect(of({ form: 'dai-bieu', version: 1 })).toBe(null);
    expect(of({ version: 99 })).toBe(null);
    expect(of({ id: 'khac' })).toBe(null);
  });
});

describe('a session', () => {
  test('asks one question after the other and says how far it is', () => {
    expect([onScreen(begin()), progressOf(begin())]).toEqual(['da_nhan_ket_qua', { number: 1, count: 7 }]);
    const second = through('da-nhan');
    expect([onScreen(second), progressOf(second)]).toEqual(['chung', { number: 2, count: 7 }]);
    const end = through('da-nhan', '5', '5', '0', null, '4', '3');
    expect([onScreen(end), progressOf(end)]).toEqual([undefined, { number: 7, count: 7 }]);
    expect(finishedValues(end)).toEqual({
      da_nhan_ket_qua: 'da-nhan',
      chung: '5',
      tiep_can: '5',
      thu_tuc: '0',
      ket_qua: '4',
      gop_y: '3',
    });
  });

  test('turns with the answers, and forgets what a changed answer has made needless', () => {
    const sad = through('da-nhan', '1');
    expect([onScreen(sad), progressOf(sad)]).toEqual(['dieu_chua_hai_long', { number: 3, count: 8 }]);
    const better = give(goBack(goBack(give(sad, 'cho-lau'))), '4');
    expect(onScreen(better)).toBe('tiep_can');
    expect(finishedValues(better)).toEqual({ da_nhan_ket_qua: 'da-nhan', chung: '4' });
    expect(progressOf(through('chua-nhan')).count).toBe(6);
  });

  test('goes back to what was answered, and no further than to its first question', () => {
    const back = goBack(goBack(through('da-nhan', '5')));
    expect([onScreen(back), back.values['da_nhan_ket_qua']]).toEqual(['da_nhan_ket_qua', 'da-nhan']);
    expect(onScreen(goBack(back))).toBe('da_nhan_ket_qua');
  });

  test('gives the site an answer that fits its form, whichever way somebody goes', () => {
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.nat(9).map((n) => (session: Session) => choose(session, n)) },
      { weight: 1, arbitrary: fc.constant(goBack) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(form, english), (steps, of) => {
        let session = steps.reduce((at, next) => next(at), begin(of));
        while (session.current !== null) session = choose(session, 0);
        const answer: KioskAnswer = kioskAnswer(1, {
          language: of.language,
          values: finishedValues(session),
        });
        const taken = takeAnswer(content, { answer, tag: 'quay-1', now: new Date('2026-11-28T02:00:00Z') });
        expect(taken.kind, JSON.stringify(answer.values)).toBe('submit');
        expect(progressOf(session).number).toBe(progressOf(session).count);
      }),
      { numRuns: 300 },
    );
  });
});

/** Touches one of the buttons that are there. */
function choose(session: Session, n: number): Session {
  const { current } = session;
  if (current === null) return session;
  const values = [
    ...current.answers.map(({ value }) => value),
    ...(current.notApplicable === null ? [] : [current.notApplicable.value]),
    ...(current.isRequired ? [] : [null]),
  ];
  return give(session, values[n % values.length] ?? null);
}
