import { describe, expect, test } from 'vitest';
import type { RatingView } from '#src/survey/survey-view.ts';
import { errorOf } from '#src/view/error-of.ts';
import { ratingStep, ratingWords, unsentComment } from '#src/view/rating.ts';

const view = (changes: Partial<RatingView>): RatingView => ({
  page: '/thu-tuc/mau',
  token: null,
  state: 'thanks',
  comment: '',
  errors: [],
  ...changes,
});
const error = { field: 'huu-ich', message: 'Chọn “Có” hoặc “Chưa”.' };

describe('what is asked for', () => {
  test.each<[string, Partial<RatingView>, string]>([
    ['a comment after the tap', { token: 't' }, 'comment'],
    ['the comment again after a mistake in it', { token: 't', state: 'invalid' }, 'comment'],
    ['nothing once the comment is stored', { token: 't', state: 'comment-stored' }, 'none'],
    ['the tap again when it said nothing', { state: 'invalid', errors: [error] }, 'rate'],
    ['the tap again over the limit', { state: 'limited' }, 'rate'],
    ['the tap again when it was not stored', { state: 'unavailable' }, 'rate'],
    ['nothing of a page that cannot be rated', { state: 'invalid', page: '/thu-tuc' }, 'none'],
    ['nothing after thanks without a way on', {}, 'none'],
  ])('%s', (_, changes, step) => {
    expect(ratingStep(view(changes))).toBe(step);
  });
});

describe('the words', () => {
  test('thank first', () => {
    expect(ratingWords(view({}))).toEqual({ title: 'Cảm ơn bạn.', text: null });
  });

  test('say why the form is there again', () => {
    expect(ratingWords(view({ state: 'limited' })).text).toBe(
      'Máy này vừa gửi nhiều lần. Xin đợi 1 phút rồi gửi lại.',
    );
    expect(ratingWords(view({ state: 'unavailable' })).text).toBe(
      'Sở chưa nhận được. Xin gửi lại sau ít phút.',
    );
  });

  test('leave the reason to the list of mistakes where there is one', () => {
    expect(ratingWords(view({ state: 'invalid', errors: [error] })).text).toBeNull();
    expect(ratingWords(view({ state: 'invalid' })).text).toContain('bấm lần nữa');
  });
});

test.each<[string, Partial<RatingView>, string | null]>([
  ['comes back to be copied when it can no longer be sent', { comment: 'Hay', state: 'invalid' }, 'Hay'],
  ['stands in the form while it can be sent', { comment: 'Hay', token: 't', state: 'invalid' }, null],
  ['is not there when none was typed', { state: 'invalid' }, null],
  ['is gone once it is stored', { comment: 'Hay', state: 'comment-stored' }, null],
])('a comment %s', (_, changes, comment) => {
  expect(unsentComment(view(changes))).toBe(comment);
});

test('a mistake is told at its field only', () => {
  const it = view({ errors: [error] });
  expect(errorOf(it, 'huu-ich')).toBe(error.message);
  expect(errorOf(it, 'y-kien')).toBeNull();
});
