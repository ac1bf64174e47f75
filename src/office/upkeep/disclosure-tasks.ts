import { remindedOn } from '../../disclosure/due.ts';
import type { Content } from '../../domain/content.ts';
import type { IsoDate } from '../../domain/procedure.ts';
import { disclosureTexts as text } from '../../texts/disclosures.ts';
import { periodOfYear } from '../../view/disclosures.ts';
import { formatDate } from '../../view/format-date.ts';
import type { Task } from '../results/task.ts';

/** Documents that must be made public soon or should be public already, the earliest due first. */
export function disclosureTasks(content: Content, today: IsoDate): Task[] {
  const names = new Map(content.disclosureDuties.map(({ id, name }) => [id, name]));
  return remindedOn(content, today).map(({ duty, year, period, due, isLate }) => ({
    label: text.task(names.get(duty) ?? duty, periodOfYear(year, period)),
    href: `/cong-khai#${duty}`,
    when: (isLate ? text.taskLate : text.taskDue)(formatDate(due)),
  }));
}
