import type { Department } from '../domain/site.ts';
import { isCommonPassword } from './common-passwords.ts';

/** In letters, as people count them. */
export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'office-name' | 'own-name';

/** Whose password it is; everybody can know this. */
export interface PasswordOwner {
  username: string;
  department: Pick<Department, 'name' | 'parent' | 'province'>;
}

/** As names are typed in passwords: small letters without marks, blanks, digits and signs. */
function bareLetters(text: string): string {
  const letters = text.normalize('NFD').replace(/[đĐ]/g, 'd').replace(/\P{L}/gu, '');
  return letters.toLowerCase();
}

/** Whether there is nothing in the password but the name of the place: `SoNgoaiVu@2026`. */
function isOfficeName(password: string, { name, parent, province }: PasswordOwner['department']): boolean {
  const [, ...rest] = name.split(' ');
  const names = [name, rest.join(' '), parent, province ?? '', `${name} ${province ?? ''}`].map(bareLetters);
  const letters = bareLetters(password);
  return letters !== '' && names.includes(letters);
}

/** What keeps a new password from being taken; null: nothing. It need not mix kinds of letters. */
export function passwordFault(
  password: string,
  { username, department }: PasswordOwner,
): PasswordFault | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < PASSWORD_LENGTH.min) return 'too-short';
  if (length > PASSWORD_LENGTH.max) return 'too-long';
  if (isCommonPassword(password)) return 'common';
  if (isOfficeName(password, department)) return 'office-name';
  return password.toLowerCase().includes(username.toLowerCase()) && username !== '' ? 'own-name' : null;
}
