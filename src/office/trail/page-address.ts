import { FIELD } from '../field.ts';
import type { AuditView } from '../views.ts';

/** Address of a page of the filtered audit trail. */
export function pageAddress({ username, what }: AuditView['filter'], page: number): string {
  const query = new URLSearchParams({ [FIELD.username]: username, [FIELD.task]: what, trang: String(page) });
  return `/van-phong/nhat-ky?${query.toString()}`;
}
