import type { SecretKeys } from '../settings/secrets.ts';

/** The three of the installation's keys that surveys and ratings need; each only for its own purpose. */
export type SurveyKeys = Pick<SecretKeys, 'token' | 'receipt' | 'seal'>;
