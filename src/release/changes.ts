import type { AmendmentBasis } from '../domain/amendment.ts';
import { beginningOf, type Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';
import { OPEN_POINT_PARTS, type OpenPointPart, type Procedure } from '../domain/procedure.ts';
import { changeDetails } from './change-details.ts';
import type { Manifest } from './manifest.ts';
import type { ReleaseStore } from './release-store.ts';
import { isSameFact } from './same-facts.ts';

/** Older changes are forgotten: a feed is for news. */
export const KEPT_CHANGES = 200;

type Facts = (keyof Procedure)[];

/** What readers see of a procedure, by part of its sheet; ways to file are taken apart below. */
const FACTS: Record<Exclude<OpenPointPart, 'time' | 'fee'>, Facts> = {
  name: ['name'],
  authority: ['decidingBody', 'receivingBody', 'level'],
  channels: ['onlineLevel', 'postal'],
  dossier: ['dossier', 'dossierSets', 'dossierNote', 'questions', 'refusals'],
  result: ['result', 'resultShort'],
  conditions: ['conditions', 'audience'],
  'legal-basis': ['legalBasis', 'publicationDecision'],
  role: ['role'],
  other: [
    ...(['lead', 'englishName', 'englishSummary', 'sheetLevel', 'status', 'replacedBy', 'replaces'] as const),
    'ending',
    ...(['steps', 'returnReasons', 'faq', 'openPoints', 'confirmation', 'coming'] as const),
  ],
};

function factsOf(procedure: Procedure, part: OpenPointPart): unknown[] {
  const channels = Object.values(procedure.channels ?? {});
  if (part === 'time') return channels.map(({ timeLimits }) => timeLimits);
  if (part === 'fee') return channels.map(({ fees }) => fees);
  const own = FACTS[part].map((key) => procedure[key]);
  if (part !== 'channels') return own;
  return [...own, ...channels.map(({ available, url, note }) => [available, url, note])];
}

/** Parts whose facts differ; what one side does not know of is no difference. */
function changedParts(before: Procedure, after: Procedure): OpenPointPart[] {
  return OPEN_POINT_PARTS.filter((part) => {
    const old = factsOf(before, part);
    return factsOf(after, part).some((fact, index) => {
      const known = old[index];
      return known !== undefined && fact !== undefined && !isSameFact(known, fact);
    });
  });
}

/** What is different for readers between two contents. */
export function changesBetween(before: Content, after: Content, at: string): Change[] {
  const old = new Map(before.procedures.map((procedure) => [procedure.code, procedure]));
  const present = new Set(after.procedures.map(({ code }) => code));
  const news = after.procedures.flatMap((procedure): Change[] => {
    const { code, name } = procedure;
    const known = old.get(code);
    if (known === procedure) return [];
    if (known === undefined) return [{ code, name, kind: 'added', parts: [], at }];
    const parts = changedParts(known, procedure);
    if (parts.length === 0) return [];
    // Of a part that an older program knew only half of, only that it changed can be told.
    const whole = parts.filter((part) => !factsOf(known, part).includes(undefined));
    return [{ code, name, kind: 'changed', parts, at, details: changeDetails(known, procedure, whole) }];
  });
  const gone = before.procedures.filter(({ code }) => !present.has(code));
  return [...news, ...gone.map(({ code, name }): Change => ({ code, name, kind: 'removed', parts: [], at }))];
}

/** Without an earlier release: each procedure with the day of its last edit. */
function firstChanges({ procedures }: Content): Change[] {
  return procedures.map(({ code, name, editedOn }) => ({
    code,
    name,
    kind: 'added',
    parts: [],
    at: beginningOf(editedOn),
  }));
}

/** null: damaged. The changes since then are then not known, and those before are kept. */
async function contentOf(manifest: Manifest, store: ReleaseStore): Promise<Content | null> {
  try {
    return (await store.data(manifest)).content;
  } catch {
    return null;
  }
}

/** What changes are told of. */
interface ChangesAsked {
  last: Manifest | null;
  store: ReleaseStore;
  now: Date;
  basis: AmendmentBasis | null;
  /** What the last release was made from, where that is still in memory. */
  kept?: Content | null;
}

/**
 * All that is remembered of changes, newest first, with what the new content changes of the last release.
 *
 * @param basis document that the amendment names which brings the new content; null: none
 */
export async function changesUpTo(
  content: Content,
  { last, store, now, basis, kept = null }: ChangesAsked,
): Promise<Change[]> {
  const before = kept ?? (last === null ? null : await contentOf(last, store));
  const known = last?.changes ?? firstChanges(before ?? content);
  const found = before === null ? [] : changesBetween(before, content, now.toISOString());
  const news = basis === null ? found : found.map((change) => ({ ...change, basis }));
  return [...news, ...known].sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, KEPT_CHANGES);
}
