import type { FieldError, FormValues } from '../survey/survey-view.ts';

/** What the contact page shows. */
export interface ContactView {
  /** Signed form token; it makes a second sending the same request. */
  token: string;
  /** As typed, by field name. */
  values: FormValues;
  errors: FieldError[];
  state: 'fresh' | 'invalid' | 'limited' | 'unavailable' | 'already-sent' | 'stored';
  /** Over the limit: when sending works again. */
  retryAfterSeconds?: number;
  /** Day by which the Office answers, once stored. */
  due?: string;
}
