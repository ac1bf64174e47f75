import type { AmendmentState } from '#src/domain/amendment.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import type { Owner } from '../../support/office-people.ts';

export interface PlannedDraft {
  path: string;
  base: string | null;
  text: string | null;
}

/** Puts an amendment straight into a site's database, as forms would have left it; returns its id. */
export async function plantAmendment(
  superuser: SuperuserClient,
  writer: Owner,
  {
    title,
    drafts,
    state = 'draft',
    publishAt = '',
  }: { title: string; drafts: readonly PlannedDraft[]; state?: AmendmentState; publishAt?: string },
): Promise<string> {
  const at = new Date().toISOString();
  const { id } = await superuser.collection('amendments').create({
    ...{ title, state, revision: 1, startedBy: writer.id, startedUsername: writer.username },
    ...{ startedName: writer.name, startedAt: at, workedBy: [writer.id], basis: null, trouble: null },
    publishAt,
  });
  for (const { path, base, text } of drafts)
    await superuser.collection('amendment_drafts').create({
      ...{ amendment: id, isOpen: true, path, isNew: base === null, base: base ?? '', revision: 1 },
      ...{ isRemoval: text === null, text: text ?? '', changedBy: writer.id, changedName: writer.name },
      changedAt: at,
    });
  return id;
}
