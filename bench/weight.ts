import { once } from 'node:events';
import { connect } from 'node:net';
import { releasedContent } from '#tests/api/support/released-content.ts';
import { bytes, ratio } from './figures.ts';
import type { Figure } from './figures.ts';
import { withSite } from './scratch-site.ts';

/** What fits into the first ten packets of a connection: one round trip. */
const BUDGET = 14_600;

/** Bytes of a whole answer as they cross the line, headers included, for a browser that takes brotli. */
async function weigh(port: number, path: string): Promise<{ weight: number; text: string }> {
  const socket = connect(port, '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(
    `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept-encoding: br\r\nconnection: close\r\n\r\n`,
  );
  await once(socket, 'close');
  const plain = await fetch(`http://localhost:${port}${path}`);
  return { weight: Buffer.concat(chunks).length, text: await plain.text() };
}

/** The style sheets and scripts that a page loads before anything is touched; what waits in a template is not. */
function linkedFiles(html: string): string[] {
  const atOnce = html.replace(/<template>.*?<\/template>/gs, '');
  const found = atOnce.matchAll(
    /<(?:link[^>]*rel="(?:stylesheet|icon)"[^>]*href|script[^>]*src)="(\/[^"]+)"/g,
  );
  return [...found].map(([, path]) => path ?? '');
}

/** The heaviest sheet with all that a first visit loads. */
export function benchWeight(): Promise<Figure[]> {
  return withSite(async (site) => {
    const { procedures } = await releasedContent(site.paths);
    const sheets = await Promise.all(
      procedures.map(async ({ slug }) => {
        const path = `/thu-tuc/${slug}`;
        const { weight, text } = await weigh(site.port, path);
        const files = await Promise.all(linkedFiles(text).map((file) => weigh(site.port, file)));
        return { path, weight, files: files.reduce((sum, file) => sum + file.weight, 0) };
      }),
    );
    const [heaviest] = sheets.toSorted((a, b) => b.weight + b.files - (a.weight + a.files));
    if (heaviest === undefined) throw new Error('There is no sheet');
    const total = heaviest.weight + heaviest.files;
    return [
      { what: heaviest.path, value: bytes(heaviest.weight) },
      { what: 'its style sheets and scripts', value: bytes(heaviest.files) },
      { what: 'in all, headers included', value: bytes(total) },
      { what: `to the budget of ${BUDGET.toLocaleString('en')}`, value: ratio(total / BUDGET) },
    ];
  });
}
