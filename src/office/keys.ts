import type { SecretKeys } from '../settings/secrets.ts';

/** Those of the installation's keys that the Office needs; each only for its own purpose. */
export type OfficeKeys = Pick<SecretKeys, 'staffPassword' | 'secondFactor' | 'officeForm' | 'seal'>;
