import type { APIRoute } from 'astro';
import { securityTxt } from '../../view/security-txt.ts';

export const GET: APIRoute = ({ locals }) => {
  const { content, publicUrl } = locals.release;
  const { securityContact } = content;
  if (securityContact === null || securityContact.isExpired) return new Response(null, { status: 404 });
  return new Response(securityTxt(securityContact, publicUrl), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
