import type { Questionnaire } from '../domain/questionnaire.ts';
import { memoBy } from '../lib/memo-by.ts';
import { questionField, SURVEY_FIELDS } from '../survey/field-names.ts';
import { placedQuestions } from '../survey/questions.ts';

/**
 * Form fields with set answers that a paper form asks, in its order: as on the web, but without the dossier's code (on
 * paper it would lie beside the answers), and with the procedure at the end, where texts are typed.
 */
export const paperFields = memoBy((questionnaire: Questionnaire): readonly string[] => {
  const { asks } = questionnaire;
  const placed = placedQuestions(questionnaire);
  const firstScale = placed.findIndex(({ kind }) => kind === 'scale');
  const start = firstScale === -1 ? placed.length : firstScale;
  const fieldsOf = (questions: typeof placed) => questions.map(({ id }) => questionField(id));
  return [
    ...fieldsOf(placed.slice(0, start)),
    ...(asks.channel ? [SURVEY_FIELDS.channel] : []),
    ...fieldsOf(placed.slice(start)),
    ...(asks.procedure ? [SURVEY_FIELDS.procedure] : []),
  ];
});
