import { type Lot, type LotCorrection, type LotSheet, UNCLOSED_STATES } from '../../domain/lot.ts';
import type { Round } from '../../domain/round.ts';
import { officeExcel } from '../../texts/office-excel.ts';
import { officePaper as text } from '../../texts/office-paper.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { percentOf } from '../../view/format-share.ts';
import { type ShownRequest, shownRequest } from '../shown-request.ts';
import type { Staff } from '../staff.ts';
import { hasRole } from '../staff.ts';
import { WHO_ASKS, WHO_DECIDES } from '../two-people.ts';
import type { FieldFaults } from '../views.ts';
import { excelPath, LOT_TASK, lotPath, paperPath, settlePath, sheetPath } from './paths.ts';

/** What is known of a lot. */
export interface LotFacts {
  lot: Lot;
  sheets: readonly LotSheet[];
  corrections: readonly LotCorrection[];
  /** What each waiting correction changes, in words, by its id. */
  changes: ReadonlyMap<string, string[]>;
}

/** What somebody has just done, or tried to. */
export interface LotAct {
  done: string | null;
  faults: FieldFaults;
  note: string;
  decision: { id: string; note: string } | null;
}

export const NO_LOT_ACT: LotAct = { done: null, faults: {}, note: '', decision: null };

/** A step that is open just now: a link, or a button of this page. */
export interface LotStep {
  heading: string;
  words: string[];
  links: { path: string; words: string }[];
  /** Task and label of its button; null: it has none. */
  button: { task: string; words: string } | null;
}

export interface SheetRow {
  name: string;
  first: string;
  second: string;
  fate: string;
  /** Where it is corrected; null: it is not. */
  correct: { path: string; label: string } | null;
}

export interface ShownCorrection {
  request: ShownRequest;
  changes: string[];
  /** Approved and interrupted: its id, to go on. */
  goOn: string | null;
}

export interface LotView extends LotAct {
  title: string;
  path: string;
  back: string;
  facts: { label: string; text: string }[];
  steps: LotStep[];
  mayCancel: boolean;
  rows: SheetRow[];
  corrections: ShownCorrection[];
  /** Why nothing can be done just now; null: it can. */
  shut: string | null;
}

/** Sheets that have to be typed again, and are not yet. */
function toEnterAgain({ lot, sheets }: LotFacts): LotSheet[] {
  return sheets.filter(({ number, secondBy }) => lot.sample.includes(number) && secondBy === '');
}

const isUnsettled = ({ differences, settledBy }: LotSheet): boolean => differences > 0 && settledBy === '';

/** Numbers of all sheets of a lot, typed or not. */
function sheetNumbers({ sheets }: Pick<Lot, 'sheets'>): number[] {
  return Array.from({ length: sheets }, (_, index) => index + 1);
}

/** The number of the next sheet that this person can type in the turn the lot is in; null: none is left. */
export function nextSheet(
  { lot, sheets }: Pick<LotFacts, 'lot' | 'sheets'>,
  staff: Pick<Staff, 'id'>,
  after = 0,
): number | null {
  const entered = new Map(sheets.map((sheet) => [sheet.number, sheet]));
  const isOpen = (number: number): boolean => {
    const sheet = entered.get(number);
    if (lot.state === 'first') return sheet === undefined;
    return lot.sample.includes(number) && sheet?.secondBy === '' && sheet.firstBy !== staff.id;
  };
  const open = lot.state === 'first' || lot.state === 'second' ? sheetNumbers(lot).filter(isOpen) : [];
  return open.find((number) => number > after) ?? open[0] ?? null;
}

function rateWords(sheets: readonly LotSheet[]): string {
  const sum = (name: 'compared' | 'differences') => sheets.reduce((total, sheet) => total + sheet[name], 0);
  const [compared, differences] = [sum('compared'), sum('differences')];
  if (compared === 0) return text.lot.noRate;
  const percent = formatNumber(percentOf(differences / compared));
  return text.lot.rate(formatNumber(differences), formatNumber(compared), percent);
}

function sampleWords(facts: LotFacts): string {
  const { lot } = facts;
  if (lot.state === 'first') return text.lot.sampleLater(lot.percent);
  if (lot.sample.length === 0) return text.lot.noSample;
  return text.lot.sampleDone(lot.sample.length - toEnterAgain(facts).length, lot.sample.length);
}

function factsOf(facts: LotFacts): LotView['facts'] {
  const { lot, sheets } = facts;
  const names = text.lot.facts;
  return [
    { label: names.state, text: text.states[lot.state] },
    { label: names.clerk, text: text.lot.by(lot.clerkName, formatMoment(lot.openedAt)) },
    { label: names.scan, text: lot.scan || text.lot.noScan },
    { label: names.sheets, text: text.lot.entered(sheets.length, lot.sheets) },
    { label: names.sample, text: sampleWords(facts) },
    { label: names.errors, text: rateWords(sheets) },
    ...(lot.day === '' ? [] : [{ label: names.day, text: formatDate(lot.day) }]),
    ...(lot.closedAt === ''
      ? []
      : [{ label: names.closed, text: text.lot.by(lot.closedName, formatMoment(lot.closedAt)) }]),
    ...(lot.note === '' ? [] : [{ label: names.note, text: lot.note }]),
  ];
}

const NO_STEP: LotStep = { heading: '', words: [], links: [], button: null };

function firstSteps({ lot, sheets }: LotFacts, staff: Staff): LotStep[] {
  const next = nextSheet({ lot, sheets }, staff);
  if (next !== null) {
    const links = [
      { path: sheetPath(lot, next), words: text.lot.enterNext(next) },
      { path: excelPath(lot), words: officeExcel.link },
    ];
    return [{ ...NO_STEP, heading: text.lot.enter, links }];
  }
  const button = { task: LOT_TASK.finish, words: text.lot.finish };
  return [{ ...NO_STEP, heading: text.lot.finish, words: [text.lot.finishHint], button }];
}

function secondStep(facts: LotFacts, staff: Staff): LotStep[] {
  if (toEnterAgain(facts).length === 0) return [];
  const next = nextSheet(facts, staff);
  const links = next === null ? [] : [{ path: sheetPath(facts.lot, next), words: text.lot.secondNext(next) }];
  const words = next === null ? [text.lot.secondOther] : [];
  return [{ ...NO_STEP, heading: text.lot.second, words, links }];
}

function settleStep({ lot, sheets }: LotFacts, staff: Staff): LotStep[] {
  const open = sheets.filter(isUnsettled);
  if (open.length === 0) return [];
  const [own, others] = [
    open.filter(({ firstBy }) => firstBy === staff.id),
    open.filter(({ firstBy }) => firstBy !== staff.id),
  ];
  const links = others.map(({ number, differences }) => ({
    path: settlePath(lot, number),
    words: text.lot.settleSheet(number, differences),
  }));
  const words =
    own.length === 0 ? [] : [text.lot.settleOther, ...own.map(({ number }) => text.lot.settleWaits(number))];
  return [{ ...NO_STEP, heading: text.lot.settle, words, links }];
}

function closeStep(hint: string, words: string): LotStep {
  return { ...NO_STEP, heading: text.lot.close, words: [hint], button: { task: LOT_TASK.close, words } };
}

/** @param isShut only what was begun can be ended */
function stepsOf(facts: LotFacts, staff: Staff, isShut: boolean): LotStep[] {
  const { state } = facts.lot;
  if (state === 'closing') return [closeStep(text.lot.closingHint, text.lot.closeGoOn)];
  if (isShut) return [];
  if (state === 'first') return firstSteps(facts, staff);
  if (state !== 'second') return [];
  const open = [...secondStep(facts, staff), ...settleStep(facts, staff)];
  return open.length > 0 ? open : [closeStep(text.lot.closeHint, text.lot.closeSubmit)];
}

function secondWords(lot: Lot, { number, secondBy, secondName, differences }: LotSheet): string {
  if (lot.state === 'first') return '';
  if (!lot.sample.includes(number)) return text.lot.notSampled;
  if (secondBy === '') return text.lot.waitsSecond;
  return `${secondName}: ${differences === 0 ? text.lot.agrees : text.lot.differs(differences)}`;
}

function fateWords(lot: Lot, { aside, note, settledName, revision }: LotSheet): string {
  const settled = note === '' ? [] : [text.lot.settledBy(settledName, note)];
  const counted = aside === '' ? text.lot.counted : text.aside.reasons[aside];
  const corrected = revision === 0 ? [] : [text.lot.corrected(revision)];
  return [lot.state === 'closed' ? counted : text.lot.notYet, ...corrected, ...settled].join('; ');
}

function rowOf({ lot, sheets }: LotFacts, number: number, mayCorrect: boolean): SheetRow {
  const sheet = sheets.find((each) => each.number === number);
  const isCorrectable = mayCorrect && lot.state === 'closed';
  return {
    name: text.lot.sheetName(number),
    first: sheet?.firstName ?? text.lot.notEntered,
    second: sheet === undefined ? '' : secondWords(lot, sheet),
    fate: sheet === undefined ? '' : fateWords(lot, sheet),
    correct: isCorrectable ? { path: sheetPath(lot, number), label: text.lot.correctOf(number) } : null,
  };
}

function shownCorrection(staff: Staff, { changes }: LotFacts, correction: LotCorrection): ShownCorrection {
  const isInterrupted = correction.state === 'approved' && !correction.done;
  return {
    request: shownRequest(staff, correction, text.lot.correctionTitle(correction.number)),
    changes: changes.get(correction.id) ?? [],
    goOn: isInterrupted && hasRole(staff, WHO_ASKS) ? correction.id : null,
  };
}

function mayCancel({ lot, sheets }: LotFacts, staff: Staff): boolean {
  if (lot.state !== 'first' && lot.state !== 'second') return false;
  const isClerk = lot.clerk === staff.id;
  return sheets.length === 0
    ? isClerk || hasRole(staff, WHO_DECIDES)
    : !isClerk && hasRole(staff, WHO_DECIDES);
}

/** @param shut why nothing can be done just now; null: it can */
export function lotView(
  round: Round,
  facts: LotFacts,
  options: { staff: Staff; shut: string | null; act: LotAct },
): LotView {
  const { staff, shut, act } = options;
  const { lot } = facts;
  const mayWork = shut === null && hasRole(staff, WHO_ASKS);
  return {
    ...act,
    title: text.lot.title(lot.number, round.title),
    path: lotPath(lot),
    back: paperPath(lot.round),
    facts: factsOf(facts),
    steps: hasRole(staff, WHO_ASKS) ? stepsOf(facts, staff, shut !== null) : [],
    mayCancel: mayCancel(facts, staff),
    rows: lot.state === 'cancelled' ? [] : sheetNumbers(lot).map((number) => rowOf(facts, number, mayWork)),
    corrections: facts.corrections.map((correction) => shownCorrection(staff, facts, correction)),
    shut: shut !== null && UNCLOSED_STATES.includes(lot.state) ? `${shut} ${text.lot.notCounted}` : shut,
  };
}
