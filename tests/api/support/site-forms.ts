import type { Content } from '#src/domain/content.ts';
import {
  RATING_COMMENT_PATH,
  RATING_FIELDS,
  RATING_PATH,
  SURVEY_FIELDS,
  questionField,
} from '#src/survey/field-names.ts';
import { issueToken } from '#src/survey/form-token.ts';
import type { SurveyKeys } from '#src/survey/keys.ts';
import { followUpLocation } from '#src/survey/rating-reference.ts';
import { randomRecordId } from '#src/survey/record-id.ts';
import { SEALED_KEY } from '#src/survey/thanks.ts';
import type { FormShape } from './hostile-forms.ts';
import { openQuestionnaire } from './released-content.ts';
import type { Respondent } from './respondent.ts';

/** What the forms of a running site follow from. */
export interface SiteForms {
  keys: SurveyKeys;
  content: Content;
  person: Respondent;
}

export function surveyShape({ keys, content, person }: SiteForms): FormShape {
  const form = openQuestionnaire(content);
  const tokenFor = (change: object) =>
    issueToken(keys, { form: form.id, version: form.version, now: new Date(), ...change });
  const good = tokenFor({});
  const { procedure, channel, sourceTag, honeypot } = SURVEY_FIELDS;
  return {
    path: person.path,
    tokenField: SURVEY_FIELDS.token,
    fill: () => [
      ...person.fields(person.token(), 'Tạm được.'),
      [procedure, content.procedures[0]?.code ?? ''],
      [channel, 'online'],
      [sourceTag, ''],
      [honeypot, ''],
      ...form.factors.map(({ id }): [string, string] => [questionField(id), '3']),
    ],
    values: [
      '0',
      '1',
      '5',
      '6',
      '-1',
      ' 4',
      '04',
      '4.0',
      '',
      'post',
      'quay-1',
      ...(form.screening?.choices ?? []).map((c) => c.value),
    ],
    tokens: [
      tokenFor({ now: new Date('2020-01-01') }),
      tokenFor({ now: new Date('2099-01-01') }),
      tokenFor({ version: 65_000 }),
      tokenFor({ form: 'khac' }),
      issueToken(
        { ...keys, token: Buffer.alloc(32) },
        { form: form.id, version: form.version, now: new Date() },
      ),
      good,
      good.toUpperCase(),
      good.slice(0, -1),
      `${good}a`,
      good.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a')),
      'a'.repeat(5_000),
      '',
    ],
  };
}

export function ratingShape({ content }: SiteForms): FormShape {
  return {
    path: RATING_PATH,
    tokenField: null,
    fill: () => [
      [RATING_FIELDS.page, `/thu-tuc/${content.procedures[0]?.slug}`],
      [RATING_FIELDS.useful, 'co'],
      [RATING_FIELDS.honeypot, ''],
    ],
    values: [
      'co',
      'chua',
      'có',
      '/thu-tuc',
      '/thu-tuc/',
      '/thu-tuc/../khao-sat',
      '//evil.example',
      '',
      '/thu-tuc/3.000604',
    ],
    tokens: [''],
  };
}

export function commentShape({ keys, content, person }: SiteForms): FormShape {
  const sealed = (now: Date): string => {
    const page = `/thu-tuc/${content.procedures[0]?.slug}`;
    const location = followUpLocation(keys, { rating: randomRecordId(), page, isCommented: false }, now);
    return new URL(location, 'http://localhost').searchParams.get(SEALED_KEY) ?? '';
  };
  const good = sealed(new Date());
  return {
    path: RATING_COMMENT_PATH,
    tokenField: RATING_FIELDS.token,
    fill: () => [
      [RATING_FIELDS.token, sealed(new Date())],
      [RATING_FIELDS.comment, 'Thiếu biểu mẫu.'],
      [RATING_FIELDS.honeypot, ''],
    ],
    values: ['', 'https://a.example https://b.example https://c.example'],
    tokens: [
      sealed(new Date('2020-01-01')),
      good.slice(0, -2),
      `${good}aa`,
      person.token(),
      'a'.repeat(5_000),
      '',
    ],
  };
}
