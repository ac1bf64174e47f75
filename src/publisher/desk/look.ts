import {
  contentOf,
  type ContentError,
  type Loaded,
  type LoadOptions,
  previewOf,
} from '../../content/load-content.ts';
import { warningsOf } from '../../content/warnings.ts';
import type { Content } from '../../domain/content.ts';
import { vietnamDay } from '../../lib/vietnam-time.ts';
import { readLinkReport } from '../../upkeep/link-report.ts';
import { slugsKnownTo } from '../../release/sheet-slugs.ts';
import type { Tier } from '../../schema/field.ts';
import { FORM_PAGE } from '../../survey/form-address.ts';
import { previewedForm } from '../../survey/previewed-form.ts';
import type { Checked, ContentDesk, Overlay, Overlays, Previewed } from '../content-desk.ts';
import { readContent } from '../publish.ts';
import type { DeskParts } from './desk-parts.ts';
import { overlaidFolder } from './overlaid-folder.ts';
import { upkeepWarnings } from './upkeep-warnings.ts';

type Question<Name extends keyof ContentDesk> = Parameters<ContentDesk[Name]>[0];

const RANKS: Record<Tier, number> = { form: 0, preview: 1, publish: 2 };

function folderWith({ publisher, uploadsDir }: DeskParts, overlays: Overlays) {
  return overlaidFolder(readContent(publisher), overlays, uploadsDir);
}

/** As the content is judged that is published after the live release. */
async function options({ publisher }: DeskParts): Promise<LoadOptions> {
  const carriedOn = slugsKnownTo(await publisher.store.latest());
  return { now: publisher.clock(), carriedOn };
}

function isDemanded({ tier = 'form' }: ContentError, demanded: Tier): boolean {
  return RANKS[tier] <= RANKS[demanded];
}

/** What is right but wants a look; of sheets, only of those that somebody is writing. */
function warningsFor(
  { publisher, linkFile }: DeskParts,
  { content, unlinked }: Extract<Loaded, { content: Content }>,
  texts: readonly Overlay[],
  announced: string | null,
): string[] {
  const now = publisher.clock();
  const isOfOthers = (warning: string) =>
    warning.startsWith('thu-tuc/') && !texts.some(({ path }) => warning.startsWith(`${path}:`));
  const links = linkFile === undefined ? null : readLinkReport(linkFile);
  return [
    ...upkeepWarnings(content, texts, { today: vietnamDay(now), links }),
    ...warningsOf(content, now, { announced, unlinked }).filter((warning) => !isOfOthers(warning)),
  ];
}

/** What would be wrong with the content, and what wants a look. */
export async function check(parts: DeskParts, { tier, ...overlays }: Question<'check'>): Promise<Checked> {
  const loaded = contentOf(await folderWith(parts, overlays), await options(parts));
  if ('errors' in loaded) {
    return { errors: loaded.errors.filter((error) => isDemanded(error, tier)), warnings: [] };
  }
  const latest = await parts.publisher.store.latest();
  return { errors: [], warnings: warningsFor(parts, loaded, overlays.texts, latest?.outageFrom ?? null) };
}

/** The page as it would be, by the same program. */
export async function preview(
  parts: DeskParts,
  { address, ...overlays }: Question<'preview'>,
): Promise<Previewed> {
  const loaded = previewOf(await folderWith(parts, overlays), await options(parts));
  if ('errors' in loaded) return loaded;
  const { program, publicUrl, store } = parts.publisher;
  const latest = await store.latest();
  const release = { content: loaded.content, publicUrl, changes: latest?.changes ?? [], undrawable: [] };
  const survey = previewedForm(loaded.content, address);
  const page = new URL(survey === null ? address : FORM_PAGE, publicUrl);
  const response = await program.render(new Request(page), { release, ...(survey && { survey }) });
  return { html: await response.text(), status: response.status };
}
