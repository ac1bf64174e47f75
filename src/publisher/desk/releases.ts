import type { KeptRelease } from '../content-desk.ts';
import { gitAt } from '../git.ts';
import type { DeskParts } from './desk-parts.ts';

/** First line of a commit; '' where there is none any more. */
async function titleOf(contentDir: string, commit: string | null): Promise<string> {
  if (commit === null) return '';
  return (
    await gitAt(contentDir)
      .raw(['log', '-1', '--format=%s', commit])
      .catch(() => '')
  ).trim();
}

/** The kept releases, newest first. */
export async function releases({ publisher: { store, contentDir } }: DeskParts): Promise<KeptRelease[]> {
  const live = await store.currentId();
  const manifests = await Promise.all((await store.ids()).map((id) => store.read(id).catch(() => null)));
  const whole = manifests.filter((manifest) => manifest !== null);
  return Promise.all(
    whole.map(async ({ id, createdAt, commit = null }) => ({
      id,
      createdAt,
      isLive: id === live,
      commit,
      title: await titleOf(contentDir, commit),
    })),
  );
}
