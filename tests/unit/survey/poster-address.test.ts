import { describe, expect, test } from 'vitest';
import { isSourceTag } from '#src/survey/form-fields.ts';
import { posterPath, posterTag, posterTarget } from '#src/survey/poster-address.ts';
import { contentWith, questionnaire } from './fixture.ts';

const place = { round: 'quy-4', desk: 'Quầy số 1', procedure: '3.000604' };
const content = contentWith([questionnaire], []);
const { id: form } = questionnaire;

describe('the tag of a poster', () => {
  test('names its desk, is the same each time, and another for each desk, procedure and round', () => {
    expect(posterTag(place)).toMatch(/^quay-so-1-[a-z2-7]{4}$/);
    expect(posterTag({ ...place, desk: ' quầy  SỐ 1' })).toBe(posterTag(place));
    const others = [{ desk: 'Quầy số 2' }, { procedure: '' }, { procedure: '3.000605' }, { round: 'quy-3' }];
    const tags = [place, ...others.map((other) => ({ ...place, ...other }))].map(posterTag);
    expect(new Set(tags).size).toBe(5);
  });

  test('is short enough to be typed, and its own all the same where long names begin alike', () => {
    const long = { ...place, desk: 'Quầy số 3, bộ phận tiếp nhận' };
    expect(posterTag(long)).toMatch(/^quay-so-3-bo-phan-[a-z2-7]{4}$/);
    expect(posterTag({ ...long, desk: 'Quầy số 3, bộ phận trả kết quả' })).not.toBe(posterTag(long));
  });

  test('fits the field of an answer, however long the desk is called', () => {
    for (const desk of ['x'.repeat(40), `${'Quầy '.repeat(8)}`, 'a'.repeat(34) + ' b']) {
      const tag = posterTag({ ...place, desk });
      expect(isSourceTag(tag), tag).toBe(true);
      expect(tag).not.toContain('--');
    }
  });
});

describe('the address of a poster', () => {
  test('leads to its form with tag and procedure', () => {
    const tag = posterTag(place);
    expect(posterTarget(posterPath(form, place), content)).toBe(
      `/khao-sat/${form}?nguon=${tag}&thu-tuc=3.000604`,
    );
    const anyProcedure = { ...place, procedure: '' };
    expect(posterTarget(posterPath(form, anyProcedure), content)).toBe(
      `/khao-sat/${form}?nguon=${posterTag(anyProcedure)}`,
    );
  });

  test('leads nowhere for a form that was never there, or with something else behind it', () => {
    for (const path of [
      '/ks/khong-co/quay-1-abcd',
      `/ks/${form}`,
      `/ks/${form}/`,
      `/ks/${form}/quay_1`,
      `/ks/${form}/${'x'.repeat(41)}`,
      `/ks/${form}/quay-1-abcd/khac`,
      `/ks/${form}/quay-1-abcd/3.000604/nua`,
      `/ks/${form}/quay-1-abcd\n`,
    ]) {
      expect(posterTarget(path, content), path).toBeNull();
    }
  });
});
