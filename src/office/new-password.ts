import { isCommonPassword } from './common-passwords.ts';

/** In letters, as people count them. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'own-name';

/** What keeps a new password from being taken; null: nothing. It need not mix kinds of letters. */
export function passwordFault(password: string, username: string): PasswordFault | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < PASSWORD_LENGTH.min) return 'too-short';
  if (length > PASSWORD_LENGTH.max) return 'too-long';
  if (isCommonPassword(password)) return 'common';
  return password.toLowerCase().includes(username.toLowerCase()) && username !== '' ? 'own-name' : null;
}
