import { beforeEach, describe, expect, test } from 'vitest';
import type { RatingCommentRecord, Submission } from '#src/domain/submission.ts';
import { CrowdMarks } from '#src/queue/crowd-marks.ts';
import { BURST_ANSWERS, BURST_SPAN_IN_MS } from '#src/survey/burst-limits.ts';
import { answer, idOf, rating } from './submissions.ts';

const LONG = 'Tôi nộp hồ sơ hội nghị quốc tế từ đầu tháng, đến nay vẫn chưa ai trả lời dù đã gọi ba lần.';
const BUCKET = 'somebody';

let now: number;
let crowd: CrowdMarks;

beforeEach(() => {
  now = 0;
  crowd = new CrowdMarks(() => now);
});

const comes = (n: number, comment = '', bucket = BUCKET) => crowd.of(answer(n, { comment }), bucket);

describe('a burst', () => {
  test('begins after ten answers of one client within ten minutes, and marks those that follow', () => {
    for (let n = 1; n <= BURST_ANSWERS; n += 1) expect(comes(n)).toEqual([]);
    now = BURST_SPAN_IN_MS;
    expect(comes(11)).toEqual(['burst']);
    expect(comes(12)).toEqual(['burst']);
  });

  test('is over when the ten before are older than that', () => {
    for (let n = 1; n <= BURST_ANSWERS; n += 1) comes(n);
    now = BURST_SPAN_IN_MS + 1;
    expect(comes(11)).toEqual([]);
  });

  test('is none when ten clients come, when one sends again and again, or rates many pages', () => {
    for (let n = 1; n <= 40; n += 1) expect(comes(n, '', `client ${n % 8}`)).toEqual([]);
    for (let n = 1; n <= 40; n += 1) expect(comes(99, '', 'who sends again')).toEqual([]);
    for (let n = 1; n <= 40; n += 1) expect(crowd.of(rating(n), 'who reads on')).toEqual([]);
  });

  test('a waiting room of eight in ten minutes is none, hour after hour', () => {
    for (let n = 1; n <= 80; n += 1) {
      now += BURST_SPAN_IN_MS / 8;
      expect(comes(n)).toEqual([]);
    }
  });
});

describe('a repeated text', () => {
  const other = (n: number, comment: string) => comes(n, comment, `client ${n}`);

  test('marks each answer after the first, whoever sends it and however it is set', () => {
    expect(other(1, LONG)).toEqual([]);
    expect(other(2, LONG)).toEqual(['repeated-text']);
    expect(other(3, `  ${LONG.toUpperCase().normalize('NFD').replaceAll(',', ' –')}\n`)).toEqual([
      'repeated-text',
    ]);
  });

  test('counts in a comment on a page too', () => {
    const record: RatingCommentRecord = {
      id: idOf(2),
      rating: idOf(1),
      page: '/thu-tuc/a',
      day: '2026-08-01',
      comment: LONG,
      marks: [],
    };
    const comment: Submission = { collection: 'rating_comments', record };
    other(1, LONG);
    expect(crowd.of(comment, 'client')).toEqual(['repeated-text']);
  });

  test('is none for the same answer sent again, for another text, and for what many say alike', () => {
    expect([other(1, LONG), other(1, LONG)]).toEqual([[], []]);
    expect(other(2, LONG.replace('ba lần', 'bốn lần'))).toEqual([]);
    for (const usual of [
      '',
      'Rất hài lòng',
      'Cán bộ nhiệt tình, chu đáo, hướng dẫn dễ hiểu. Cảm ơn Sở rất nhiều!',
    ]) {
      expect([other(3, usual), other(4, usual)]).toEqual([[], []]);
    }
  });

  test('is none when the first was withdrawn', () => {
    other(1, LONG);
    crowd.forget(idOf(1));
    expect(other(2, LONG)).toEqual([]);
  });
});
