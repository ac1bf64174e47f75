import type { Questionnaire } from '../domain/questionnaire.ts';

/** What the respondent has filled in so far, by field name; always strings as typed. */
export type FormValues = Record<string, string>;

/** One mistake: the field it belongs to and a Vietnamese sentence that says what to do. */
export interface FieldError {
  field: string;
  message: string;
}

/** Everything the survey page needs besides the release. */
export interface SurveyView {
  questionnaire: Questionnaire;
  /** Signed form token, printed in a hidden field. */
  token: string;
  values: FormValues;
  errors: FieldError[];
  /**
   * Why the form is shown again: nothing; faults to mend; over the limit (with seconds to wait);
   * not stored because of us; already answered with this form with other content; answered with it and withdrawn
   * since; the token was unreadable.
   */
  state: 'fresh' | 'invalid' | 'limited' | 'unavailable' | 'already-answered' | 'withdrawn' | 'bad-token';
  retryAfterSeconds?: number;
}

export interface ThanksView {
  /** 20 letters and digits in groups of four; null: the sealed address is older than 15 minutes or unreadable. */
  receipt: string | null;
  formCode: string | null;
  /** Day of the answer. */
  day: string | null;
}

/** Follow-up of "Thông tin trên trang này có hữu ích không?". */
export interface RatingView {
  /** Path of the rated page. */
  page: string;
  /** Sealed reference to the rating, printed in a hidden field; null: cannot be followed up. */
  token: string | null;
  state: 'thanks' | 'comment-stored' | 'invalid' | 'limited' | 'unavailable';
  comment: string;
  errors: FieldError[];
}
