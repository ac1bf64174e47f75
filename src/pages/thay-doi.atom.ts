import type { APIRoute } from 'astro';
import { changeFeed } from '../view/change-feed.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(changeFeed(locals.release, 'atom').atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
