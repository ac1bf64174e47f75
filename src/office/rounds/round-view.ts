import type { Content } from '../../domain/content.ts';
import { MAX_LINKS, type LinkRequest } from '../../domain/link-request.ts';
import type { Round } from '../../domain/round.ts';
import type { AnswerSource } from '../../domain/submission.ts';
import { paperUntil } from '../../paper/paper-days.ts';
import type { PublishedIndex } from '../../integrity/summary.ts';
import type { AttemptKind, AttemptTotals } from '../../queue/attempts.ts';
import type { LinkCounts } from '../../queue/links.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { isOpenTo, questionnaireOf } from '../../survey/open-form.ts';
import { officeKiosks } from '../../texts/office-kiosks.ts';
import { officePaper } from '../../texts/office-paper.ts';
import { officePosters } from '../../texts/office-posters.ts';
import { officeRounds as text } from '../../texts/office-rounds.ts';
import { vi } from '../../texts/vi.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { type IndexTable, indexTable } from '../../view/index-tables.ts';
import type { ResultRows } from '../../view/results.ts';
import { roundTimes } from '../../view/round-times.ts';
import { OFFICE_RESULTS_PATH } from '../results/paths.ts';
import { quarterOf, wishAddress, type ResultsWish } from '../results/wish.ts';
import { type Staff, hasRole } from '../staff.ts';
import { WHO_ASKS } from '../two-people.ts';
import type { FieldFaults } from '../views.ts';
import type { ShownRequest } from '../shown-request.ts';
import { shownLinkRequest } from './link-requests-view.ts';
import { paperPath } from '../paper/paths.ts';
import { kiosksPath, postersPath, roundPath } from './paths.ts';
import { roundState } from './round-state.ts';
import { closesWords, formName, previewLinks } from './rounds-view.ts';
import type { PreviewLink } from './rounds-view.ts';

/** What is known of a round besides its file. */
export interface RoundFacts {
  answers: number;
  bySource: readonly { source: AnswerSource; count: number }[];
  /** By source; null: its form has no formula for one. */
  index: Pick<PublishedIndex, 'index'> | null;
  attempts: AttemptTotals;
  /** null: the form is not opened by links. */
  links: LinkCounts | null;
  requests: readonly LinkRequest[];
  /** Tablets that ask just now; null: the round takes no answers from tablets. */
  kiosks: number | null;
  /** Lots of paper forms that are neither closed nor cancelled. */
  lots: number;
}

/** What somebody has just done, or tried to. */
export interface RoundAct {
  /** In words; null: nothing. */
  done: string | null;
  values: { count: string; note: string };
  faults: FieldFaults;
  /** A fault of a request: which, and what was typed. */
  decision: { id: string; note: string } | null;
}

export const NO_ACT: RoundAct = { done: null, values: { count: '', note: '' }, faults: {}, decision: null };

export interface LinksPart {
  counts: ResultRows;
  isOver: boolean;
  mayAsk: boolean;
  countHint: string;
  /** How many were invited; null: the round's file does not say. */
  population: string | null;
  requests: ShownRequest[];
  /** How many of them wait, in words; null: none. */
  waiting: string | null;
}

export interface RoundView extends RoundAct {
  title: string;
  path: string;
  state: string;
  facts: { label: string; text: string }[];
  previews: PreviewLink[];
  /** Sentences on the answers so far. */
  answers: string[];
  bySource: ResultRows;
  /** With the address of more figures; null: its form has no formula for them. */
  index: (IndexTable & { more: string }) | null;
  attempts: ResultRows;
  links: LinksPart | null;
  /** Pages of what is done for it at the counter: posters, tablets, paper. Those that it takes answers from. */
  counter: CounterLink[];
}

/** A link to such a page, with what is to be known of it. */
interface CounterLink {
  path: string;
  label: string;
  words: string;
}

/** `150`, or `176,47, làm tròn lên 177`. */
function resultWords(exact: number, size: number): string {
  const rounded = Number(exact.toFixed(2));
  return rounded === size
    ? formatNumber(size)
    : text.round.roundedUp(formatNumber(rounded), formatNumber(size));
}

function targetWords({ target }: Round): string {
  if (target === null) return text.round.noTarget;
  const { population, margin, size } = target;
  return text.round.formula({
    N: formatNumber(population),
    e: formatNumber(margin * 100),
    square: formatNumber(margin ** 2),
    n: resultWords(population / (1 + population * margin ** 2), size),
  });
}

function answersWords({ target }: Round, answers: number): string[] {
  const count = formatNumber(answers);
  if (target === null) return [text.round.answersCount(count)];
  const missing = target.size - answers;
  return [
    text.round.answersOf(count, formatNumber(target.size)),
    missing > 0 ? text.round.missing(formatNumber(missing)) : text.round.reached,
  ];
}

function factsOf(round: Round, content: Content): RoundView['facts'] {
  const { opens } = roundTimes(round, 'vi');
  const sources = round.sources.map((source) => vi.answersExport.sources[source]).join(', ');
  return [
    { label: text.round.opens, text: opens },
    { label: text.round.closes, text: closesWords(round) },
    { label: text.round.form, text: formName(round, content) },
    { label: text.round.sources, text: sources },
    { label: text.round.audience, text: round.audience },
    { label: text.round.target, text: targetWords(round) },
  ];
}

function countTable(heads: readonly string[], rows: readonly [string, number][]): ResultRows {
  return { heads, rows: rows.map(([name, count]) => [{ text: name }, { text: formatNumber(count) }]) };
}

function linksPart(round: Round, { links, requests }: RoundFacts, staff: Staff, now: Date): LinksPart | null {
  if (links === null) return null;
  const { made, spent, expired } = links;
  const words = text.links.counts;
  const waiting = requests.filter(({ state }) => state === 'asked').length;
  return {
    counts: countTable(
      [text.links.title, text.round.columns.links],
      [
        [words.made, made],
        [words.spent, spent],
        [words.open, made - spent - expired],
        [words.expired, expired],
      ],
    ),
    isOver: roundState(round, now) === 'closed',
    mayAsk: hasRole(staff, WHO_ASKS),
    countHint: text.links.countHint(formatNumber(MAX_LINKS)),
    population: round.target && text.links.population(formatNumber(round.target.population)),
    // What waits comes first.
    requests: requests
      .toSorted((a, b) => Number(b.state === 'asked') - Number(a.state === 'asked'))
      .map((request) => shownLinkRequest(staff, request)),
    waiting: waiting === 0 ? null : text.waiting(waiting),
  };
}

function counterLinks(round: Round, content: Content, { kiosks, lots }: RoundFacts): CounterLink[] {
  const { id } = round;
  const posters = { path: postersPath(id), label: officePosters.link, words: '' };
  const until = formatDate(paperUntil(round));
  const unclosed = lots === 0 ? '' : officePaper.unclosedUntil(lots, until);
  const paper = { path: paperPath(id), label: officePaper.link, words: unclosed };
  const tablets = {
    path: kiosksPath(id),
    label: officeKiosks.link,
    words: officeKiosks.running(kiosks ?? 0),
  };
  return [
    ...(isOpenTo('qr', round, content) ? [posters] : []),
    ...(isOpenTo('paper', round, content) ? [paper] : []),
    ...(kiosks === null ? [] : [tablets]),
  ];
}

function indexPart(
  round: Round,
  { index }: Pick<PublishedIndex, 'index'>,
  content: Content,
): RoundView['index'] {
  const { id, form, opensAt } = round;
  const { year } = quarterOf(vietnamDay(new Date(opensAt)));
  const wish: ResultsWish = {
    ...{ form, period: { kind: 'year', year }, comparedWith: null },
    chosen: { dimension: 'round', name: id },
  };
  return {
    ...indexTable({ form, round: id, year: '', index }, content),
    more: wishAddress(OFFICE_RESULTS_PATH, wish),
  };
}

export function roundView(
  round: Round,
  facts: RoundFacts,
  { content, staff, now, act }: { content: Content; staff: Staff; now: Date; act: RoundAct },
): RoundView {
  const { columns, attemptKinds } = text.round;
  const questionnaire = questionnaireOf(round, content);
  const kinds = Object.entries(attemptKinds) as [AttemptKind, string][];
  return {
    ...act,
    done: act.done,
    title: round.title,
    path: roundPath(round.id),
    state: text.states[roundState(round, now)],
    facts: factsOf(round, content),
    previews: questionnaire === undefined ? [] : previewLinks(questionnaire),
    answers: answersWords(round, facts.answers),
    bySource: countTable(
      [columns.source, columns.answers],
      facts.bySource.map(({ source, count }) => [vi.answersExport.sources[source], count]),
    ),
    index: facts.index && indexPart(round, facts.index, content),
    attempts: countTable(
      [columns.what, columns.count],
      kinds.map(([kind, words]) => [words, facts.attempts[kind]]),
    ),
    links: linksPart(round, facts, staff, now),
    counter: counterLinks(round, content, facts),
  };
}
