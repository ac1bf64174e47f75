import type { LotCorrection, SheetEntry } from '../../domain/lot.ts';
import type { AnswerRecord } from '../../domain/submission.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { asideEntry } from '../../paper/read-entry.ts';
import { sheetName } from '../../paper/sheet-name.ts';
import { lookAtCorrection } from '../../pocketbase/lots.ts';
import { readAnswer } from '../../pocketbase/marked-answers.ts';
import { questionField, SURVEY_FIELDS } from '../../survey/field-names.ts';
import type { LotAsked } from './asked.ts';
import { changeWords } from './sheet-words.ts';

/** A stored answer as it would be typed from its sheet. */
export function entryOfAnswer(questionnaire: Questionnaire, answer: AnswerRecord): SheetEntry {
  const { screening, procedure, channel, scores, choices, comment } = answer;
  const screeningId = questionnaire.screening?.id;
  const pairs: [string, string | number | undefined][] = [
    ...(screeningId === undefined ? [] : [[questionField(screeningId), screening] as [string, string]]),
    [SURVEY_FIELDS.channel, channel],
    [SURVEY_FIELDS.procedure, procedure],
    ...Object.entries({ ...choices, ...scores }).map(
      ([id, value]) => [questionField(id), value] as [string, string | number],
    ),
  ];
  const given = pairs.filter(([, value]) => value !== undefined && value !== '');
  return {
    values: Object.fromEntries(given.map(([field, value]) => [field, String(value)])),
    comment,
    aside: '',
  };
}

/** What a sheet of a closed lot counts as now. A sheet that was set aside has no answer. */
export async function countedEntry(
  { exchange, staff, questionnaire, lot }: LotAsked,
  place: { number: number; revision: number },
): Promise<SheetEntry> {
  const { id } = sheetName(exchange.host.keys, { lot: lot.id, ...place });
  const answer = await readAnswer(staff.client, id);
  return answer === null ? asideEntry('blank') : entryOfAnswer(questionnaire, answer);
}

/** What each correction that waits would change, in words, by its id: only to who may decide on it or asked for it. */
export async function waitingChanges(
  asked: LotAsked,
  corrections: readonly LotCorrection[],
): Promise<Map<string, string[]>> {
  const { exchange, staff, questionnaire } = asked;
  const waiting = corrections.filter(({ state }) => state === 'asked');
  const pairs = waiting.map(async (correction) => {
    const { id, number, revision } = correction;
    const entry = await lookAtCorrection(staff.client, id);
    const before = await countedEntry(asked, { number, revision: revision - 1 });
    const words =
      entry === null ? [] : changeWords(before, entry, questionnaire, exchange.release.data.content);
    return [id, words] as const;
  });
  return new Map(await Promise.all(pairs));
}
