import { ASSIGNMENTS_PATH, SNAPSHOTS_PATH } from '#src/office/assignments/paths.ts';
import { Clerk } from '#tests/api/support/clerk.ts';
import { OfficePeople } from '#tests/support/office-people.ts';
import { milliseconds, timed, type Figure } from '../figures.ts';
import { demandPage, lookAt, pageTimes } from '../office-pages.ts';
import { withSite } from '../scratch-site.ts';
import { ASSIGNMENTS, fill } from './fill.ts';

/** What people look at, by what it is called in the table. */
const LISTS: Readonly<Record<string, string>> = {
  'a page without any, to compare with': '/van-phong/tai-khoan-cua-toi',
  'the list': ASSIGNMENTS_PATH,
  'its last page': `${ASSIGNMENTS_PATH}?trang=50`,
  'those not done': `${ASSIGNMENTS_PATH}?trang-thai=chua-xong`,
  'those of a unit': `${ASSIGNMENTS_PATH}?don-vi=Thanh+tra`,
  'a search without diacritics': `${ASSIGNMENTS_PATH}?tim=ra+soat+thu+tuc+phi`,
  'a search for a number': `${ASSIGNMENTS_PATH}?tim=77/KH-UBND`,
};

/** The Office's pages of five years of assignments, through the whole site: median, and the worst of so many. */
export function benchAssignments(): Promise<Figure[]> {
  return withSite(async (site) => {
    const people = new OfficePeople({ dataDir: site.paths.root, pocketbasePort: site.pocketbasePort });
    await fill(await people.superuser());
    const owner = await people.make(['editor', 'approver']);
    const clerk = new Clerk(site.url, '', await people.enter(owner));
    const first = await lookAt(clerk, ASSIGNMENTS_PATH);
    const figures: Figure[] = [
      { what: `first look at ${ASSIGNMENTS.toLocaleString('en')} after a start`, value: milliseconds(first) },
    ];
    for (const [what, path] of Object.entries(LISTS))
      figures.push({ what: `${what}: median; worst`, value: await pageTimes(clerk, path) });
    const taken = await timed(async () =>
      demandPage(await clerk.postForm(SNAPSHOTS_PATH, []), SNAPSHOTS_PATH),
    );
    const [shown] = /\/van-phong\/nhiem-vu\/thang\/\d{4}-\d{2}/.exec(
      (await clerk.get(SNAPSHOTS_PATH)).text,
    ) ?? [''];
    return [
      ...figures,
      { what: 'taking the snapshot of a month', value: milliseconds(taken) },
      { what: 'reading it: median; worst', value: await pageTimes(clerk, shown) },
    ];
  });
}
