import type { Exchange } from '../../server/host.ts';
import { plainHeaders } from '../../server/loaded-release.ts';
import { sendText } from '../../server/send.ts';
import type { AskedDraft } from './asked-draft.ts';
import { checkDraft } from './check-draft.ts';
import { editView } from './edit-view.ts';

const JSON_TYPE = 'application/json';

/** Whether the page's own script asks, which changes the page itself. */
export const isScript = ({ request }: Exchange): boolean => request.headers.accept === JSON_TYPE;

/** What the script is told of a save. */
type Answer = { isMerged: boolean } | { refused: string } | { conflict: true };

/** The form as it stands after a save, as far as it changes while somebody types. */
async function stateOf(asked: AskedDraft) {
  const check = await checkDraft(asked);
  const act = { typed: null, isText: false, notices: [], refused: null, before: null };
  const others = { names: [], isOpenTwice: false };
  const { revision, base, faults, beforePublishing, saved } = editView({
    ...{ asked, check, others, current: undefined, renamed: null },
    ...act,
  });
  return { revision, base, faults, beforePublishing, saved };
}

/** Tells the script what became of what it sent. */
export async function sendSaved(asked: AskedDraft, answer: Answer, status = 200): Promise<void> {
  const { request, response, release } = asked.exchange;
  const body = 'isMerged' in answer ? { ...answer, ...(await stateOf(asked)) } : answer;
  const headers = { ...plainHeaders(release), 'content-type': JSON_TYPE, 'cache-control': 'no-store' };
  await sendText(request, response, status, headers, JSON.stringify(body));
}
