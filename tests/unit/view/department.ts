import type { Department } from '#src/domain/site.ts';

/** A department of which nothing but its name is known; tests change what they are about. */
export function department(changes: Partial<Department> = {}): Department {
  return {
    name: 'Sở Ngoại vụ',
    parent: 'Ủy ban nhân dân tỉnh',
    province: null,
    address: null,
    phone: null,
    email: null,
    hours: null,
    website: null,
    feedback: { office: null, postalAddress: null, phone: null, email: null, website: null },
    about: { duties: [], leaders: null, structure: null, history: null },
    ...changes,
  };
}
