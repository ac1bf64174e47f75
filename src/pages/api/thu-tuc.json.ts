import type { APIRoute } from 'astro';
import { catalogueOf } from '../../catalogue/catalogue.ts';

/** The open catalogue. */
export const GET: APIRoute = ({ locals }) =>
  Response.json(catalogueOf(locals.release.content, locals.release.publicUrl));
