// Plain JavaScript: `npm start` reads it on any Node, before anything is installed.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Field of /proc/<pid>/stat that holds the start time, counted after the program's name. */
const START_TIME_FIELD = 19;

/** @param {number} pid */
function linuxStart(pid) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name stands in brackets and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A zombie is dead: only its parent has not looked yet.
  if (fields[0] === 'Z') throw new Error('The process has ended');
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot} ${fields[START_TIME_FIELD]}`;
}

/**
 * When a process started, as text to compare: a process number alone may belong to somebody else by
 * now. null: there is no such process.
 *
 * @param {number} pid
 * @returns {string | null}
 */
export function processStart(pid) {
  try {
    if (process.platform === 'linux') return linuxStart(pid);
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
