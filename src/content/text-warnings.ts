import type { Content } from '../domain/content.ts';
import type { Procedure, TimeLimit } from '../domain/procedure.ts';
import { memoBy } from '../lib/memo-by.ts';
import { formatNumber } from '../view/format-number.ts';
import { longSentences } from './reading-difficulty.ts';

/** A term as running text tells it, in Vietnamese or English. */
const TERM = /(?<![\d.,/])(\d{1,3})\s+(ngày làm việc|working days)(?!\p{L})/giu;
const AMOUNT = /(?<![\d.,/])(\d{1,3}(?:\.\d{3})+)\s*(?:đồng|đ|VND)(?!\p{L})/giu;

/** Texts that sum a sheet up: their figures are those of its fields. */
function summaries({ lead, englishSummary, faq }: Procedure): string[] {
  return [lead, englishSummary ?? '', ...faq.map(({ answer }) => answer)];
}

/** Terms that the sheet's fields tell; steps tell terms of their own, as for what is to be supplied. */
function termsOf({ channels, steps }: Procedure): { known: Set<number>; isKnown: boolean } {
  const limits = Object.values(channels).flatMap(({ timeLimits }): readonly TimeLimit[] => timeLimits);
  const ofSteps = steps.flatMap(({ term, text }) =>
    [...`${term ?? ''} ${text}`.matchAll(/\d{1,3}/g)].map(Number),
  );
  return {
    known: new Set([...limits.flatMap(({ min, max }) => [min, max]), ...ofSteps]),
    isKnown: limits.length > 0,
  };
}

function contradictingTerms(procedure: Procedure): string[] {
  const { known, isKnown } = termsOf(procedure);
  if (!isKnown) return [];
  return summaries(procedure).flatMap((text) =>
    [...text.matchAll(TERM)].filter(([, days]) => !known.has(Number(days))).map(([said]) => said),
  );
}

function contradictingFees(procedure: Procedure): string[] {
  const fees = Object.values(procedure.channels).flatMap((channel) => channel.fees);
  const known = new Set(fees.flatMap((fee) => (fee.status === 'amount' ? [fee.amount] : [])));
  if (known.size === 0) return [];
  return summaries(procedure).flatMap((text) =>
    [...text.matchAll(AMOUNT)]
      .filter(([, digits = '']) => !known.has(Number(digits.replaceAll('.', ''))))
      .map(([said]) => said),
  );
}

const warningsOfSheet = memoBy((procedure: Procedure): string[] => {
  const file = `thu-tuc/${procedure.slug}.md`;
  const figures = [...contradictingTerms(procedure), ...contradictingFees(procedure)].map(
    (said) =>
      `${file}: lời viết nói “${said}” mà không mục thời hạn hay phí nào ghi con số này. Xin đối chiếu.`,
  );
  const long = longSentences([procedure.lead, ...procedure.steps.map(({ text }) => text)].join('\n')).map(
    ({ words, syllables }) =>
      `${file}: câu dài ${formatNumber(syllables)} chữ, khó đọc: “${words.slice(0, 80)}…”. Xin tách câu.`,
  );
  return [...figures, ...long];
});

/** Vietnamese sentences on texts of sheets in force that contradict their own fields, or are hard to read. */
export function textWarnings({ procedures }: Pick<Content, 'procedures'>): string[] {
  return procedures.filter(({ status }) => status === 'in-force').flatMap(warningsOfSheet);
}
