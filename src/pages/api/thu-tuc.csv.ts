import type { APIRoute } from 'astro';
import { catalogueCsv } from '../../catalogue/catalogue-csv.ts';
import { catalogueOf } from '../../catalogue/catalogue.ts';
import { longResponse } from '../../lib/long-response.ts';

/** The open catalogue as a table. */
export const GET: APIRoute = ({ locals: { release } }) =>
  longResponse(catalogueCsv(catalogueOf(release.content, release.publicUrl)), 'text/csv; charset=utf-8');
