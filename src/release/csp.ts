import { createHash } from 'node:crypto';

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/** A page that can be installed. */
const MANIFEST = '<link rel="manifest"';

/** A page that shows another one of ours, as previews do. */
const FRAME = '<iframe ';

/** A script that the browser runs: not one with an address, and not a data block such as JSON-LD. */
function isInlineCode(tag: string, attributes: string): boolean {
  if (tag === 'style') return true;
  if (/\bsrc\s*=/.test(attributes)) return false;
  const type = /\btype\s*=\s*["']?([^"'\s>]+)/.exec(attributes)?.[1];
  return type === undefined || type === 'module' || type === 'text/javascript';
}

function inlineHashes(html: string, wanted: 'script' | 'style'): string[] {
  const hashes = new Set<string>();
  for (const [, tag = '', attributes = '', code = ''] of html.matchAll(INLINE)) {
    if (tag !== wanted || !isInlineCode(tag, attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  return [...hashes].sort();
}

/**
 * The content security policy of one page: nothing is allowed but our own files and the inline
 * blocks that stand in these very bytes.
 *
 * @param html the page's final bytes as text; a later change of a single letter in an inline block
 *   would block it.
 */
export function contentSecurityPolicy(html: string): string {
  const scripts = ["script-src 'self'", ...inlineHashes(html, 'script')].join(' ');
  const styles = ["style-src 'self'", ...inlineHashes(html, 'style')].join(' ');
  return [
    "default-src 'none'",
    scripts,
    styles,
    "img-src 'self' data:",
    "connect-src 'self'",
    ...(html.includes(FRAME) ? ["frame-src 'self'"] : []),
    ...(html.includes(MANIFEST) ? ["manifest-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The same of a page that is only looked at, within one of ours: nothing can be sent from it. */
export function framedPolicy(html: string): string {
  return contentSecurityPolicy(html)
    .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    .replace("form-action 'self'", "form-action 'none'");
}
