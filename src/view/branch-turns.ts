import type { Questionnaire } from '../domain/questionnaire.ts';
import type { Branch } from '../survey/branching.ts';
import { questionField, SURVEY_FIELDS } from '../survey/field-names.ts';
import { placedQuestions } from '../survey/questions.ts';
import { channelNames, surveyTexts } from '../texts/survey-texts.ts';
import { vi } from '../texts/vi.ts';

/** What is answered where a form branches, in its own words: `Bạn đã nhận kết quả chưa? → Đã nhận`. */
export function branchTurns(questionnaire: Questionnaire, { values, asked }: Branch): string[] {
  const { language } = questionnaire;
  const channels = Object.entries<string>(channelNames(language)).map(([value, label]) => ({ value, label }));
  const known = [
    ...placedQuestions(questionnaire).map(
      ({ id, label, answers }) => [questionField(id), label, answers] as const,
    ),
    [SURVEY_FIELDS.channel, surveyTexts(language).channel, channels] as const,
  ];
  const fields = new Set([SURVEY_FIELDS.channel, ...[...asked].map(questionField)]);
  const turned = Object.entries(values).filter(([field]) => fields.has(field));
  return turned.map(([field, value]) => {
    const [, label = field, answers = []] = known.find(([name]) => name === field) ?? [];
    const answer = answers.find((each) => each.value === value)?.label ?? vi.survey.preview.open;
    return `${label} → ${answer}`;
  });
}
