import { join, resolve } from 'node:path';
import type { z } from 'zod';
import { readSettingsFile } from './settings-file.ts';
import type { Environment } from './settings-file.ts';
import { SECRET_SETTINGS, settingsSchema } from './settings-schema.ts';
import type { RawSettings } from './settings-schema.ts';

/** Everything an installation can set; folders are absolute. Optional ones are null when unset. */
export interface Settings {
  host: string;
  port: number;
  /** Origin the public uses: scheme, host and port, no slash at the end. */
  publicUrl: string;
  dataDir: string;
  contentDir: string;
  pocketbaseBin: string | null;
  /** null: the project's own releases. */
  pocketbaseReleasesUrl: string | null;
  pocketbasePort: number;
  /** Processes that serve the public. */
  webWorkers: number;
  /** Addresses or CIDR; see `networkList`. */
  trustedProxies: string[];
  staffNetworks: string[];
  smtpUrl: string | null;
  mailFrom: string | null;
  backupDir: string | null;
  backupPublicKey: string | null;
  /** Whether pages of the portal are looked at by night: of the public internet, of private networks too, or not. */
  linkCheck: RawSettings['LINK_CHECK'];
  logLevel: RawSettings['LOG_LEVEL'];
}

/** The settings are not usable; one English sentence for each fault. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/** The folder that holds package.json; relative paths in settings start there. */
export const PROGRAM_ROOT = join(import.meta.dirname, '..', '..');

function sentenceOf(issue: z.core.$ZodIssue, values: Environment): string {
  const name = String(issue.path[0]);
  const value = SECRET_SETTINGS.includes(name) ? 'the value' : `"${values[name]}"`;
  return `${name}: ${value} is not usable; it must be ${issue.message}.`;
}

/** An empty value counts as unset: that is how people switch a line of a settings file off. */
export function setValues(...sources: Environment[]): Environment {
  const all = sources.flatMap((source) => Object.entries(source).filter(([, value]) => value?.trim()));
  return Object.fromEntries(all.map(([name, value]) => [name, value?.trim()]));
}

/** What one setting alone cannot show to be wrong. */
function contradictions(settings: Settings): string[] {
  const problems: string[] = [];
  if (settings.port === settings.pocketbasePort) {
    problems.push(
      `PORT and POCKETBASE_PORT: both are ${settings.port}; the site and PocketBase need a port each.`,
    );
  }
  if (settings.smtpUrl !== null && settings.mailFrom === null) {
    problems.push('MAIL_FROM: missing; SMTP_URL is set, so mail needs a sender address.');
  }
  return problems;
}

function toSettings(raw: RawSettings, root: string): Settings {
  const dataDir = resolve(root, raw.DATA_DIR);
  return {
    host: raw.HOST,
    port: raw.PORT,
    publicUrl: raw.PUBLIC_URL ?? `http://localhost:${raw.PORT}`,
    dataDir,
    contentDir: raw.CONTENT_DIR === undefined ? join(dataDir, 'content') : resolve(root, raw.CONTENT_DIR),
    pocketbaseBin: raw.POCKETBASE_BIN === undefined ? null : resolve(root, raw.POCKETBASE_BIN),
    pocketbaseReleasesUrl: raw.POCKETBASE_RELEASES_URL ?? null,
    pocketbasePort: raw.POCKETBASE_PORT,
    webWorkers: raw.WEB_WORKERS,
    trustedProxies: raw.TRUSTED_PROXIES,
    staffNetworks: raw.STAFF_NETWORKS,
    smtpUrl: raw.SMTP_URL ?? null,
    mailFrom: raw.MAIL_FROM ?? null,
    backupDir: raw.BACKUP_DIR === undefined ? null : resolve(root, raw.BACKUP_DIR),
    backupPublicKey: raw.BACKUP_PUBLIC_KEY ?? null,
    linkCheck: raw.LINK_CHECK,
    logLevel: raw.LOG_LEVEL,
  };
}

/**
 * Reads and checks all settings: the environment first, then the settings file, then the defaults.
 *
 * @throws SettingsError with a sentence for every fault at once.
 */
export function readSettings(env: Environment = process.env, root: string = PROGRAM_ROOT): Settings {
  let file: Environment;
  try {
    file = readSettingsFile(env, root);
  } catch (error) {
    throw new SettingsError([(error as Error).message]);
  }
  const values = setValues(file, env);
  const parsed = settingsSchema.safeParse(values);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => sentenceOf(issue, values)));
  const settings = toSettings(parsed.data, root);
  const problems = contradictions(settings);
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}
