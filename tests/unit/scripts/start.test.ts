import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { recordHolder } from '#src/supervisor/running-site.mjs';
import { projectFolder, write, writeProgram } from './project-folder.ts';

/** Notes what reaches it; a second signal makes it end badly. */
const SUPERVISOR = `
import { appendFileSync } from 'node:fs';
const note = (line: string) => appendFileSync('events', line + '\\n');
note('started with ' + process.env['POCKETBASE_BIN_RESOLVED']);
let isStopping = false;
const stop = (why: string) => {
  note(why);
  if (isStopping) process.exit(9);
  isStopping = true;
  setTimeout(() => process.exit(0), 200);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
process.on('disconnect', () => stop('disconnect'));
`;

const CHECKOUT = join(import.meta.dirname, '../../..');

/** All that runs before anything is installed. */
const BOOTSTRAP = [
  'scripts',
  'src/lib/progress.mjs',
  'src/supervisor/node-options.mjs',
  'src/supervisor/process-identity.mjs',
  'src/supervisor/running-site.mjs',
];

const RECORD = JSON.stringify({ packages: {} });

const PROJECT = {
  'package.json': '{"type":"module"}',
  'package-lock.json': RECORD,
  'src/supervisor/main.ts': SUPERVISOR,
  'src/pocketbase/install/main.ts': `console.log('/the/pocketbase');`,
  'node_modules/astro/bin/astro.mjs': `
    import { appendFileSync, mkdirSync } from 'node:fs';
    appendFileSync('events', 'build\\n');
    mkdirSync(process.argv.at(-1), { recursive: true });`,
};

let root: string;
let started: ChildProcess[];

beforeEach(() => {
  started = [];
  root = projectFolder(PROJECT);
  for (const part of BOOTSTRAP) cpSync(join(CHECKOUT, part), join(root, part), { recursive: true });
  const record = join(root, 'node_modules/.package-lock.json');
  writeProgram(
    root,
    'bin/npm',
    `[ "$1" = ci ] && echo install >>events && echo '${RECORD}' >${record}; exit 0`,
  );
});

afterEach(async () => {
  for (const child of started.filter(
    ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
  )) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(root, { recursive: true, force: true });
});

function start(env: NodeJS.ProcessEnv = {}): ChildProcess {
  const PATH = `${join(root, 'bin')}:${process.env['PATH']}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { PATH, HOME: root, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  started.push(child);
  return child;
}

/** This process plays the site on that folder. */
function runningSite(folder: string): void {
  const run = join(root, folder, 'run');
  mkdirSync(run, { recursive: true });
  recordHolder(run);
}

function events(): string[] {
  const path = join(root, 'events');
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
}

async function seeEvent(event: string): Promise<void> {
  await vi.waitFor(() => expect(events()).toContain(event), { timeout: 20_000 });
}

/** Waits until the supervisor runs, then ends it, and returns what happened until then. */
async function startAndStop(): Promise<string[]> {
  const child = start();
  await seeEvent('started with /the/pocketbase');
  const until = events();
  child.kill('SIGTERM');
  await once(child, 'exit');
  rmSync(join(root, 'events'));
  return until;
}

describe('npm start', { timeout: 60_000 }, () => {
  test('installs and builds the first time, and neither when nothing has changed', async () => {
    expect(await startAndStop()).toEqual(['install', 'build', 'started with /the/pocketbase']);
    expect(await startAndStop()).toEqual(['started with /the/pocketbase']);
  });

  test('hands on one stop when Ctrl-C arrives twice, from the terminal and from npm', async () => {
    const child = start();
    await seeEvent('started with /the/pocketbase');
    child.kill('SIGINT');
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(events().slice(3)).not.toContain('SIGINT');
    expect(events().filter((event) => event === 'SIGTERM')).toHaveLength(1);
  });

  test('stops when npm is told to stop, though npm’s shell passes nothing on', async () => {
    const PATH = `${join(root, 'bin')}:${process.env['PATH']}`;
    // As npm does it: a shell of its own between npm and the program.
    const shell = spawn('sh', ['-c', `"${process.execPath}" scripts/start.mjs; exit $?`], {
      cwd: root,
      env: { PATH, HOME: root, npm_lifecycle_event: 'start' },
      stdio: 'ignore',
    });
    started.push(shell);
    await seeEvent('started with /the/pocketbase');
    shell.kill('SIGTERM');
    await seeEvent('SIGTERM');
  });

  test('leaves no supervisor behind when it is killed', async () => {
    const child = start();
    await seeEvent('started with /the/pocketbase');
    child.kill('SIGKILL');
    await seeEvent('disconnect');
  });

  describe('beside a running site', () => {
    test.each<[string, string, NodeJS.ProcessEnv, string]>([
      ['the usual folder', 'data', {}, ''],
      ['the folder that the environment names', 'there', { DATA_DIR: 'there' }, 'DATA_DIR=elsewhere'],
      ['the folder that .env names', 'there', {}, 'PORT=80\nDATA_DIR="there" # of the Office'],
    ])('on %s is refused before it installs or builds', async (_, folder, env, settings) => {
      write(root, '.env', settings);
      runningSite(folder);
      const child = start(env);
      const said = text(child.stderr as Readable);
      expect(await once(child, 'exit')).toEqual([1, null]);
      expect(await said).toBe(
        `DATA_DIR: a site is running on "${join(realpathSync(root), folder)}" already (process ${process.pid}). Stop it first, or set DATA_DIR to another folder.\n`,
      );
      expect(events()).toEqual([]);
    });

    test('on another folder it starts', async () => {
      await startAndStop();
      runningSite('there');
      expect(await startAndStop()).toEqual(['started with /the/pocketbase']);
    });
  });

  test('is not kept from starting by the note of a killed site whose number another process has', async () => {
    write(root, 'data/run/supervisor.json', JSON.stringify({ pid: process.pid, start: 'another boot 1' }));
    expect(await startAndStop()).toContain('started with /the/pocketbase');
  });
});
