import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContentDir, contentDirFault } from '#src/settings/content-dir.ts';
import { PROGRAM_ROOT, SettingsError, readSettings } from '#src/settings/settings.ts';

/** Only names: nothing is looked up on the disk. */
const PLACES = { root: '/srv/app/site', dataDir: '/srv/app/data', home: '/home/clerk' };

describe('a content folder is refused', () => {
  test.each([
    ['/', 'it is the root of the file system'],
    ['/home/clerk', "it is this account's home folder"],
    ['/home', `it holds this account's home folder "/home/clerk"`],
    ['/srv/app/data', 'it holds the data folder "/srv/app/data"'],
    ['/srv/app', 'it holds the data folder "/srv/app/data"'],
    ['/srv/app/site', 'it holds the program in "/srv/app/site"'],
    ['/srv/app/site/content', 'that is the content shipped with the program'],
    ['/srv/app/site/content/thu-tuc', 'that is the content shipped with the program'],
    ['/srv/app/site/docs', `it lies in the program's folder "/srv/app/site"`],
    ['/srv/app/data/releases/x', 'the site keeps files of its own in "/srv/app/data/releases"'],
    ['/srv/app/data/run', 'the site keeps files of its own in "/srv/app/data/run"'],
    ['/srv/app/data/exports', 'the site keeps files of its own in "/srv/app/data/exports"'],
    ['/srv/app/data/queue', 'the site keeps files of its own in "/srv/app/data/queue"'],
  ])('%s: %s', (contentDir, reason) => {
    expect(contentDirFault({ ...PLACES, contentDir })).toBe(
      `CONTENT_DIR: "${contentDir}" cannot hold the content: ${reason}. ` +
        'Set it to a new folder for the content alone, or leave it unset: the content is then in "/srv/app/data/content".',
    );
  });

  test('that a data folder in the wrong place leads to, with a sentence about DATA_DIR', () => {
    const surroundings = { ...PLACES, dataDir: PLACES.root, contentDir: `${PLACES.root}/content` };
    expect(contentDirFault(surroundings)).toMatch(
      /^CONTENT_DIR: .* that is the content shipped with the program\. Set DATA_DIR to a folder outside/,
    );
    expect(contentDirFault({ ...surroundings, contentDir: `${PLACES.root}/src` })).toMatch(
      /lies in the program/,
    );
  });
});

describe('a content folder is taken', () => {
  test.each(['/srv/app/data/content', '/srv/app/data/noi-dung', '/srv/app/site-2', '/home/clerk/noi-dung'])(
    'at %s',
    (contentDir) => expect(contentDirFault({ ...PLACES, contentDir })).toBeNull(),
  );

  test("in the program's folder if that is where the data are", () => {
    const dataDir = `${PLACES.root}/data`;
    expect(contentDirFault({ ...PLACES, dataDir, contentDir: `${dataDir}/content` })).toBeNull();
    expect(contentDirFault({ ...PLACES, dataDir, contentDir: `${PLACES.root}/database` })).not.toBeNull();
  });
});

test('a start looks where symbolic links lead, also above a folder that is not there yet', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'content-dir-')));
  mkdirSync(join(folder, 'data'));
  symlinkSync(join(PROGRAM_ROOT, 'content'), join(folder, 'shipped'));
  symlinkSync(join(folder, 'data'), join(folder, 'link'));
  const check = (contentDir: string) =>
    checkContentDir(readSettings({ DATA_DIR: join(folder, 'data'), CONTENT_DIR: contentDir }, PROGRAM_ROOT));
  expect(() => check(join(folder, 'shipped'))).toThrow(SettingsError);
  expect(() => check(join(folder, 'link', 'releases', 'new'))).toThrow(/keeps files of its own/);
  expect(() => check(join(folder, 'link', 'content'))).not.toThrow();
  rmSync(folder, { recursive: true });
});
