/** A file within the page itself: no server is asked again, so none has to remember what is in it. */
export function fileAddress(type: string, file: string | Uint8Array): string {
  const bytes = typeof file === 'string' ? Buffer.from(file, 'utf8') : Buffer.from(file);
  return `data:${type};base64,${bytes.toString('base64')}`;
}
