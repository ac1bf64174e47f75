import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import type { Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';
import type { ReleaseData } from '../release/release-data.ts';
import { vi } from '../texts/vi.ts';

export const ATOM_PATH = '/thay-doi.atom';
export const JSON_FEED_PATH = '/thay-doi.json';

/** The same for the same change whatever the site is called (a UUID of version 8, RFC 9562). */
function idOf({ code, at }: Change): string {
  const hash = createHash('sha256').update(`${code} ${at}`).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}

/** One sentence on what changed. */
export function describeChange({ kind, parts }: Change): string {
  if (kind !== 'changed') return vi.changes[kind];
  return vi.changes.changed(parts.map((part) => vi.openPoints[part]).join('; '));
}

/** Where a reader finds the procedure now; the list when it has no page any more. */
function addressOf({ code }: Change, { procedures }: Content): string {
  return procedures.find((procedure) => procedure.code === code)?.path ?? '/thu-tuc';
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Titles and summaries are HTML in the library's Atom, and plain in its JSON. */
const AS_TEXT = { atom: escapeHtml, json: (text: string) => text };

/** The feed of changes, to be written in that format. */
export function changeFeed(
  { content, publicUrl, changes }: Omit<ReleaseData, 'undrawable'>,
  format: 'atom' | 'json',
): Feed {
  const asText = AS_TEXT[format];
  const { name } = content.department;
  const feed = new Feed({
    id: publicUrl + ATOM_PATH,
    title: vi.changes.title(name),
    description: vi.changes.lead,
    link: `${publicUrl}/thu-tuc`,
    language: 'vi',
    copyright: name,
    generator: publicUrl,
    author: { name },
    updated: new Date(changes[0]?.at ?? content.changedAt),
    feedLinks: { atom: publicUrl + ATOM_PATH, json: publicUrl + JSON_FEED_PATH },
  });
  for (const change of changes) {
    const sentence = describeChange(change);
    feed.addItem({
      id: idOf(change),
      title: asText(`${change.name} (${change.code})`),
      link: publicUrl + addressOf(change, content),
      description: asText(sentence),
      content: escapeHtml(sentence),
      date: new Date(change.at),
    });
  }
  return feed;
}
