import { addDays } from '#src/lib/add-days.ts';
import { INITIATIVES_PATH } from '#src/office/initiatives/paths.ts';
import { reviewPath, SIMPLIFICATION_PATH, yearFile } from '#src/office/simplification/paths.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';
import { Clerk } from '#tests/api/support/clerk.ts';
import { OfficePeople } from '#tests/support/office-people.ts';
import { BASIS, cut, review } from '#tests/unit/simplification/fixture.ts';
import { milliseconds, type Figure } from './figures.ts';
import { lookAt, pageTimes } from './office-pages.ts';
import { withSite } from './scratch-site.ts';

const YEARS = [2022, 2023, 2024, 2025, 2026];
/** As many as a whole province's department has. */
const REVIEWS_A_YEAR = 150;
const INITIATIVES_A_YEAR = 60;
const YEAR = 2026;

const codeOf = (n: number): string => `9.${String(n).padStart(6, '0')}`;
const kept = { revision: 1, changedName: 'Lê Thị Thử', changedAt: '2026-11-01T01:00:00.000Z' };

/** Half of them decided, each with ten things that are cut. */
function reviewOf(year: number, n: number): object {
  const decision = {
    ...{ isApproved: true, document: `${n}/QĐ-UBND`, issuedOn: addDays(`${year}-06-01`, n), note: '' },
    ...{ basis: BASIS, decidedName: 'Lê Thị Thử' },
  };
  const cuts = Array.from({ length: 10 }, (_, at) => cut({ was: `Giấy thứ ${at} của thủ tục ${n}` }));
  return {
    ...{
      year,
      code: codeOf(n),
      name: `Thủ tục thử số ${n}`,
      fields: review({ cuts }),
      amendment: '',
      ...kept,
    },
    decision: n % 2 === 0 ? decision : null,
  };
}

function initiativeOf(year: number, n: number): object {
  const fields = {
    ...{ title: `Sáng kiến ${n}`, authors: `Người ${n}`, unit: 'Văn phòng', content: 'Mẫu điền sẵn.' },
    ...{ effect: 'Đỡ một giờ.', appliedOn: `${year}-05-01`, evidence: `${n}/BC` },
  };
  return { year, fields, recognition: null, ...kept };
}

/** Five years of reviews and initiatives; the id of one review of the last year. */
async function fill(client: SuperuserClient): Promise<string> {
  let id = '';
  for (const year of YEARS) {
    for (let n = 0; n < REVIEWS_A_YEAR; n += 1)
      ({ id } = await client.collection('simplifications').create(reviewOf(year, n)));
    for (let n = 0; n < INITIATIVES_A_YEAR; n += 1)
      await client.collection('initiatives').create(initiativeOf(year, n));
  }
  return id;
}

/** The Office's pages of five years of reviewed procedures and initiatives, through the whole site. */
export function benchReviews(): Promise<Figure[]> {
  return withSite(async (site) => {
    const people = new OfficePeople({ dataDir: site.paths.root, pocketbasePort: site.pocketbasePort });
    const id = await fill(await people.superuser());
    const owner = await people.make(['editor', 'approver']);
    const clerk = new Clerk(site.url, '', await people.enter(owner));
    const year = `${SIMPLIFICATION_PATH}?nam=${YEAR}`;
    const pages: Record<string, string> = {
      [`the ${REVIEWS_A_YEAR} reviews of a year`]: year,
      'one review': reviewPath(id),
      'the initiatives of a year': `${INITIATIVES_PATH}?nam=${YEAR}`,
    };
    const figures: Figure[] = [
      { what: 'first look at a year after a start', value: milliseconds(await lookAt(clerk, year)) },
    ];
    for (const [what, path] of Object.entries(pages))
      figures.push({ what: `${what}: median; worst`, value: await pageTimes(clerk, path) });
    const file = await lookAt(clerk, yearFile(YEAR));
    return [...figures, { what: 'the report of a year for Word', value: milliseconds(file) }];
  });
}
