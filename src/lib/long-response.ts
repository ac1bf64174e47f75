/**
 * A response of a long text. It is handed over as bytes: of a string of many megabytes `Response` makes two more before
 * it encodes it.
 *
 * @param contentType with its charset, which `Response` adds to nothing but strings
 */
export function longResponse(text: string, contentType: string): Response {
  return new Response(Buffer.from(text), { headers: { 'content-type': contentType } });
}
