import type { Questionnaire } from '#src/domain/questionnaire.ts';
import type { AnswerRecord } from '#src/domain/submission.ts';

/** Numbers by name; a name says what was counted, of which answers. */
export type SlowCounts = Record<string, number>;

/** What all answers of one tally have in common, as one text. */
export function keyOf(answer: Omit<AnswerRecord, 'id' | 'scores' | 'choices' | 'marks'>, isMarked: boolean) {
  const { day, source, channel, procedure, round, form, version } = answer;
  return [day, source, channel, procedure, round, form, version, isMarked].join('|');
}

function add(counts: SlowCounts, name: string, value: number): void {
  counts[name] = (counts[name] ?? 0) + value;
}

/**
 * Counts answers the plain way, one by one, with nothing of the program's own counting: a form whose factors have
 * criteria, without branches, which counts only answers of who has a result.
 */
export function slowCount(
  answers: readonly AnswerRecord[],
  { factors, overall }: Questionnaire,
  isMarked: (answer: AnswerRecord) => boolean,
): SlowCounts {
  const counts: SlowCounts = {};
  for (const answer of answers) {
    const key = keyOf(answer, isMarked(answer));
    add(counts, `${key}: answers`, 1);
    if (answer.screening !== 'roi') {
      add(counts, `${key}: left out`, 1);
      continue;
    }
    const asked = [overall, ...factors, ...factors.flatMap(({ criteria }) => criteria)];
    for (const question of asked) {
      const level = question && answer.scores[question.id];
      if (question && level !== undefined) add(counts, `${key}: ${question.id} ${level}`, 1);
    }
    const ofFactors: number[] = [];
    for (const { id, criteria } of factors) {
      let levels = criteria.map((criterion) => answer.scores[criterion.id] ?? 0).filter((level) => level > 0);
      if (levels.length === 0) levels = [answer.scores[id] ?? 0].filter((level) => level > 0);
      if (levels.length === 0) continue;
      const value = levels.filter((level) => level >= 4).length / levels.length;
      ofFactors.push(value);
      add(counts, `${key}: ${id} n`, 1);
      add(counts, `${key}: ${id} sum`, value);
      add(counts, `${key}: ${id} squares`, value * value);
    }
    if (ofFactors.length === 0) continue;
    const whole = ofFactors.reduce((sum, value) => sum + value) / ofFactors.length;
    add(counts, `${key}: whole n`, 1);
    add(counts, `${key}: whole sum`, whole);
    add(counts, `${key}: whole squares`, whole * whole);
  }
  return counts;
}
