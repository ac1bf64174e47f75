import type {
  Initiative,
  InitiativeFields,
  PlanFields,
  Recognition,
  ReviewDecision,
  ReviewFields,
  Simplification,
  SimplificationPlan,
} from '../domain/simplification.ts';
import { callAsStaff, type StaffClient } from './staff.ts';

/*
 * The review of procedures and initiatives, each by a token of staff. All that change throw OfficeRefusedError:
 * `not-allowed`, `no-record`, `changed-since` where somebody else has changed it, and what each names.
 */

/** A record as it was seen; id '': a new one. */
export interface SeenRecord {
  id: string;
  revision: number;
}

export const NEW_RECORD: SeenRecord = { id: '', revision: 0 };

const only = ({ id, revision }: SeenRecord): SeenRecord => ({ id, revision });

/** Throws `already-there` where the year has a plan. */
export function savePlan(
  client: StaffClient,
  seen: SeenRecord,
  plan: { year: number; fields: PlanFields },
): Promise<SeenRecord> {
  return callAsStaff(client, 'simplifications/plan', { ...only(seen), ...plan });
}

/** Throws `decided`; `already-there` where the procedure is reviewed in that year already. */
export function saveReview(
  client: StaffClient,
  seen: SeenRecord,
  review: { year: number; code: string; name: string; fields: ReviewFields },
): Promise<SeenRecord> {
  return callAsStaff(client, 'simplifications/save', { ...only(seen), ...review });
}

/** Throws `decided`. */
export function decideOnReview(
  client: StaffClient,
  seen: SeenRecord,
  decision: Omit<ReviewDecision, 'decidedName'>,
): Promise<SeenRecord> {
  return callAsStaff(client, 'simplifications/decide', { ...only(seen), decision });
}

/** Takes a decision back. Throws `no-note`. */
export function reopenReview(client: StaffClient, seen: SeenRecord, note: string): Promise<SeenRecord> {
  return callAsStaff(client, 'simplifications/reopen', { ...only(seen), note });
}

/** Names the amendment that carries a review into its sheet. Throws `not-decided`. */
export function noteCarried(client: StaffClient, seen: SeenRecord, amendment: string): Promise<SeenRecord> {
  return callAsStaff(client, 'simplifications/carry', { ...only(seen), amendment });
}

/** Throws `no-note`, and `decided` for one that is. */
export function removeReview(client: StaffClient, seen: SeenRecord, note: string): Promise<object> {
  return callAsStaff(client, 'simplifications/remove', { ...only(seen), note });
}

export function saveInitiative(
  client: StaffClient,
  seen: SeenRecord,
  initiative: { year: number; fields: InitiativeFields },
): Promise<SeenRecord> {
  return callAsStaff(client, 'initiatives/save', { ...only(seen), ...initiative });
}

/** What came of an initiative; null takes it back. */
export function recogniseInitiative(
  client: StaffClient,
  seen: SeenRecord,
  recognition: Recognition | null,
): Promise<SeenRecord> {
  return callAsStaff(client, 'initiatives/recognise', { ...only(seen), recognition });
}

/** Throws `no-note`. */
export function removeInitiative(client: StaffClient, seen: SeenRecord, note: string): Promise<object> {
  return callAsStaff(client, 'initiatives/remove', { ...only(seen), note });
}

/** All plans, newest year first. */
export function listPlans(client: StaffClient): Promise<SimplificationPlan[]> {
  return client.collection('simplification_plans').getFullList({ sort: '-year', batch: 500 });
}

/** The reviews of a year, by code. */
export function listReviews(client: StaffClient, year: number): Promise<Simplification[]> {
  const filter = client.filter('year = {:year}', { year });
  return client.collection('simplifications').getFullList({ filter, sort: 'code,id', batch: 500 });
}

async function readOne<Kept>(client: StaffClient, collection: string, id: string): Promise<Kept | null> {
  const filter = client.filter('id = {:id}', { id });
  const { items } = await client.collection(collection).getList<Kept>(1, 1, { filter, skipTotal: true });
  return items[0] ?? null;
}

/** null: there is none. */
export const readReview = (client: StaffClient, id: string): Promise<Simplification | null> =>
  readOne(client, 'simplifications', id);

/** null: there is none. */
export const readInitiative = (client: StaffClient, id: string): Promise<Initiative | null> =>
  readOne(client, 'initiatives', id);

/** All initiatives, newest year first. */
export function listInitiatives(client: StaffClient): Promise<Initiative[]> {
  return client.collection('initiatives').getFullList({ sort: '-year,changedAt,id', batch: 500 });
}
