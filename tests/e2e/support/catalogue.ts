import { site } from './site.ts';

/** What the tests read of one procedure in the open catalogue. */
export interface CatalogueEntry {
  code: string;
  name: string;
  url: string;
  sheet: 'full' | 'full-with-open-points' | 'guidance' | 'short';
  status: string;
  role: string;
  sector: string;
  decidingBody: string | null;
  channels: {
    channel: 'online' | 'in-person' | 'post';
    available: boolean | null;
    timeLimits: { min: number; max: number; unit: string; condition: string | null }[];
    fees: {
      status: string;
      amount: number | null;
      currency: string | null;
      condition: string | null;
      text: string | null;
    }[];
    url: string | null;
  }[];
  dossierSets: number | null;
  dossierItems: { label: string; originals: number | null; copies: number | null }[];
  legalBasis: { number: string; date: string | null }[];
  openPoints: { part: string; reason: string; since: string }[];
  sources: { title: string; checkedOn: string }[];
  checkedOn: string;
}

/** All procedures of the running site, in the site's order. */
export async function catalogue(): Promise<CatalogueEntry[]> {
  const response = await fetch(`${site.url}/api/thu-tuc.json`);
  return ((await response.json()) as { procedures: CatalogueEntry[] }).procedures;
}

/** Those that lists show. */
export async function inForce(): Promise<CatalogueEntry[]> {
  return (await catalogue()).filter(({ status }) => status === 'in-force');
}
