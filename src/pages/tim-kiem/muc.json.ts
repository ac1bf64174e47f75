import type { APIRoute } from 'astro';
import { searchFileOf } from '../../search/search-file.ts';

/** What the search box fetches when it is first touched. */
export const GET: APIRoute = ({ locals }) => Response.json(searchFileOf(locals.release.content));
