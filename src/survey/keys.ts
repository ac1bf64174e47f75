import type { SecretKeys } from '../settings/secrets.ts';

/** Those of the installation's keys that surveys and ratings need; each only for its own purpose. */
export type SurveyKeys = Pick<SecretKeys, 'token' | 'showing' | 'receipt' | 'seal'>;
