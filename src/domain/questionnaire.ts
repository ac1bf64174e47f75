/** A five-level scale; `value` 1 is worst. */
export interface Scale {
  id: string;
  levels: { value: number; label: string }[];
  /** Label of "không áp dụng", null: the scale has none. Stored as 0, never counted. */
  notApplicable: string | null;
}

export interface ScaleQuestion {
  /** Key in the stored answer; never renamed or reused. */
  id: string;
  label: string;
}

export interface Factor extends ScaleQuestion {
  /** Heading, e.g. "Tiếp cận dịch vụ"; `label` is the question on the factor as a whole. */
  title: string;
  criteria: ScaleQuestion[];
}

export interface Choice {
  value: string;
  label: string;
}

/** One version of one survey form. An answered version is never changed, only superseded. */
export interface Questionnaire {
  /** Last part of `/khao-sat/<id>` and `/ks/<id>`. */
  id: string;
  /** Printed form number, e.g. "KS-01". */
  formCode: string;
  version: number;
  title: string;
  isOpen: boolean;
  /** Sentences of "Trước khi trả lời". */
  notice: string[];
  screening: { id: string; label: string; choices: Choice[] };
  scale: Scale;
  overall: ScaleQuestion;
  factors: Factor[];
  comment: { id: string; label: string; maxLength: number };
  /** Where the questions come from. */
  source: string;
}
