import { ASSIGNMENTS_PATH, SNAPSHOTS_PATH } from '#src/office/assignments/paths.ts';
import { Clerk, type Page } from '#tests/api/support/clerk.ts';
import { OfficePeople } from '#tests/support/office-people.ts';
import { median, milliseconds, timed, type Figure } from '../figures.ts';
import { withSite } from '../scratch-site.ts';
import { ASSIGNMENTS, fill } from './fill.ts';

const ROUNDS = 21;

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

function demand({ status, text }: Page, path: string): void {
  if (status >= 400) throw new Error(`${path} answered ${status}: ${text.slice(0, 300)}`);
}

async function times(clerk: Clerk, path: string): Promise<Figure['value']> {
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    took.push(await timed(async () => demand(await clerk.get(path), path)));
  return `${milliseconds(median(took))}; ${milliseconds(Math.max(...took))}`;
}

/** The Office's pages of five years of assignments, through the whole site: median, and the worst of so many. */
export function benchAssignments(): Promise<Figure[]> {
  return withSite(async (site) => {
    const people = new OfficePeople({ dataDir: site.paths.root, pocketbasePort: site.pocketbasePort });
    await fill(await people.superuser());
    const owner = await people.make(['editor', 'approver']);
    const clerk = new Clerk(site.url, '', await people.enter(owner));
    const first = await timed(async () => demand(await clerk.get(ASSIGNMENTS_PATH), ASSIGNMENTS_PATH));
    const figures: Figure[] = [
      { what: `first look at ${ASSIGNMENTS.toLocaleString('en')} after a start`, value: milliseconds(first) },
    ];
    for (const [what, path] of Object.entries(LISTS))
      figures.push({ what: `${what}: median; worst`, value: await times(clerk, path) });
    const taken = await timed(async () => demand(await clerk.postForm(SNAPSHOTS_PATH, []), SNAPSHOTS_PATH));
    const [shown] = /\/van-phong\/nhiem-vu\/thang\/\d{4}-\d{2}/.exec(
      (await clerk.get(SNAPSHOTS_PATH)).text,
    ) ?? [''];
    return [
      ...figures,
      { what: 'taking the snapshot of a month', value: milliseconds(taken) },
      { what: 'reading it: median; worst', value: await times(clerk, shown) },
    ];
  });
}
