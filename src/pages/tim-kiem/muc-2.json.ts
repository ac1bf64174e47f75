import type { APIRoute } from 'astro';
import { secondFileOf } from '../../search/search-file.ts';

/** What the search box of a large content fetches when names do not answer. */
export const GET: APIRoute = ({ locals }) => {
  const file = secondFileOf(locals.release.content);
  return file === null ? new Response(null, { status: 404 }) : Response.json(file);
};
