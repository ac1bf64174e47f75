import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asset } from '#src/server/loaded-release.ts';

/** A value as nginx reads it back. Throws where it would read something of its own into it. */
function quoted(value: string): string {
  const quote = value.includes('"') ? "'" : '"';
  if (value.includes(quote) || /[\\$]/.test(value)) throw new Error(`nginx cannot be given ${value}`);
  return quote + value + quote;
}

/** One page, with the headers that the site gives it. */
function location(path: string, { headers, etag }: Asset, file: string, releaseId: string): string {
  const { 'content-type': type = '', ...others } = headers;
  const all = Object.entries({ ...others, etag, 'x-release': releaseId, 'last-modified': '' });
  const lines = all.map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  return `location = ${path} { alias ${file}; types {} default_type ${quoted(type)}; ${lines.join(' ')} }`;
}

/** Stores a page unpacked and packed, as `gzip_static` wants it. */
function writePage(file: string, asset: Asset): void {
  writeFileSync(file, asset.bytes('identity'));
  writeFileSync(`${file}.gz`, asset.bytes('gzip'));
}

/**
 * Writes the pages and a configuration that serves them as the site does, tuned as far as nginx can be:
 * no log, open files kept.
 *
 * @param folder holds all that nginx writes
 * @returns the configuration file
 */
export function writeNginx(
  folder: string,
  pages: ReadonlyMap<string, Asset>,
  { port, workers, releaseId }: { port: number; workers: number; releaseId: string },
): string {
  mkdirSync(join(folder, 'pages'), { recursive: true });
  const locations = [...pages].map(([path, asset], number) => {
    const file = join(folder, 'pages', `${number}.html`);
    writePage(file, asset);
    return location(path, asset, file, releaseId);
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    [
      `daemon off; worker_processes ${workers}; pid ${folder}/nginx.pid; error_log stderr;`,
      'events { worker_connections 4096; }',
      'http {',
      ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
      'access_log off; server_tokens off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;',
      'keepalive_timeout 20; gzip_static on; gzip_vary on; etag off; if_modified_since off;',
      'open_file_cache max=10000 inactive=600s; open_file_cache_valid 600s; server_names_hash_bucket_size 128;',
      `server { listen 127.0.0.1:${port} reuseport;`,
      ...locations,
      '}}',
    ].join('\n'),
  );
  return config;
}
