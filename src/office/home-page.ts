import type { Exchange } from '../server/host.ts';
import { guardStaff } from './guard.ts';
import { openTasks } from './results/tasks.ts';
import { sendOffice } from './send-office.ts';

/** The Office's first page: what needs doing, who I am and what there is for me. */
export async function showHome(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, []);
  if (staff !== null) await sendOffice(exchange, staff, { tasks: await openTasks(exchange, staff) });
}
