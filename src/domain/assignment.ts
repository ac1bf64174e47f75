import type { IsoDate } from './procedure.ts';

/** What a source of assignments is: a plan of reform, of IT, of digital transformation; an order; a meeting … */
export const SOURCE_KINDS = [
  'reform-plan',
  'it-plan',
  'digital-plan',
  'province',
  'delegated',
  'meeting',
  'lost-points',
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Văn bản giao việc: the document that gives assignments. */
export interface AssignmentSource {
  id: string;
  kind: SourceKind;
  /** As it stands on the document, e.g. `257/KH-UBND`; '' for a meeting without one. */
  number: string;
  issuedOn: IsoDate;
  title: string;
}

/** By when: a day, the end of a quarter, or always ("thường xuyên"). */
export type Due =
  | { kind: 'day'; day: IsoDate }
  | { kind: 'quarter'; year: number; quarter: 1 | 2 | 3 | 4 }
  | { kind: 'standing' };

/** Minh chứng: what shows that it was done. */
export type Evidence = {
  kind: 'file' | 'link' | 'publication';
  /** Name of the file, address, or number of the document. */
  what: string;
  addedOn: IsoDate;
};

/** Gia hạn: a later date, asked for with a reason; counts once somebody else has approved it. */
export interface Postponement {
  from: Due;
  to: Due;
  reason: string;
  /** Id of the account, and the person's name then. */
  askedBy: string;
  askedName: string;
  state: 'asked' | 'approved' | 'refused';
  /** Day of the decision, who decided, and in which words; '' as long as nobody did. */
  decidedOn: IsoDate | '';
  decidedName: string;
  decision: string;
}

/** Nhiệm vụ: something that the department was told, or has told itself, to do. */
export interface Assignment {
  id: string;
  /** Id of its source. */
  source: string;
  /** Where in the source: `3`, `II.2.a`; '' when it has no number. */
  place: string;
  text: string;
  product: string;
  /** Unit that leads, and the person. */
  unit: string;
  person: string;
  coUnits: readonly string[];
  /** As first given; what counts now is told by `dueNow`. */
  due: Due;
  postponements: readonly Postponement[];
  evidence: readonly Evidence[];
  /** Day on which it was done; '': not yet. */
  doneOn: IsoDate | '';
  /** Why it is late or at risk, in the unit's words. */
  reason: string;
  /** Id of the one it was split from; ''. */
  splitFrom: string;
  /** Ticked by the approver; nothing is public otherwise. */
  isPublic: boolean;
  /** Counts its changes; who changes it names the one that was seen. */
  revision: number;
  changedName: string;
  /** ISO, UTC. */
  changedAt: string;
}

/** What a clerk writes into an assignment. */
export type AssignmentFields = Pick<
  Assignment,
  'place' | 'text' | 'product' | 'unit' | 'person' | 'coUnits' | 'due' | 'evidence' | 'doneOn' | 'reason'
>;
