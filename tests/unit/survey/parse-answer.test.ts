import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Factor } from '#src/domain/questionnaire.ts';
import { questionField, SURVEY_FIELDS } from '#src/survey/field-names.ts';
import { parseAnswer, sourceTagOf, typedValues } from '#src/survey/parse-answer.ts';
import {
  commentField,
  content,
  filled,
  overallField,
  questionnaire,
  scaled,
  screeningField,
  type Fields,
} from './fixture.ts';

const parse = (fields: Fields) => parseAnswer(content, questionnaire, fields);

function errorsOf(fields: Fields) {
  const parsed = parse(fields);
  return 'errors' in parsed ? parsed.errors : [];
}

describe('an answer', () => {
  test('holds what was chosen and nothing for what was left open', () => {
    expect(parse(filled())).toEqual({
      answer: {
        screening: 'roi',
        procedure: '3.000604',
        channel: 'online',
        scores: { chung: 4, 'tiep-can': 5, bien: 0 },
        choices: {},
        comment: 'Cảm ơn cán bộ.',
      },
      dossierCode: '',
    });
  });

  test('needs only screening and overall', () => {
    const least: Fields = [
      [screeningField, 'chua'],
      [overallField, '1'],
    ];
    expect(parse(least)).toEqual({
      answer: {
        screening: 'chua',
        procedure: '',
        channel: '',
        scores: { chung: 1 },
        choices: {},
        comment: '',
      },
      dossierCode: '',
    });
  });

  test('treats empty fields as left open', () => {
    const fields = filled({
      [SURVEY_FIELDS.procedure]: '',
      [SURVEY_FIELDS.channel]: '',
      [questionField('bien')]: '',
    });
    expect(parse(fields)).toMatchObject({
      answer: { procedure: '', channel: '', scores: { chung: 4, 'tiep-can': 5 } },
    });
  });

  test('takes a comment of exactly 2,000 letters, written decomposed and with Windows line breaks', () => {
    const comment = 'ễ'.repeat(1998).normalize('NFD') + '\r\n😀';
    const parsed = parse(filled({ [commentField]: comment }));
    expect(parsed).toMatchObject({ answer: { comment: 'ễ'.repeat(1998) + '\n😀' } });
  });

  test('ignores fields that are no question of the form', () => {
    expect(parse([...filled(), ['utm', 'x'], ['__proto__', 'x']])).toEqual(parse(filled()));
  });
});

describe('a mistake is one sentence at its field', () => {
  test.each([
    ['no screening', { [screeningField]: null }, screeningField, 'Chọn “Đã nhận” hoặc “Chưa nhận”.'],
    ['another screening', { [screeningField]: 'có' }, screeningField, 'Chọn “Đã nhận” hoặc “Chưa nhận”.'],
    ['no overall', { [overallField]: '' }, overallField, 'Chọn một trong năm mức.'],
    ['a score of 6', { [questionField('bien')]: '6' }, questionField('bien'), 'Chọn một trong năm mức.'],
    ['a score of 4.0', { [overallField]: '4.0' }, overallField, 'Chọn một trong năm mức.'],
    [
      '“không áp dụng” for the overall question',
      { [overallField]: '0' },
      overallField,
      'Chọn một trong năm mức.',
    ],
    ['a negative score', { [overallField]: '-1' }, overallField, 'Chọn một trong năm mức.'],
    [
      'a procedure that does not exist',
      { [SURVEY_FIELDS.procedure]: '9.999999' },
      SURVEY_FIELDS.procedure,
      'Chọn một thủ tục trong danh sách, hoặc để trống.',
    ],
    [
      'another channel',
      { [SURVEY_FIELDS.channel]: 'fax' },
      SURVEY_FIELDS.channel,
      'Chọn một cách nộp trong danh sách, hoặc để trống.',
    ],
    [
      'a comment of 2,001 letters',
      { [commentField]: 'a'.repeat(2001) },
      commentField,
      'Ý kiến dài quá 2.000 ký tự, xin rút ngắn.',
    ],
    [
      'a question that the form does not ask',
      { [questionField('khac')]: '3' },
      screeningField,
      'Có câu trả lời không thuộc phiếu này. Xin xem lại phiếu rồi gửi lại.',
    ],
  ])('%s', (_name, changes, field, message) => {
    expect(parse(filled(changes))).toEqual({ errors: [{ field, message }] });
  });

  test.each([screeningField, overallField, commentField, SURVEY_FIELDS.procedure, SURVEY_FIELDS.channel])(
    '%s sent twice is no answer',
    (field) => {
      const fields = filled();
      const twin = fields.find(([name]) => name === field) as [string, string];
      expect(errorsOf([...fields, twin]).map((error) => error.field)).toEqual([field]);
    },
  );

  test('several come in the order of the page', () => {
    const fields = filled({
      [commentField]: 'a'.repeat(2001),
      [questionField('thu-tuc')]: '9',
      [overallField]: null,
      [SURVEY_FIELDS.channel]: 'fax',
      [screeningField]: null,
    });
    expect(errorsOf(fields).map(({ field }) => field)).toEqual([
      screeningField,
      SURVEY_FIELDS.channel,
      overallField,
      questionField('thu-tuc'),
      commentField,
    ]);
  });

  test('“không áp dụng” is a mistake where the scale has none', () => {
    const [first, second] = questionnaire.factors as [Factor, Factor];
    const bien = scaled('bien', 'Biển?', { scale: { ...first.scale, notApplicable: null } });
    const strict = { ...questionnaire, factors: [{ ...first, criteria: [bien] }, second] };
    expect(parseAnswer(content, strict, filled())).toMatchObject({
      errors: [{ field: questionField('bien') }],
    });
  });
});

test('a procedure that a newer release brings is known at once', () => {
  const fields = filled({ [SURVEY_FIELDS.procedure]: '2.000001' });
  const newer = { procedures: [...content.procedures, { ...content.procedures[0], code: '2.000001' }] };
  expect(parse(fields)).toHaveProperty('errors');
  expect(parseAnswer(newer as typeof content, questionnaire, fields)).toHaveProperty('answer');
});

describe('what was typed', () => {
  test('is kept letter by letter, faulty or not, and only for the form’s own fields', () => {
    const comment = ' <b>Ca\u0309m\r\nơn</b> ';
    const fields: Fields = [
      ...filled({ [commentField]: comment, [overallField]: '99' }),
      ['la', 'x'],
      ['cau-la', 'x'],
    ];
    const values = typedValues(questionnaire, fields);
    expect(values).toMatchObject({
      [commentField]: comment,
      [overallField]: '99',
      [SURVEY_FIELDS.sourceTag]: 'quay-1',
    });
    expect(Object.keys(values)).not.toContain('la');
    expect(Object.keys(values)).not.toContain('cau-la');
    expect(Object.keys(values)).not.toContain(SURVEY_FIELDS.honeypot);
  });

  test.each(['Quay 1', 'a'.repeat(41), 'quầy', 'a_b'])('a source tag “%s” is dropped', (tag) => {
    expect(sourceTagOf(filled({ [SURVEY_FIELDS.sourceTag]: tag }))).toBe('');
  });
});

const names = [
  ...filled().map(([name]) => name),
  questionField('thu-tuc'),
  'cau-la',
  'la',
  '__proto__',
  'constructor',
];
const values = fc.oneof(
  fc.constantFrom('', 'roi', 'chua', '0', '1', '5', '6', 'online', '3.000604'),
  fc.string({ unit: 'binary' }),
);
const anyFields = fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 20 });

test('any fields give either a valid answer or mistakes, never an error', () => {
  fc.assert(
    fc.property(anyFields, fc.boolean(), (fields, isNearlyRight) => {
      const parsed = parse(isNearlyRight ? [...filled(), ...fields.slice(0, 1)] : fields);
      if ('errors' in parsed) {
        expect(parsed.errors).not.toEqual([]);
        return;
      }
      const { answer } = parsed;
      expect(['roi', 'chua']).toContain(answer.screening);
      expect(['', '3.000604', '1.001308']).toContain(answer.procedure);
      expect(['', 'online', 'in-person', 'post']).toContain(answer.channel);
      expect(answer.scores).toHaveProperty('chung');
      for (const [id, score] of Object.entries(answer.scores)) {
        expect(['chung', 'tiep-can', 'bien', 'thu-tuc']).toContain(id);
        expect([0, 1, 2, 3, 4, 5]).toContain(score);
      }
      expect([...answer.comment].length).toBeLessThanOrEqual(2000);
      expect(answer.comment).toBe(answer.comment.normalize('NFC'));
    }),
    { numRuns: 1000 },
  );
});
