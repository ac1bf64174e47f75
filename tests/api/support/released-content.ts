import type { Content } from '#src/domain/content.ts';
import type { Questionnaire } from '#src/domain/questionnaire.ts';
import { ReleaseStore } from '#src/release/release-store.ts';
import type { DataPaths } from '#src/settings/data-paths.ts';

/** The content of the release that a site serves. */
export async function releasedContent({ releases }: DataPaths): Promise<Content> {
  const store = new ReleaseStore(releases);
  const manifest = await store.current();
  if (manifest === null) throw new Error('The site has no release');
  return (await store.data(manifest)).content;
}

/** The survey with a question on the whole that anybody can answer in it. */
export function openQuestionnaire({ questionnaires }: Content): Questionnaire {
  const open = questionnaires.find(
    ({ isOpen, access, overall }) => isOpen && access === 'public' && overall !== null,
  );
  if (open === undefined) throw new Error('No survey is open in the content');
  return open;
}
