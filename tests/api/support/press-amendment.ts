import { AMENDMENT_FIELD as F, amendmentPath } from '#src/office/amendments/paths.ts';
import { FIELD } from '#src/office/field.ts';
import type { Clerk, Page } from './clerk.ts';

export const revisionOn = (page: Page): string =>
  new RegExp(`name="${F.revision}" value="(\\d+)"`).exec(page.text)?.[1] ?? '';

/** Presses a button of an amendment as somebody who sees its page now, or as it was. */
export async function press(
  clerk: Clerk,
  id: string,
  task: string,
  fields: Record<string, string> = {},
  seen?: Page,
): Promise<Page> {
  const path = amendmentPath(id);
  const revision = revisionOn(seen ?? (await clerk.get(path)));
  const sent = await clerk.postForm(path, [
    [F.revision, revision],
    [FIELD.task, task],
    ...Object.entries(fields),
  ]);
  return sent.status === 303 ? clerk.get(sent.headers.location ?? '') : sent;
}
