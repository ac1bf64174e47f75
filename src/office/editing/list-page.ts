import { OPEN_STATES } from '../../domain/amendment.ts';
import { listAmendments, listHeldFiles } from '../../pocketbase/amendments.ts';
import type { ListedFile } from '../../publisher/content-desk.ts';
import type { Exchange } from '../../server/host.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { hasRole } from '../staff.ts';
import { WHO_READS_CONTENT, WHO_WRITES_CONTENT } from './asked-draft.ts';
import { contentListView } from './list-view.ts';

/** Files of the content; null: the process that owns them does not answer. */
export async function listedFiles({ host }: Exchange): Promise<ListedFile[] | null> {
  try {
    return await host.content.list({});
  } catch (error) {
    host.log('the content could not be listed', error);
    return null;
  }
}

/** Everything there is to edit. */
export async function showContentList(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_CONTENT);
  if (staff === null) return;
  const [files, held, open] = await Promise.all([
    listedFiles(exchange),
    listHeldFiles(staff.client),
    listAmendments(staff.client, OPEN_STATES),
  ]);
  const { query, release } = exchange;
  const mayWrite = hasRole(staff, WHO_WRITES_CONTENT);
  const listing = { files, held, open, query, mayWrite, content: release.data.content };
  await sendOffice(exchange, staff, { contentList: contentListView(listing) });
}
