import type { Content } from '../../domain/content.ts';
import type { IsoDate } from '../../domain/procedure.ts';
import type { DataPaths } from '../../settings/data-paths.ts';
import { officeUpkeep } from '../../texts/office-upkeep.ts';
import { agingDocuments } from '../../upkeep/aging-documents.ts';
import { waitingDecisions } from '../../upkeep/decision-days.ts';
import { isBroken, readLinkReport } from '../../upkeep/link-report.ts';
import { CHECKED_FOR_DAYS, isCheckOld } from '../../upkeep/register.ts';
import { formatDate } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { type Task, task } from '../results/task.ts';
import { UPKEEP_PATH, upkeepAddress } from './upkeep-fields.ts';

const text = officeUpkeep.tasks;

/** Publication decisions that have begun to wait: from the first working day on. */
function decisionTasks(content: Content, today: IsoDate): Task[] {
  const waiting = waitingDecisions(content, today).filter(({ workingDay }) => (workingDay ?? 0) > 0);
  const longest = formatNumber(waiting[0]?.workingDay ?? 0);
  return task(waiting.length, text.decisions, `${UPKEEP_PATH}#quyet-dinh`, text.decisionsWhen(longest));
}

function documentTasks(content: Content, today: IsoDate): Task[] {
  const aging = agingDocuments(content, today).filter(({ trouble }) => trouble !== 'unverified');
  const first = aging.map(({ document }) => document.expiresOn ?? '').sort()[0] ?? '';
  const isDead = aging.some(({ trouble }) => trouble === 'dead');
  const when = isDead ? text.documentsDead : text.documentsWhen(first && formatDate(first));
  return task(aging.length, text.documents, `${UPKEEP_PATH}#van-ban`, when);
}

/** What the register has to remind of, the most urgent first. */
export function upkeepTasks(
  content: Content,
  { linkFile }: Pick<DataPaths, 'linkFile'>,
  today: IsoDate,
): Task[] {
  const old = content.procedures.filter((procedure) => isCheckOld(procedure, today)).length;
  const broken = readLinkReport(linkFile)?.links.filter(isBroken).length ?? 0;
  const oldPage = upkeepAddress({ trouble: 'check-old' });
  return [
    ...decisionTasks(content, today),
    ...task(broken, text.links, upkeepAddress({ trouble: 'link-broken' }), text.linksWhen),
    ...documentTasks(content, today),
    ...task(old, text.checks, oldPage, text.checksWhen(CHECKED_FOR_DAYS)),
  ];
}
