import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '#src/release/csp.ts';

function hash(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}

test('names the hash of each inline script and style, once', () => {
  const html = '<style>a{b:c}</style><script type="module">go()</script><script>go()</script>';
  const policy = contentSecurityPolicy(html);
  expect(policy).toContain(`script-src 'self' ${hash('go()')};`);
  expect(policy).toContain(`style-src 'self' ${hash('a{b:c}')};`);
});

test('has no hash for scripts with an address and for data blocks', () => {
  const html =
    '<script type="application/ld+json">{"a":1}</script><script type="module" src="/_astro/x.js"></script>';
  expect(contentSecurityPolicy(html)).toContain("script-src 'self';");
});

test('never allows unsafe-inline, other hosts or framing', () => {
  const policy = contentSecurityPolicy('<p>');
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('http');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
});
