import type { CostFigures, DatedFigure } from '../domain/cost-figures.ts';
import { CHANNELS, type Procedure } from '../domain/procedure.ts';
import type { BeforeAfter, ReviewBasis, ReviewFields, ReviewStep } from '../domain/simplification.ts';

const UNKNOWN: BeforeAfter = { before: null, after: null };

/** Words for what everybody has to do besides preparing papers. */
export interface StepWords {
  prepare(paper: string): string;
  file: string;
  pay: string;
  receive: string;
}

const stepNamed = (name: string): ReviewStep => ({ name, hours: UNKNOWN, hired: UNKNOWN });

const papersOf = ({ dossier }: Procedure): string[] => [
  ...new Set(dossier.flatMap(({ items }) => items.map(({ label }) => label))),
];

/** The fee of one time where the sheet says a single one in đồng, or that there is none; null: it does not. */
function feeOf({ channels }: Procedure): number | null {
  const fees = CHANNELS.filter((name) => channels[name].available !== false).flatMap(
    (name) => channels[name].fees,
  );
  const amounts = fees.map((fee) => {
    if (fee.status === 'none') return 0;
    return fee.status === 'amount' && fee.currency === 'VND' ? fee.amount : null;
  });
  const [first = null, ...others] = [...new Set(amounts)];
  return others.length === 0 ? first : null;
}

/** The longest ordinary time limit in working days; null: the sheet has none. */
function daysOf({ channels }: Procedure): number | null {
  const days = CHANNELS.flatMap((name) => channels[name].timeLimits)
    .filter(({ unit, condition }) => unit === 'working-day' && condition === null)
    .map(({ max }) => max);
  return days.length === 0 ? null : Math.max(...days);
}

/** A review as it begins: what the sheet says, and no figure that it does not say. */
export function reviewFromSheet(procedure: Procedure, words: StepWords): ReviewFields {
  const fee = feeOf(procedure);
  const names = [
    ...papersOf(procedure).map(words.prepare),
    words.file,
    ...(fee === 0 ? [] : [words.pay]),
    words.receive,
  ];
  return {
    ...{ unit: '', dueOn: '', ground: '', product: '', proposal: '', schedule: '', cuts: [] },
    steps: names.map(stepNamed),
    fees: { before: fee, after: null },
    days: { before: daysOf(procedure), after: null },
  };
}

const newest = <Figure extends Pick<DatedFigure, 'year'>>(figures: readonly Figure[]): Figure | null =>
  figures.toSorted((a, b) => b.year - a.year)[0] ?? null;

/** The newest figures that the content has for a procedure. */
export function basisOf({ hourlyIncome, volumes }: CostFigures, code: string): ReviewBasis {
  const own = newest(
    volumes
      .filter((volume) => volume.code === code)
      .map((volume) => ({ ...volume, year: volume.subjects.year })),
  );
  return {
    hourlyIncome: newest(hourlyIncome),
    timesAYear: own?.timesAYear ?? null,
    subjects: own?.subjects ?? null,
  };
}
