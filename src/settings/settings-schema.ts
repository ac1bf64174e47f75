import { z } from 'zod';
import { isNetwork } from './networks.ts';

const port = (fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine(
      (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535,
      'a port: a whole number from 1 to 65535',
    )
    .transform(Number);

/**
 * With two, readers do not wait while one is at work on something long, such as a Word file, and more of them are served
 * on two processors (decision 0038).
 */
const webWorkers = z
  .string()
  .default('2')
  .refine(
    (text) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 16,
    'a whole number from 1 to 16',
  )
  .transform(Number);

const networks = z
  .string()
  .default('')
  .transform((text) => text.split(/[\s,]+/).filter((part) => part !== ''))
  .refine(
    (parts) => parts.every(isNetwork),
    'IP addresses or networks, separated by commas, e.g. 10.0.0.0/8,192.0.2.7',
  );

function isUrlOf(schemes: readonly string[]): (text: string) => boolean {
  return (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

/** An address of the whole site: a path, a query or a user name in it would end up in every link. */
function isSiteAddress(text: string): boolean {
  if (!isUrlOf(['http:', 'https:'])(text)) return false;
  const url = new URL(text);
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

/**
 * Every setting by its name in the environment. The message of a check says what is right; the name
 * and the value are added when it is reported.
 */
export const settingsSchema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'a host name or an IP address, e.g. 127.0.0.1')
    .default('127.0.0.1'),
  PORT: port(4321),
  PUBLIC_URL: z
    .string()
    .refine(
      isSiteAddress,
      'the address the public uses, scheme included and without a path, e.g. https://ngoaivu.example.gov.vn',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  DATA_DIR: z.string().default('./data'),
  CONTENT_DIR: z.string().optional(),
  POCKETBASE_BIN: z.string().optional(),
  POCKETBASE_RELEASES_URL: z
    .string()
    .refine(isUrlOf(['http:', 'https:']), 'a web address, e.g. https://mirror.example.org/pocketbase')
    .optional(),
  POCKETBASE_PORT: port(8090),
  WEB_WORKERS: webWorkers,
  TRUSTED_PROXIES: networks,
  STAFF_NETWORKS: networks,
  SMTP_URL: z
    .string()
    .refine(isUrlOf(['smtp:', 'smtps:']), 'an address such as smtps://user:password@mail.example.org:465')
    .optional(),
  MAIL_FROM: z.email('an e-mail address').optional(),
  BACKUP_DIR: z.string().optional(),
  BACKUP_PUBLIC_KEY: z
    .string()
    .regex(/^age1[0-9a-z]{20,}$/, 'a public key as "age-keygen" prints it, age1…')
    .optional(),
  LINK_CHECK: z.enum(['public', 'any', 'off'], 'one of public, any, off').default('public'),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace'],
      'one of fatal, error, warn, info, debug, trace',
    )
    .default('info'),
});

/** Settings whose value may hold a password: a report names them without the value. */
export const SECRET_SETTINGS: readonly string[] = ['SMTP_URL', 'BACKUP_PUBLIC_KEY'];

export type RawSettings = z.infer<typeof settingsSchema>;
