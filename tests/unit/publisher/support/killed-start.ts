import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitInBetween } from './git-in-between.ts';
import { NOW, type Office } from './office.ts';

const START_ONCE = join(import.meta.dirname, 'start-once.ts');

interface Circumstances {
  path?: string;
  killAtFiles?: number;
}

/** A start in a process of its own. Returns the signal that ended it, if one did. */
async function startApart(
  office: Office,
  { path, killAtFiles }: Circumstances,
): Promise<NodeJS.Signals | null> {
  const watched = join(office.root, 'data');
  await mkdir(watched, { recursive: true });
  const order = JSON.stringify({
    folders: office.folders,
    retitles: office.retitles,
    now: NOW,
    watched,
    killAtFiles,
  });
  const env = { ...process.env, PATH: path ?? process.env['PATH'] };
  const child = spawn(process.execPath, [START_ONCE, order], { env, stdio: 'inherit' });
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  if (signal === null && code !== 0) throw new Error(`The start ended with ${code}`);
  return signal;
}

async function mustBeKilled(office: Office, circumstances: Circumstances): Promise<void> {
  const signal = await startApart(office, circumstances);
  if (signal !== 'SIGKILL') throw new Error('The start was not killed where it should have been.');
}

/** How many times a start calls git. */
export async function countGitSteps(office: Office): Promise<number> {
  const counter = join(office.root, 'steps');
  const path = await gitInBetween(join(office.root, 'bin'), `echo >> '${counter}'\ngit "$@"`);
  await startApart(office, { path });
  return readFileSync(counter, 'utf8').length;
}

/** A moment of a start: a call of git, counted from 1, before or after it. */
export interface GitStep {
  call: number;
  when: 'before' | 'after';
}

/** Kills a start at one of its calls of git. */
export async function killAtGitStep(office: Office, { call, when }: GitStep): Promise<void> {
  const counter = join(office.root, 'steps');
  const isNow = `[ $(wc -l < '${counter}') = ${call} ]`;
  const kill = `if ${isNow}; then kill -9 $PPID; exit 1; fi`;
  const steps = when === 'before' ? [kill, 'git "$@"'] : ['git "$@"', 'code=$?', kill, 'exit $code'];
  const script = [`echo >> '${counter}'`, ...steps].join('\n');
  await mustBeKilled(office, { path: await gitInBetween(join(office.root, 'bin'), script) });
}

/** Kills a start when so many files lie in the data folder. */
export async function killAtFiles(office: Office, killAtFiles: number): Promise<void> {
  await mustBeKilled(office, { killAtFiles });
}

/**
 * Kills a start and its git while that git writes the Office's files, when it comes to this one.
 * A filter, through which git sends each file it writes, does it.
 */
export async function killWhileWriting(office: Office, file: string): Promise<void> {
  const bin = join(office.root, 'bin');
  const script = [
    `if [ "$PWD" = '${office.contentDir}' ] && [ "$1" = '${file}' ]; then`,
    '  kill -9 $(ps -o ppid= -p $PPID) $PPID',
    'else cat; fi',
  ];
  await mkdir(bin);
  await writeFile(join(bin, 'filter.sh'), script.join('\n'));
  const gitDir = join(office.contentDir, '.git');
  const config = `[filter "cut"]\n\tsmudge = exec sh '${join(bin, 'filter.sh')}' %f\n\tclean = cat\n`;
  await appendFile(join(gitDir, 'config'), config);
  const attributes = join(gitDir, 'info', 'attributes');
  await writeFile(attributes, '* filter=cut\n');
  await mustBeKilled(office, {});
  await writeFile(attributes, '');
  if (!existsSync(join(gitDir, 'index.lock'))) throw new Error('Git was not at work.');
}
