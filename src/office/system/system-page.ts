import { readBackupReport } from '../../backup/backup-report.ts';
import { readDrillReport } from '../../backup/drill-report.ts';
import { readAlerts } from '../../health/alerts.ts';
import { lookOver } from '../../health/look-over.ts';
import type { Exchange } from '../../server/host.ts';
import { dataPaths } from '../../settings/data-paths.ts';
import { guardStaff } from '../guard.ts';
import { sendOffice } from '../send-office.ts';
import { type SystemLook, systemView } from './system-view.ts';

async function lookAt({ host }: Exchange): Promise<SystemLook> {
  const { settings, clock } = host;
  const paths = dataPaths(settings);
  return {
    ...(await lookOver(settings, clock())),
    alerts: readAlerts(paths.alertsFile),
    backup: readBackupReport(paths.backupFile),
    hasSecondPlace: settings.backupDir !== null,
    drill: readDrillReport(paths.drillFile),
  };
}

/** What is well on this machine and what to mend: for whoever runs it. */
export async function showSystem(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, ['admin']);
  if (staff !== null) await sendOffice(exchange, staff, { system: systemView(await lookAt(exchange)) });
}
