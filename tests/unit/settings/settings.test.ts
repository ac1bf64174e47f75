import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SettingsError, readSettings } from '#src/settings/settings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'settings-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env, root);
    return [];
  } catch (error) {
    return (error as SettingsError).problems;
  }
}

describe('readSettings', () => {
  test('has a safe default for everything', () => {
    expect(readSettings({}, root)).toEqual({
      host: '127.0.0.1',
      port: 4321,
      publicUrl: 'http://localhost:4321',
      dataDir: join(root, 'data'),
      contentDir: join(root, 'data', 'content'),
      pocketbaseBin: null,
      pocketbaseReleasesUrl: null,
      pocketbasePort: 8090,
      webWorkers: 2,
      trustedProxies: [],
      staffNetworks: [],
      smtpUrl: null,
      mailFrom: null,
      backupDir: null,
      backupPublicKey: null,
      linkCheck: 'public',
      logLevel: 'info',
    });
  });

  test('takes the public address from the port unless it is given, without the slash at the end', () => {
    expect(readSettings({ PORT: '4700' }, root).publicUrl).toBe('http://localhost:4700');
    expect(readSettings({ PUBLIC_URL: 'https://a.example/' }, root).publicUrl).toBe('https://a.example');
  });

  test('puts the content below the data folder unless it is given', () => {
    expect(readSettings({ DATA_DIR: '/srv/site' }, root).contentDir).toBe('/srv/site/content');
    expect(readSettings({ CONTENT_DIR: 'noi-dung' }, root).contentDir).toBe(join(root, 'noi-dung'));
  });

  test('splits lists of networks', () => {
    const settings = readSettings(
      { TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32', STAFF_NETWORKS: '192.0.2.7' },
      root,
    );
    expect(settings.trustedProxies).toEqual(['10.0.0.0/8', '2001:db8::/32']);
    expect(settings.staffNetworks).toEqual(['192.0.2.7']);
  });

  test('reads .env of the program folder, and the environment wins over it', () => {
    writeFileSync(join(root, '.env'), 'PORT=4701\nPOCKETBASE_PORT=8191\n');
    const settings = readSettings({ PORT: '4702' }, root);
    expect([settings.port, settings.pocketbasePort]).toEqual([4702, 8191]);
  });

  test('reads $SETTINGS_FILE instead of .env', () => {
    writeFileSync(join(root, '.env'), 'PORT=4701\n');
    writeFileSync(join(root, 'site.env'), 'POCKETBASE_PORT=8192\n');
    const settings = readSettings({ SETTINGS_FILE: 'site.env' }, root);
    expect([settings.port, settings.pocketbasePort]).toEqual([4321, 8192]);
  });

  test('takes an empty value as unset', () => {
    expect(readSettings({ PORT: ' ', SMTP_URL: '' }, root).port).toBe(4321);
  });

  test.each([
    ['PORT', '99999', 'a port: a whole number from 1 to 65535'],
    ['POCKETBASE_PORT', 'http', 'a port: a whole number from 1 to 65535'],
    ['HOST', 'http://x', 'a host name or an IP address, e.g. 127.0.0.1'],
    [
      'PUBLIC_URL',
      'example.org',
      'the address the public uses, scheme included and without a path, e.g. https://ngoaivu.example.gov.vn',
    ],
    [
      'PUBLIC_URL',
      'https://a.example/site',
      'the address the public uses, scheme included and without a path, e.g. https://ngoaivu.example.gov.vn',
    ],
    [
      'TRUSTED_PROXIES',
      '10.0.0.0/33',
      'IP addresses or networks, separated by commas, e.g. 10.0.0.0/8,192.0.2.7',
    ],
    ['STAFF_NETWORKS', 'office', 'IP addresses or networks, separated by commas, e.g. 10.0.0.0/8,192.0.2.7'],
    ['POCKETBASE_RELEASES_URL', 'ftp://x', 'a web address, e.g. https://mirror.example.org/pocketbase'],
    ['WEB_WORKERS', '0', 'a whole number from 1 to 16'],
    ['WEB_WORKERS', 'many', 'a whole number from 1 to 16'],
    ['MAIL_FROM', 'nobody', 'an e-mail address'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace'],
  ])('says what is wrong with %s=%s', (name, value, right) => {
    expect(problemsOf({ [name]: value })).toEqual([
      `${name}: "${value}" is not usable; it must be ${right}.`,
    ]);
  });

  test('reports every fault at once', () => {
    expect(problemsOf({ PORT: '0', LOG_LEVEL: 'loud' })).toHaveLength(2);
  });

  test('never repeats a value that may hold a password', () => {
    expect(problemsOf({ SMTP_URL: 'https://user:hunter2@mail' })).toEqual([
      'SMTP_URL: the value is not usable; it must be an address such as smtps://user:password@mail.example.org:465.',
    ]);
  });

  test('refuses one port for two programs', () => {
    expect(problemsOf({ PORT: '8090' })).toEqual([
      'PORT and POCKETBASE_PORT: both are 8090; the site and PocketBase need a port each.',
    ]);
  });

  test('wants a sender where mail goes out', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail.example.org' })).toEqual([
      'MAIL_FROM: missing; SMTP_URL is set, so mail needs a sender address.',
    ]);
  });

  test('says so when the named settings file is not there', () => {
    expect(problemsOf({ SETTINGS_FILE: 'gone.env' })).toEqual([
      `SETTINGS_FILE: "${join(root, 'gone.env')}" cannot be read (ENOENT).`,
    ]);
  });
});
