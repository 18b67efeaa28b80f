import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beginningOf, isAlive } from '../alive.ts';
import { Failure } from '../command.ts';

/** The lock of a build below `root`. */
export const lockOf = (root: string): string => path.join(root, '.cache/build.lock');

/** Where the system does not say when processes began: a lock this old is taken over. */
const longest = 60 * 60 * 1000;

/** What a lock file says: the number of its process and, where the system tells, when that began. */
const claim = (pid: number): string => `${[pid, beginningOf(pid) ?? ''].join(' ').trim()}\n`;

function said(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Number of the process that holds the lock, or `undefined` where the lock is stale or gone. */
export function holder(file: string, now = Date.now()): number | undefined {
  const [number = '', began] = (said(file) ?? '').trim().split(' ');
  const pid = Number.parseInt(number, 10);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  // Number and beginning name a process whatever the clock says; the number alone ages.
  if (began !== undefined) return began === beginningOf(pid) ? pid : undefined;
  const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.abs(age) < longest ? pid : undefined;
}

/** Puts the lock there with its contents in one step, so that nobody finds it empty. */
function create(file: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, claim(process.pid));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes a stale lock away; `false` where another process did so first and put its own there. */
function clear(file: string, stale: string | undefined): boolean {
  const taken = `${file}.${process.pid}`;
  try {
    renameSync(file, taken);
  } catch {
    return true;
  }
  const same = said(taken) === stale;
  try {
    if (!same) linkSync(taken, file);
  } catch {
    // A third has put its own there by now.
  }
  rmSync(taken, { force: true });
  return same;
}

/**
 * Takes the lock file of a command, `build` say, and returns the function that gives it back. Throws
 * where another live process holds it; a lock left behind by a process that is gone is taken over.
 */
export function takeLock(file: string, command = 'build'): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  const second = `Unexpected second ${command}`;
  if (!create(file)) {
    const stale = said(file);
    const pid = holder(file);
    if (pid !== undefined) {
      throw new Failure(`${second}, process ${pid} is at it already, wait until it is done`);
    }
    // Where it is gone by now there is nothing to clear.
    if ((stale !== undefined && !clear(file, stale)) || !create(file)) {
      throw new Failure(`${second} that began this moment, wait until it is done`);
    }
  }
  const release = (): void => {
    rmSync(file, { force: true });
  };
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}
