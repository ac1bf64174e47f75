/**
 * A response of many pieces of bytes. It is handed over as one chunk of a stream: what `Response` is given as a text or as
 * bytes it copies, some of it twice.
 *
 * @param contentType with its charset
 */
export function longResponse(pieces: readonly Uint8Array[], contentType: string): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(Buffer.concat(pieces));
      controller.close();
    },
  });
  return new Response(body, { headers: { 'content-type': contentType } });
}
