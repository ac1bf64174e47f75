import type { IsoDate } from './procedure.ts';

export type SurveyLanguage = 'vi' | 'en';

/** A scale of two to five levels; `value` 1 is worst. One definition serves many questions. */
export interface Scale {
  id: string;
  levels: { value: number; label: string }[];
  /** Label of "không áp dụng", null: the scale has none. Stored as 0, never counted. */
  notApplicable: string | null;
}

/** Whether a question is asked, by the answer to an earlier one. Values are as they are sent. */
export interface Condition {
  /** Id of the other question, or `CHANNEL_QUESTION`. */
  question: string;
  values: string[];
  /** True: asked only after one of the values. False: asked unless one of them is chosen. */
  isOnlyThen: boolean;
}

/** Stands in conditions for the question how the dossier was filed. */
export const CHANNEL_QUESTION = 'kenh';

export interface Question {
  /** Key in the stored answer; never renamed or reused. */
  id: string;
  label: string;
  isRequired: boolean;
  /** null: asked of everybody. */
  when: Condition | null;
}

export interface ScaleQuestion extends Question {
  scale: Scale;
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

/** A question with answers of its own, one of which is chosen. */
export interface ChoiceQuestion extends Question {
  choices: Choice[];
}

interface FormulaSource {
  /** Where the formula comes from. */
  source: string;
  /** Last day for which its source stands, null: no end is known. */
  validUntil: IsoDate | null;
  /** What the editor must know before using its result, null: nothing. */
  caution: string | null;
}

/** How answers become figures; data, because it changes with the documents it rests on. */
export type Formula =
  /** Share of satisfied among valid answers, averaged over criteria, then factors. */
  | (FormulaSource & {
      kind: 'satisfied-share';
      /** Levels that count as satisfied. */
      satisfied: number[];
      /** Screening answers that count, null: all. */
      counted: string[] | null;
    })
  /** Points of indicators: level 1 of a scale is 0 points, each further level one more. */
  | (FormulaSource & {
      kind: 'indicator-points';
      /** How many indicators the method has. A class needs all of them. */
      indicatorCount: number;
      /** Indicators that this form asks: question id by the indicator's number. */
      indicators: Record<number, string>;
      /** From the highest down. */
      classes: { from: number; name: string }[];
    });

/** One version of one survey form, in one language. An answered version is never changed, only superseded. */
export interface Questionnaire {
  /** Last part of `/khao-sat/<id>` and `/ks/<id>`. */
  id: string;
  /** Printed form number, e.g. "KS-01". */
  formCode: string;
  version: number;
  language: SurveyLanguage;
  title: string;
  isOpen: boolean;
  /** `unlisted`: for who is given its address; `link`: only for who was invited by a single-use link. */
  access: 'public' | 'unlisted' | 'link';
  /** Sentences of "Trước khi trả lời". */
  notice: string[];
  /** What is asked about the filing. The dossier's code is stored apart from the answer. */
  asks: { procedure: boolean; channel: boolean; dossierCode: boolean };
  /** null: everybody may answer. */
  screening: { id: string; label: string; choices: Choice[] } | null;
  /** null: no question on the whole. */
  overall: ScaleQuestion | null;
  factors: Factor[];
  /** In the order of the file; each stands behind the question on which it depends, else at the start. */
  choices: ChoiceQuestion[];
  comment: { id: string; label: string; maxLength: number };
  /** null: only counted. */
  formula: Formula | null;
  /** Where the questions come from. */
  source: string;
  /** The same version in English, null: there is none. */
  english: Questionnaire | null;
}
