import type { AnswerRecord } from '#src/domain/submission.ts';

/** An answer to the form that has a formula. */
export function countedAnswer(
  scores: Record<string, number>,
  change: Partial<AnswerRecord> = {},
): AnswerRecord {
  return {
    id: '',
    form: 'hai-long',
    version: 2,
    round: '',
    day: '2026-11-24',
    source: 'web',
    sourceTag: '',
    language: 'vi',
    procedure: '',
    channel: '',
    screening: 'roi',
    scores,
    choices: {},
    comment: '',
    marks: [],
    ...change,
  };
}
