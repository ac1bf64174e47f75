import type { APIRoute } from 'astro';
import { sitemapOf } from '../view/sitemap.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(sitemapOf(locals.release.content, locals.release.publicUrl), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
