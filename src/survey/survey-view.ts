import type { Questionnaire, SurveyLanguage } from '../domain/questionnaire.ts';
import type { Round } from '../domain/round.ts';

/** What the respondent has filled in so far, by field name; always strings as typed. */
export type FormValues = Record<string, string>;

/** One mistake: the field it belongs to and a Vietnamese sentence that says what to do. */
export interface FieldError {
  field: string;
  message: string;
}

/** Everything the survey page needs besides the release. */
export interface SurveyView {
  /** In the language of the page. */
  questionnaire: Questionnaire;
  /** In which the answer will be counted; null: none. */
  round: Round | null;
  /** Address to which the form is sent. */
  action: string;
  /** Address of the same form in the other language; null: there is none, or the form came back filled. */
  otherLanguage: string | null;
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

/** Why a form cannot be answered just now, or not by this person. */
export type DoorReason =
  'early' | 'closed' | 'invite-only' | 'source-refused' | 'link-spent' | 'link-expired' | 'link-unknown';

/** The page that stands in place of a form. */
export interface DoorView {
  reason: DoorReason;
  /** In the language of the page; null: nobody knows which form was meant. */
  questionnaire: Questionnaire | null;
  /** The round that is over, or not begun; null: there is none. */
  round: Round | null;
  language: SurveyLanguage;
  /** True: a filled form has just come, and was not stored. */
  wasSent: boolean;
}

export interface ThanksView {
  /** 20 letters and digits in groups of four; null: the sealed address is older than 15 minutes or unreadable. */
  receipt: string | null;
  formCode: string | null;
  /** Day of the answer. */
  day: string | null;
  /** What the round is called; null: it came in none. */
  round: string | null;
  language: SurveyLanguage;
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
