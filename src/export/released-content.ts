import type { Content } from '../domain/content.ts';
import { ReleaseStore } from '../release/release-store.ts';
import { dataPaths } from '../settings/data-paths.ts';
import type { Settings } from '../settings/settings.ts';
import type { TableContent } from './answer-table.ts';

/** The words of the live release; without one the columns bear the ids. */
export async function releasedContent(settings: Settings): Promise<TableContent> {
  const store = new ReleaseStore(dataPaths(settings).releases);
  const manifest = await store.current();
  const none = { questionnaires: [], procedures: [], rounds: [] };
  if (manifest === null) return none;
  const { content } = await store.data(manifest);
  // One made by a program that knew no rounds has questionnaires of another shape.
  return 'rounds' in content ? content : { ...none, procedures: (content as Content).procedures };
}
