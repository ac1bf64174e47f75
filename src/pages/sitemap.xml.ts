import type { APIRoute } from 'astro';
import { sitemapOf } from '../view/sitemap.ts';

export const GET: APIRoute = ({ locals }) =>
  new Response(sitemapOf(locals.release), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
