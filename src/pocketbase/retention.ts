const TIMEOUT_IN_MS = 60_000;

/** How much was removed. */
export interface Removed {
  /** Contacts whose time was over. */
  contacts: number;
  /** Comments on ratings of before the given day. */
  comments: number;
  /** Codes of dossiers of before the given month. */
  dossierCodes: number;
  /** Contacts whose details are gone, as answered or expired; of late, not of all time. */
  emptied: string[];
}

/** Up to when things are kept. */
export interface RetentionDays {
  today: string;
  /** Day of the oldest comment on a rating that stays. */
  oldestComment: string;
  /** Day of the oldest counts of pages that stay. */
  oldestPageCount: string;
  /** Month of the oldest code of a dossier that stays, `YYYY-MM`. */
  oldestDossierMonth: string;
}

/**
 * Has PocketBase remove what may not be kept any longer; harmless when repeated.
 *
 * @throws Error when PocketBase does not answer or refuses.
 */
export async function removeExpired(url: string, token: string, days: RetentionDays): Promise<Removed> {
  const response = await fetch(`${url}/api/x/retention`, {
    method: 'POST',
    headers: { authorization: token, 'content-type': 'application/json' },
    body: JSON.stringify(days),
    signal: AbortSignal.timeout(TIMEOUT_IN_MS),
  });
  if (!response.ok)
    throw new Error(`PocketBase answered ${response.status} to the removal of what is expired.`);
  return (await response.json()) as Removed;
}
