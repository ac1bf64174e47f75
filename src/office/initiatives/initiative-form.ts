import { isSentDay } from '../../assignments/due.ts';
import type { Initiative, InitiativeFields } from '../../domain/simplification.ts';
import type { Fields } from '../../server/post-form.ts';
import { cleanText, textLength } from '../../survey/clean-text.ts';
import { officeInitiatives } from '../../texts/office-initiatives.ts';
import { formatNumber } from '../../view/format-number.ts';
import { fieldOf } from '../field.ts';
import type { FieldFaults } from '../views.ts';
import { INITIATIVE_FIELD as FIELD } from './paths.ts';

const { faults: words } = officeInitiatives;

/** What is typed, in the order of the form. */
export const TYPED = [
  ...(['title', 'authors', 'unit', 'year', 'content', 'effect', 'appliedOn', 'evidence'] as const),
] as const;

export type TypedInitiative = Record<(typeof TYPED)[number], string>;

/** PocketBase keeps no longer ones. */
const LONGEST: Partial<Record<keyof TypedInitiative, number>> = {
  ...{ title: 500, authors: 1000, unit: 200, content: 4000, effect: 4000, evidence: 2000 },
};

export const NOTHING_TYPED: TypedInitiative = {
  ...{ title: '', authors: '', unit: '', year: '', content: '', effect: '', appliedOn: '', evidence: '' },
};

export const typedOf = ({ fields, year }: Initiative): TypedInitiative => ({
  ...fields,
  year: String(year),
});

export const readTyped = (fields: Fields): TypedInitiative =>
  Object.fromEntries(TYPED.map((name) => [name, cleanText(fieldOf(fields, FIELD[name]))])) as TypedInitiative;

/** What keeps it from being saved, by field. */
export function typedFaults(typed: TypedInitiative): FieldFaults {
  const faults: FieldFaults = {};
  for (const [name, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][])
    if (textLength(typed[name]) > most) faults[FIELD[name]] = words.long(formatNumber(most));
  for (const name of ['title', 'authors'] as const) if (typed[name] === '') faults[FIELD[name]] = words.empty;
  if (!/^2[01]\d\d$/.test(typed.year)) faults[FIELD.year] = words.year;
  if (typed.appliedOn !== '' && !isSentDay(typed.appliedOn)) faults[FIELD.appliedOn] = words.day;
  return faults;
}

/** What was typed, to be saved; `typedFaults` must have found nothing. */
export function initiativeFrom({ year, ...fields }: TypedInitiative): {
  year: number;
  fields: InitiativeFields;
} {
  return { year: Number(year), fields };
}
