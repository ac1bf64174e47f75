import type { APIRoute } from 'astro';
import { robotsOf } from '../view/sitemap.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(robotsOf(locals.release.content.mode, locals.release.publicUrl), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
