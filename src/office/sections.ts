import type { Role } from '../domain/staff.ts';

/** A part of the Office with a place in the band and on its home. Its words stand in `src/texts/office.ts`. */
export interface Section {
  key:
    | 'home'
    | 'leader'
    | 'memos'
    | 'results'
    | 'reports'
    | 'visits'
    | 'assignments'
    | 'simplification'
    | 'initiatives'
    | 'amendments'
    | 'upkeep'
    | 'rounds'
    | 'content'
    | 'comments'
    | 'marks'
    | 'contacts'
    | 'accounts'
    | 'audit'
    | 'system'
    | 'own';
  path: string;
  /** Who has it; empty: everybody who is signed in. */
  roles: readonly Role[];
}

/** In the order of the band. */
export const SECTIONS: readonly Section[] = [
  { key: 'home', path: '/van-phong', roles: [] },
  { key: 'leader', path: '/van-phong/lanh-dao', roles: ['viewer', 'editor', 'approver'] },
  { key: 'results', path: '/van-phong/ket-qua', roles: ['viewer', 'editor', 'approver'] },
  { key: 'reports', path: '/van-phong/bao-cao', roles: ['viewer', 'editor', 'approver'] },
  { key: 'content', path: '/van-phong/noi-dung', roles: ['viewer', 'editor', 'approver'] },
  { key: 'amendments', path: '/van-phong/noi-dung/lan-sua', roles: ['viewer', 'editor', 'approver'] },
  { key: 'assignments', path: '/van-phong/nhiem-vu', roles: ['viewer', 'editor', 'approver'] },
  { key: 'simplification', path: '/van-phong/don-gian-hoa', roles: ['viewer', 'editor', 'approver'] },
  { key: 'initiatives', path: '/van-phong/sang-kien', roles: ['viewer', 'editor', 'approver'] },
  { key: 'memos', path: '/van-phong/thong-bao', roles: [] },
  { key: 'rounds', path: '/van-phong/dot-khao-sat', roles: ['viewer', 'editor', 'approver'] },
  { key: 'comments', path: '/van-phong/y-kien', roles: ['viewer', 'editor', 'approver'] },
  { key: 'marks', path: '/van-phong/danh-dau', roles: ['viewer', 'editor', 'approver'] },
  { key: 'visits', path: '/van-phong/luot-xem', roles: ['viewer', 'editor', 'approver'] },
  { key: 'upkeep', path: '/van-phong/ra-soat', roles: ['viewer', 'editor', 'approver'] },
  { key: 'contacts', path: '/van-phong/lien-he', roles: ['editor', 'approver'] },
  { key: 'accounts', path: '/van-phong/tai-khoan', roles: ['admin'] },
  { key: 'audit', path: '/van-phong/nhat-ky', roles: ['admin'] },
  { key: 'system', path: '/van-phong/he-thong', roles: ['admin'] },
  { key: 'own', path: '/van-phong/tai-khoan-cua-toi', roles: [] },
];

export type SectionKey = Section['key'];
