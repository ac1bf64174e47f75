import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { projectFolder, writeProgram } from './project-folder.ts';

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

const RECORD = JSON.stringify({ packages: {} });

const PROJECT = {
  'package.json': '{"type":"module"}',
  'package-lock.json': RECORD,
  'src/supervisor/main.ts': SUPERVISOR,
  'src/pocketbase/install/main.ts': `console.log('/the/pocketbase');`,
  'node_modules/astro/bin/astro.mjs': `
    import { appendFileSync, mkdirSync } from 'node:fs';
    appendFileSync('events', 'build\\n');
    mkdirSync('dist', { recursive: true });`,
};

let root: string;
let started: ChildProcess[];

beforeEach(() => {
  started = [];
  root = projectFolder(PROJECT);
  cpSync(join(import.meta.dirname, '../../../scripts'), join(root, 'scripts'), { recursive: true });
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

function start(): ChildProcess {
  const PATH = `${join(root, 'bin')}:${process.env['PATH']}`;
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { PATH, HOME: root },
    stdio: 'ignore',
  });
  started.push(child);
  return child;
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
});
