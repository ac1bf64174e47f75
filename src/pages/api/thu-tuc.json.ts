import type { APIRoute } from 'astro';
import { catalogueJson, catalogueOf } from '../../catalogue/catalogue.ts';

/** The open catalogue. */
export const GET: APIRoute = ({ locals }) =>
  new Response(catalogueJson(catalogueOf(locals.release.content, locals.release.publicUrl)), {
    headers: { 'content-type': 'application/json' },
  });
