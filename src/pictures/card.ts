import { createHash } from 'node:crypto';
import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import { MemoByParts } from '../lib/memo-by-parts.ts';
import { memoBy } from '../lib/memo-by.ts';
import { vi } from '../texts/vi.ts';
import { letterheadParent, subjectOf } from '../view/department.ts';
import { timeLimitsOf } from '../view/channels.ts';
import { formatTimeLimits } from '../view/format-time-limit.ts';
import { openPointsOf } from '../view/open-points.ts';

/** Everything that is written on a preview picture. */
export interface Card {
  parent: string;
  agency: string;
  title: string;
  code: string | null;
  /** How long it takes; null: not certain, or not about a procedure. */
  term: string | null;
  isTrial: boolean;
}

/** To be raised when `draw.ts` draws the same words otherwise. */
const DESIGN = 1;

/** Letters and digits of a name: as good as unique, and few bytes in each page. */
const NAME_LENGTH = 20;

function letterhead({ department, mode }: Content): Pick<Card, 'parent' | 'agency' | 'isTrial'> {
  return { parent: letterheadParent(department), agency: department.name, isTrial: mode === 'trial' };
}

function termOf(procedure: Procedure): string | null {
  const isCertain = procedure.status === 'in-force' && openPointsOf(procedure, 'time').length === 0;
  return (isCertain && formatTimeLimits(timeLimitsOf(procedure))) || null;
}

const made = new MemoByParts<Procedure, Card>();

/** The picture of one sheet; the same object as long as sheet and letterhead are the same. */
export function sheetCard(procedure: Procedure, content: Content): Card {
  const head = letterhead(content);
  const { name, code } = procedure;
  return made.get(procedure, [head.parent, head.agency, head.isTrial], () => ({
    ...head,
    title: name,
    code,
    term: termOf(procedure),
  }));
}

/** The picture of all other pages. */
export function siteCard(content: Content): Card {
  const title = vi.home.pageTitle(subjectOf(content.department));
  return { ...letterhead(content), title, code: null, term: null };
}

/** Names a picture by what is on it: other words, another address, which may be kept for good. */
export const pictureName = memoBy((card: Card): string => {
  const hash = createHash('sha256').update(JSON.stringify([DESIGN, card]));
  return hash.digest('hex').slice(0, NAME_LENGTH);
});

export function picturePath(name: string): string {
  return `/anh/${name}.png`;
}

/** Every picture that the pages of a content name. */
export function cardsOf(content: Content): Map<string, Card> {
  const sheets = content.procedures.filter(({ onPageOf }) => onPageOf === null);
  const cards = [siteCard(content), ...sheets.map((procedure) => sheetCard(procedure, content))];
  return new Map(cards.map((card) => [pictureName(card), card]));
}
