import type { APIRoute } from 'astro';
import { catalogueJson, catalogueOf } from '../../catalogue/catalogue.ts';
import { longResponse } from '../../lib/long-response.ts';

/** The open catalogue. */
export const GET: APIRoute = ({ locals: { release } }) =>
  longResponse(catalogueJson(catalogueOf(release.content, release.publicUrl)), 'application/json');
