import { Feed } from 'feed';
import type { WorkCalendar } from '../domain/calendar.ts';
import type { IsoDate } from '../domain/procedure.ts';
import { escapeXml } from '../lib/escape-xml.ts';
import type { PublicPlan } from '../pocketbase/public-plan.ts';
import type { ReleaseData } from '../release/release-data.ts';
import { plan as text } from '../texts/plan.ts';
import { PLAN_ATOM_PATH, PLAN_PATH } from './plan-paths.ts';
import { planRow } from './plan.ts';
import { uuidOf } from './uuid-of.ts';

/** More than anybody has missed; the page shows all. */
const MOST = 100;

/** What changed last in the public plan, as Atom. */
export function planFeed(
  { assignments }: PublicPlan,
  { content, publicUrl }: Pick<ReleaseData, 'content' | 'publicUrl'>,
  day: { today: IsoDate; calendar: WorkCalendar },
): string {
  const { name } = content.department;
  const newest = assignments.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt)).slice(0, MOST);
  const feed = new Feed({
    id: publicUrl + PLAN_ATOM_PATH,
    title: text.feedTitle(name),
    description: text.lead,
    link: publicUrl + PLAN_PATH,
    language: 'vi',
    copyright: name,
    generator: publicUrl,
    author: { name },
    updated: new Date(newest[0]?.changedAt ?? content.changedAt),
    feedLinks: { atom: publicUrl + PLAN_ATOM_PATH },
  });
  for (const each of newest) {
    const { anchor, text: what, unit, due, words } = planRow(each, day);
    const sentence = [`${words}`, `${text.heads.due}: ${due}`, unit].filter((part) => part !== '').join('. ');
    feed.addItem({
      id: uuidOf(`plan ${each.id}`),
      title: escapeXml(what),
      link: `${publicUrl}${PLAN_PATH}#${anchor}`,
      description: escapeXml(sentence),
      date: new Date(each.changedAt),
    });
  }
  return feed.atom1();
}
