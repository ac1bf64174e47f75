import type { APIRoute } from 'astro';
import { changeFeed } from '../view/change-feed.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(changeFeed(locals.release, 'json').json1(), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
