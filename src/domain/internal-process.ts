import type { ProcedureCode } from './procedure.ts';

export interface ProcessStep {
  name: string;
  /** Who does it: a unit, a desk, a leader. */
  unit: string;
  /** Working hours; 8 are a working day. Halves exist. */
  hours: number;
}

/** How a dossier goes through the department (quy trình nội bộ), for one case of a procedure. */
export interface InternalProcess {
  slug: string;
  title: string;
  code: ProcedureCode;
  /** The case, in the words of the sheet's time limit; null: the ordinary one. */
  condition: string | null;
  /** What approved it; null: nothing has. */
  decision: string | null;
  /** Whether the sheet shows it. */
  isPublic: boolean;
  steps: ProcessStep[];
}
