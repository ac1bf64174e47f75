import type { ProcedureCode } from './procedure.ts';

/** An answer of a deciding question: what it adds to the papers and takes away, by their keys. */
export interface DecidingAnswer {
  key: string;
  label: string;
  adds: string[];
  removes: string[];
  /** A procedure that suits better; null: this one. */
  goTo: ProcedureCode | null;
  note: string | null;
}

/** A question that narrows the papers (câu hỏi chọn giấy tờ). */
export interface DecidingQuestion {
  key: string;
  text: string;
  answers: DecidingAnswer[];
}
