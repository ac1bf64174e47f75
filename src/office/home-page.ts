import type { Exchange } from '../server/host.ts';
import { dataPaths } from '../settings/data-paths.ts';
import { guardStaff } from './guard.ts';
import type { Task } from './results/task.ts';
import { alertTasks, openTasks } from './results/tasks.ts';
import { sendOffice } from './send-office.ts';
import { hasRole, type Staff } from './staff.ts';

/** What waits for somebody; who only keeps accounts may read no more than what the machine reports. */
async function tasksOf(exchange: Exchange, staff: Staff): Promise<Task[]> {
  if (hasRole(staff, ['viewer', 'editor', 'approver'])) return openTasks(exchange, staff);
  return alertTasks(dataPaths(exchange.host.settings), staff);
}

/** The Office's first page: what needs doing, who I am and what there is for me. */
export async function showHome(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, []);
  if (staff !== null) await sendOffice(exchange, staff, { tasks: await tasksOf(exchange, staff) });
}
