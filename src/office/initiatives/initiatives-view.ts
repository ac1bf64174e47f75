import type { Initiative } from '../../domain/simplification.ts';
import { officeInitiatives as text } from '../../texts/office-initiatives.ts';
import { formatDate, formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import type { FieldFaults } from '../views.ts';
import { NOTHING_TYPED, typedOf, type TypedInitiative } from './initiative-form.ts';
import { INITIATIVE_FILES, initiativePath, NEW_INITIATIVE_PATH, ofYear } from './paths.ts';

export type InitiativeState = keyof typeof text.states;

export interface InitiativesView {
  year: number | null;
  years: number[];
  count: string;
  rows: {
    href: string;
    title: string;
    year: string;
    who: string;
    effect: string;
    state: InitiativeState;
    recognition: string;
  }[];
  wordHref: string;
  excelHref: string;
  mayWrite: boolean;
}

export const stateOf = ({ recognition }: Pick<Initiative, 'recognition'>): InitiativeState =>
  recognition?.state ?? 'waiting';

/** What came of it, in words; '': nobody has decided. */
export function recognitionWords({ recognition }: Pick<Initiative, 'recognition'>): string {
  if (recognition === null) return '';
  const { state, level, document, issuedOn } = recognition;
  return text.recognition(text.states[state], level, document, formatDate(issuedOn));
}

const authorsOf = ({ fields }: Initiative): string => fields.authors.split('\n').join(', ');

export const ofThatYear = (initiatives: readonly Initiative[], year: number | null): Initiative[] =>
  initiatives.filter((each) => year === null || each.year === year);

/** @param year null: all */
export function initiativesView(
  all: readonly Initiative[],
  { year, mayWrite }: { year: number | null; mayWrite: boolean },
): InitiativesView {
  const rows = ofThatYear(all, year).map((initiative) => ({
    href: initiativePath(initiative.id),
    title: initiative.fields.title,
    year: text.yearOf(initiative.year),
    who: [authorsOf(initiative), initiative.fields.unit].filter((part) => part !== '').join('; '),
    effect: initiative.fields.effect,
    state: stateOf(initiative),
    recognition: recognitionWords(initiative),
  }));
  return {
    year,
    years: [...new Set(all.map((each) => each.year))].sort((a, b) => b - a),
    count: text.count(formatNumber(rows.length)),
    rows,
    wordHref: ofYear(INITIATIVE_FILES.word, year),
    excelHref: ofYear(INITIATIVE_FILES.excel, year),
    mayWrite,
  };
}

/** The list as a table for the file. */
export function wordRows(initiatives: readonly Initiative[]): string[][] {
  return initiatives.map((initiative) => [
    initiative.fields.title,
    authorsOf(initiative),
    initiative.fields.unit,
    initiative.fields.effect,
    recognitionWords(initiative) || text.states.waiting,
  ]);
}

/** The same with everything, for Excel. */
export function excelRows(initiatives: readonly Initiative[]): (string | number)[][] {
  return initiatives.map((initiative) => {
    const { title, unit, content, effect, appliedOn, evidence } = initiative.fields;
    return [
      ...[initiative.year, title, authorsOf(initiative), unit, content, effect],
      ...[appliedOn === '' ? '' : formatDate(appliedOn), evidence],
      recognitionWords(initiative) || text.states.waiting,
    ];
  });
}

export interface InitiativeView {
  title: string;
  action: string;
  revision: number;
  typed: TypedInitiative;
  /** '': it is new. */
  changed: string;
  state: InitiativeState;
  recognition: string;
  faults: FieldFaults;
  conflict: string | null;
  isNew: boolean;
  isSaved: boolean;
  mayWrite: boolean;
  mayDecide: boolean;
}

export interface InitiativeAct {
  typed?: TypedInitiative;
  faults?: FieldFaults;
  isConflict?: boolean;
  isSaved?: boolean;
}

/** @param initiative null: a new one */
export function initiativeView(
  initiative: Initiative | null,
  { mayWrite, mayDecide, year }: { mayWrite: boolean; mayDecide: boolean; year: number },
  act: InitiativeAct = {},
): InitiativeView {
  const when = initiative === null ? '' : formatMoment(initiative.changedAt);
  const name = initiative?.changedName ?? '';
  return {
    title: initiative?.fields.title ?? text.add,
    action: initiative === null ? NEW_INITIATIVE_PATH : initiativePath(initiative.id),
    revision: initiative?.revision ?? 0,
    typed:
      act.typed ?? (initiative === null ? { ...NOTHING_TYPED, year: String(year) } : typedOf(initiative)),
    changed: initiative === null ? '' : text.changed(name, when),
    state: initiative === null ? 'waiting' : stateOf(initiative),
    recognition: initiative === null ? '' : recognitionWords(initiative),
    faults: act.faults ?? {},
    conflict: act.isConflict === true ? text.theirs(name, when) : null,
    isNew: initiative === null,
    isSaved: act.isSaved ?? false,
    mayWrite,
    mayDecide: mayDecide && initiative !== null,
  };
}
