import type { BackupReport } from '../../backup/backup-report.ts';
import type { DrillReport } from '../../backup/drill-report.ts';
import type { Alert } from '../../health/alerts.ts';
import type { Finding } from '../../health/finding.ts';
import type { LookOver } from '../../health/look-over.ts';
import { officeSystem as text } from '../../texts/office-system.ts';
import { formatMoment } from '../../view/format-date.ts';
import { formatNumber } from '../../view/format-number.ts';
import { formatSize } from '../../view/format-size.ts';
import { type AlertWords, alertWords } from './alert-words.ts';

/** What was looked at and found. */
export interface SystemLook extends LookOver {
  alerts: readonly Alert[];
  /** null: none was made yet. */
  backup: BackupReport | null;
  hasSecondPlace: boolean;
  /** null: none was tried yet. */
  drill: DrillReport | null;
}

export interface CheckView {
  label: string;
  state: Finding['state'];
  /** What the state is called. */
  stateText: string;
  meaning: string;
  /** The sentence of `npm run doctor`, English. */
  said: string;
}

export interface SystemView {
  alerts: AlertWords[];
  facts: { name: string; value: string }[];
  checks: CheckView[];
}

function checkView({ check, state, sentence }: Finding): CheckView {
  const words = text.check[check];
  return { label: words.label, state, stateText: text.states[state], meaning: words[state], said: sentence };
}

function backupFact({ backup, hasSecondPlace }: SystemLook): string {
  if (backup === null) return text.none;
  const { at, name, bytes, secondPlaceFault } = backup;
  const place = !hasSecondPlace ? 'none' : secondPlaceFault === null ? 'well' : 'failed';
  return `${text.backup(formatMoment(at), name, formatSize(bytes))} ${text.secondPlace[place]}`;
}

function drillFact({ drill }: SystemLook): string {
  if (drill === null) return text.none;
  const [at, name] = [formatMoment(drill.at), drill.backup ?? text.noBackup];
  return drill.fault === null
    ? text.drillWell(at, name, formatNumber(drill.compared))
    : text.drillFailed(at, name);
}

function factsOf(look: SystemLook): SystemView['facts'] {
  const { waiting, disk, versions } = look;
  const { program, node, pocketbase, git } = versions;
  const values: Record<keyof typeof text.labels, string> = {
    backup: backupFact(look),
    drill: drillFact(look),
    queue: waiting === null ? text.unreadable : text.waiting(formatNumber(waiting)),
    disk: text.disk(formatNumber(Math.round(disk.gigabytes * 10) / 10), String(Math.floor(disk.share * 100))),
    program,
    node,
    pocketbase: pocketbase ?? text.missing,
    git: git ?? text.missing,
  };
  return Object.entries(text.labels).map(([key, name]) => ({
    name,
    value: values[key as keyof typeof values],
  }));
}

/** What the page of the system shows; faults first. */
export function systemView(look: SystemLook): SystemView {
  const rank = { fault: 0, warning: 1, fine: 2 };
  const findings = look.findings.toSorted((a, b) => rank[a.state] - rank[b.state]);
  return { alerts: look.alerts.map(alertWords), facts: factsOf(look), checks: findings.map(checkView) };
}
