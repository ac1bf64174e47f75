import type { Role } from '../domain/staff.ts';
import { type Section, type SectionKey, SECTIONS } from './sections.ts';
import { timeLeft } from './session-limits.ts';
import { type Staff, hasRole } from './staff.ts';

/** What the frame of every page of the Office needs to know; nothing secret but the form token. */
export interface OfficeFrame {
  /** null: nobody is signed in. */
  staff: { name: string; username: string; roles: Role[] } | null;
  /** What this account can open. */
  sections: readonly Section[];
  /** How many things wait for this person, by the key of the section. */
  badges: Partial<Record<SectionKey, number>>;
  /** Hidden field of every form; '' when nobody is signed in. */
  formToken: string;
  /** Seconds until the session ends by itself; null: there is none. */
  endsInSeconds: number | null;
  /** Path that was asked for. */
  path: string;
}

const NOBODY = { staff: null, sections: [], badges: {}, formToken: '', endsInSeconds: null } as const;

/** The frame of a page asked for now. */
export function frameOf(
  staff: Staff | null,
  path: string,
  now: Date,
  badges: OfficeFrame['badges'] = {},
): OfficeFrame {
  if (staff === null) return { ...NOBODY, path };
  const { name, username, roles, formToken, session } = staff;
  return {
    staff: { name, username, roles },
    sections: SECTIONS.filter((section) => hasRole(staff, section.roles)),
    badges,
    formToken,
    endsInSeconds: Math.floor(timeLeft(session, now.getTime()) / 1000),
    path,
  };
}
