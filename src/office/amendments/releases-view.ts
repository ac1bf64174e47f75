import type { HistoryEntry, KeptRelease } from '../../publisher/content-desk.ts';
import { formatMoment } from '../../view/format-date.ts';

export interface ReleaseRow {
  id: string;
  title: string;
  at: string;
  isLive: boolean;
  mayRollBack: boolean;
}

/** A change of the content that came without an amendment and nobody has looked at. */
export interface HandEdit {
  commit: string;
  title: string;
  author: string;
  at: string;
  paths: string[];
  mayNote: boolean;
}

export interface ReleasesView {
  /** null: the publisher does not answer now. */
  releases: ReleaseRow[] | null;
  handEdits: HandEdit[];
  done: string | null;
  trouble: { title: string; lines: string[] } | null;
}

interface Person {
  seen: ReadonlySet<string>;
  mayRollBack: boolean;
  mayNote: boolean;
}

/** More files are not named one by one. */
const MOST_PATHS = 10;

function rowOf({ id, title, createdAt, isLive, commit }: KeptRelease, { mayRollBack }: Person): ReleaseRow {
  const canCome = !isLive && commit !== null;
  return { id, title, at: formatMoment(createdAt), isLive, mayRollBack: mayRollBack && canCome };
}

function handEditOf({ commit, title, author, at, paths }: HistoryEntry, { mayNote }: Person): HandEdit {
  return { commit, title, author, at: formatMoment(at), paths: paths.slice(0, MOST_PATHS), mayNote };
}

/** First words of commits that the program makes: the content it brings, its migrations, and releases brought back. */
const BY_PROGRAM = [
  'Nội dung ban đầu',
  'Nội dung kèm theo bản phần mềm',
  'Ghi nhận nội dung kèm theo bản phần mềm',
  'Chuyển tệp nội dung sang mẫu mới',
  'Trở lại nội dung của bản',
];

function isByHand({ amendment, title }: HistoryEntry): boolean {
  return amendment === null && !BY_PROGRAM.some((words) => title.startsWith(words));
}

/** @param known null: the publisher does not answer now */
export function releasesView(
  known: { releases: readonly KeptRelease[]; history: readonly HistoryEntry[] } | null,
  person: Person,
): Pick<ReleasesView, 'releases' | 'handEdits'> {
  if (known === null) return { releases: null, handEdits: [] };
  return {
    releases: known.releases.map((release) => rowOf(release, person)),
    handEdits: known.history
      .filter((entry) => isByHand(entry) && !person.seen.has(entry.commit))
      .map((entry) => handEditOf(entry, person)),
  };
}
