import type { Procedure } from '../domain/procedure.ts';
import { vi } from '../texts/vi.ts';

/** Groups of applicants, as they stand in the list's address. */
export const AUDIENCES = ['ca-nhan', 'doanh-nghiep', 'co-quan-to-chuc', 'nuoc-ngoai'] as const;
export type Audience = (typeof AUDIENCES)[number];

const FOREIGN = /nước ngoài|quốc tế|ngoại giao|lãnh sự/;
const DOMESTIC_WORDS = /cơ quan|tổ chức|đơn vị|văn phòng|hợp tác xã/;

/** What makes one wording of "who may apply" belong to a group; a wording may belong to several. */
const RULES: Record<Audience, (who: string) => boolean> = {
  'ca-nhan': (who) => /cá nhân|công dân|cán bộ|người|phóng viên/.test(who),
  'doanh-nghiep': (who) => /doanh nghiệp|hợp tác xã/.test(who),
  'co-quan-to-chuc': (who) => DOMESTIC_WORDS.test(who) && (!FOREIGN.test(who) || who.includes('trong nước')),
  'nuoc-ngoai': (who) => FOREIGN.test(who),
};

/** Without what is only excluded or explained, and without capital the owner of which is no applicant. */
function plain(who: string): string {
  return who
    .toLowerCase()
    .replace(/\([^)]*\)/g, '')
    .replace('vốn đầu tư nước ngoài', 'vốn đầu tư');
}

/** Groups that may file this procedure. Records word their audiences freely; readers choose from four. */
export function audiencesOf({ audience }: Pick<Procedure, 'audience'>): Audience[] {
  const wordings = audience.map(plain);
  return AUDIENCES.filter((group) => wordings.some(RULES[group]));
}

export function audienceLabel(group: Audience): string {
  return vi.list.audiences[group];
}
