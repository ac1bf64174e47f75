import { Feed } from 'feed';
import type { Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';
import type { ReleaseData } from '../release/release-data.ts';
import { vi } from '../texts/vi.ts';
import { changesPath, detailLine, partsOf, sayBasis } from './told-changes.ts';
import { uuidOf } from './uuid-of.ts';

export const ATOM_PATH = '/thay-doi.atom';
export const JSON_FEED_PATH = '/thay-doi.json';

/** The same for the same change whatever the site is called. */
const idOf = ({ code, at }: Change): string => uuidOf(`${code} ${at}`);

/** One sentence on what changed, with the document that it rests on. */
export function describeChange(change: Change): string {
  const { kind, basis } = change;
  const sentence = kind === 'changed' ? vi.changes.changed(partsOf(change)) : vi.changes[kind];
  return basis === undefined ? sentence : `${sentence} ${sayBasis(basis)}`;
}

/** Where a reader finds what changed, or the procedure now; the list when it has no page any more. */
function addressOf({ code, details = [] }: Change, { procedures }: Content): string {
  const found = procedures.find((procedure) => procedure.code === code);
  if (found === undefined) return '/thu-tuc';
  return details.length > 0 && found.onPageOf === null ? changesPath(found) : found.path;
}

/** The sentence and below it each thing that changed. */
function contentOf(change: Change): string {
  const sentence = `<p>${escapeHtml(describeChange(change))}</p>`;
  const lines = (change.details ?? []).map((detail) => `<li>${escapeHtml(detailLine(detail))}</li>`);
  return lines.length === 0 ? sentence : `${sentence}<ul>${lines.join('')}</ul>`;
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
      content: contentOf(change),
      date: new Date(change.at),
    });
  }
  return feed;
}
