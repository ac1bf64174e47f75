import type { IsoDate } from './procedure.ts';

/** Thông báo nội bộ: what the Office tells its own people. */
export interface Memo {
  id: string;
  title: string;
  text: string;
  /** Day by which it should be read; ''. */
  until: IsoDate | '';
  /** Id of the account, and the person's name then. */
  postedBy: string;
  postedName: string;
  /** ISO, UTC. */
  postedAt: string;
  /** Whoever could sign in then, but for its writer, by name. */
  recipients: readonly { id: string; name: string }[];
  /** When it ceased to ask to be read, who ended it, and why; '' as long as it asks. */
  endedAt: string;
  endedName: string;
  endedReason: string;
}

/** That somebody has said to have read it. */
export interface MemoRead {
  memo: string;
  /** Id of the account, and the person's name then. */
  staff: string;
  name: string;
  /** ISO, UTC. */
  readAt: string;
}
