import type { Content } from '../domain/content.ts';
import { lastDayOf, type Round } from '../domain/round.ts';
import type { AnswerRecord, AnswerSource } from '../domain/submission.ts';
import { addMoments, NO_MOMENTS, type Moments } from '../figures/moments.ts';
import type { PeriodSums } from '../figures/period-sums.ts';
import { readRespondent } from '../figures/respondent.ts';
import { LATE_DELIVERY_DAYS } from '../kiosk/server/counted-day.ts';
import { addDays } from '../lib/add-days.ts';
import { paperUntil } from '../paper/paper-days.ts';
import { DAYS_WITHOUT_ROUND } from '../survey/withdrawal.ts';
import { publishedIndex } from './published-index.ts';
import type { PublishedIndex } from './summary.ts';
import { indexOfRounds } from './year-index.ts';

export type IndexContent = Pick<Content, 'questionnaires' | 'rounds'>;

/** What is reported together: a round, or a year of a form without rounds. */
export type Period = Pick<PublishedIndex, 'form' | 'round' | 'year'>;

export function periodOf({ form, round, day }: Pick<AnswerRecord, 'form' | 'round' | 'day'>): Period {
  return { form, round, year: round === '' ? day.slice(0, 4) : '' };
}

/** The last day on which a round's sources bring answers: tablets and paper come later than others, where it takes them. */
function lastDeliveryOf(round: Round): string {
  const last = lastDayOf(round);
  const tablets = round.sources.includes('kiosk') ? addDays(last, LATE_DELIVERY_DAYS) : last;
  const paper = round.sources.includes('paper') ? paperUntil(round) : last;
  return tablets > paper ? tablets : paper;
}

interface CountedPeriod {
  period: Period;
  /** By source and whether a mark counts. */
  parts: Map<string, Moments>;
  factors: Map<string, Moments>;
}

function addValue(sums: Map<string, Moments>, name: string, value: number): void {
  sums.set(name, addMoments(sums.get(name) ?? NO_MOMENTS, { n: 1, sum: value, sumOfSquares: value ** 2 }));
}

function sumsOf({ parts, factors }: Omit<CountedPeriod, 'period'>): PeriodSums {
  return {
    factors,
    parts: [...parts].map(([name, whole]) => {
      const [source = '', isMarked] = name.split(' ');
      return { source: source as AnswerSource, isMarked: isMarked === 'true', whole };
    }),
  };
}

/**
 * Adds up how satisfied people were while their answers are read, by source. Figures are published of what is over: one
 * that changed each night would tell what the few of that day said.
 */
export class IndexCounter {
  readonly #content: IndexContent;
  readonly #awaited = new Set<string>();
  readonly #periods = new Map<string, CountedPeriod>();

  constructor(content: IndexContent) {
    this.#content = content;
  }

  /** @param marks see `effectiveMarks` */
  add(answer: AnswerRecord, marks: readonly string[]): void {
    const { form, version, source } = answer;
    const { questionnaires } = this.#content;
    const questionnaire = questionnaires.find((each) => each.id === form && each.version === version);
    if (questionnaire?.formula?.kind !== 'satisfied-share') return;
    const { parts, factors } = this.#counted(periodOf(answer));
    const respondent = readRespondent(questionnaire, answer);
    if (respondent === null || respondent.whole === null) return;
    addValue(parts, `${source} ${marks.length > 0}`, respondent.whole);
    for (const [id, value] of respondent.factors) addValue(factors, id, value);
  }

  /** Says that an accepted answer of a round is still on its way to PocketBase: figures without it would change later. */
  awaitAnswerOf(round: string): void {
    this.#awaited.add(round);
  }

  #counted(period: Period): CountedPeriod {
    const key = `${period.round}\n${period.form}\n${period.year}`;
    const counted = this.#periods.get(key) ?? { period, parts: new Map(), factors: new Map() };
    this.#periods.set(key, counted);
    return counted;
  }

  /** The day after which a period takes no answer and gives none back; null: nobody knows, its round is gone. */
  #finalDay({ round: id, year }: Period): string | null {
    if (id === '') return addDays(`${year}-12-31`, DAYS_WITHOUT_ROUND);
    const round = this.#content.rounds.find((each) => each.id === id);
    if (round === undefined) return null;
    return lastDeliveryOf(round);
  }

  #populationOf({ round: id }: Period): number | null {
    return this.#content.rounds.find((each) => each.id === id)?.target?.population ?? null;
  }

  /** The indexes of all periods, over or not, ordered by round, form and year; for who may see what still runs. */
  all(): PublishedIndex[] {
    const sorted = [...this.#periods].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
    return sorted.map(({ period, ...counted }) => ({
      ...period,
      index: publishedIndex(sumsOf(counted), this.#populationOf(period)),
    }));
  }

  /**
   * Those of all that is over, then those of years with several rounds.
   *
   * @param until the last closed day, '' for none
   */
  published(until: string): PublishedIndex[] {
    const isOver = (period: Period): boolean =>
      !this.#awaited.has(period.round) && until >= (this.#finalDay(period) ?? '9999');
    return [...this.all().filter(isOver), ...this.#years(isOver)];
  }

  /** Of each year and form, all rounds that ended in it, when they all are over. */
  #years(isOver: (period: Period) => boolean): PublishedIndex[] {
    const { rounds } = this.#content;
    const years = Map.groupBy(rounds, (round) => `${lastDayOf(round).slice(0, 4)} ${round.form}`);
    return [...years].toSorted().flatMap(([key, ended]) => {
      const [year = '', form = ''] = key.split(' ');
      const counted = [...this.#periods.values()].filter(
        ({ period }) => period.form === form && ended.some(({ id }) => id === period.round),
      );
      if (!ended.every(({ id }) => isOver({ form, round: id, year: '' }))) return [];
      const index = indexOfRounds(
        counted.map((each) => ({ sums: sumsOf(each), population: this.#populationOf(each.period) })),
      );
      const ids = counted.map(({ period }) => period.round).sort();
      return index === null ? [] : [{ form, round: '', year, rounds: ids, index }];
    });
  }
}
