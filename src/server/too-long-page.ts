import { vi } from '../texts/vi.ts';

const { title, text, search } = vi.tooLong;

/**
 * What a reader sees whose head is too long to be read, as after sending pages of text to the search. It is asked
 * for by nobody we know of, and before any release is chosen: so it stands alone, without style or script.
 */
export const tooLongPage = {
  /** Lines of the head, each with its end. */
  type: [
    'Content-Type: text/html; charset=utf-8',
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    "Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'Referrer-Policy: no-referrer',
    '',
  ].join('\r\n'),
  body: `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${text}</p>
<p><a href="/tim-kiem">${search}</a></p>
</html>
`,
};
