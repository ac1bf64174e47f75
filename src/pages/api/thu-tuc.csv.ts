import type { APIRoute } from 'astro';
import { catalogueCsv } from '../../catalogue/catalogue-csv.ts';
import { catalogueOf } from '../../catalogue/catalogue.ts';

/** The open catalogue as a table. */
export const GET: APIRoute = ({ locals }) =>
  new Response(catalogueCsv(catalogueOf(locals.release.content, locals.release.publicUrl)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
