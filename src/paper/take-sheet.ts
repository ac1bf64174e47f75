import type { Content } from '../domain/content.ts';
import type { Lot, SheetEntry } from '../domain/lot.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import type { SubmitRequest } from '../queue/intake.ts';
import { answerRecord } from '../survey/answer-record.ts';
import { SURVEY_FIELDS } from '../survey/field-names.ts';
import { givenScores } from '../survey/given-scores.ts';
import { marksOf } from '../survey/marks.ts';
import { parseAnswer } from '../survey/parse-answer.ts';
import { fieldsOfEntry } from './read-entry.ts';
import { type PaperKeys, sheetName, type SheetPlace } from './sheet-name.ts';

/** Where a sheet's answer belongs. */
export interface SheetAnswer {
  lot: Pick<Lot, 'id' | 'round' | 'day'>;
  place: Omit<SheetPlace, 'lot'>;
  entry: SheetEntry;
}

/** A procedure that has left the content since the sheet was typed must not hold up its lot. */
function withKnownProcedure({ procedures }: Pick<Content, 'procedures'>, entry: SheetEntry): SheetEntry {
  const { [SURVEY_FIELDS.procedure]: code, ...values } = entry.values;
  return procedures.some((procedure) => procedure.code === code) ? entry : { ...entry, values };
}

/**
 * The answer of a sheet, on its way through the intake of all answers. It holds nothing of lot, sheet or clerk. Neither
 * limits nor marks by number apply: a lot comes at once.
 *
 * @returns null for a sheet that was set aside
 * @throws RangeError for what does not fit its form: it was checked when it was typed, and an open version is frozen
 */
export function takeSheet(
  content: Pick<Content, 'procedures'>,
  questionnaire: Questionnaire,
  keys: PaperKeys,
  { lot, place, entry }: SheetAnswer,
): SubmitRequest | null {
  if (entry.aside !== '') return null;
  const fields = fieldsOfEntry(questionnaire, withKnownProcedure(content, entry));
  const parsed = parseAnswer(content, questionnaire, fields);
  if ('errors' in parsed) throw new RangeError('A typed sheet does not fit its form');
  const { answer } = parsed;
  const { id, receiptHash } = sheetName(keys, { lot: lot.id, ...place });
  const record = answerRecord(questionnaire, answer, {
    id,
    round: lot.round,
    day: lot.day,
    source: 'paper',
    sourceTag: '',
    marks: marksOf({
      honeypot: '',
      secondsOnForm: null,
      comment: answer.comment,
      scores: givenScores(questionnaire, answer.scores),
    }),
  });
  return { submission: { collection: 'answers', record }, limit: null, client: '', receiptHash };
}
