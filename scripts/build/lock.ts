import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beginningOf, isAlive } from '../alive.ts';
import { Failure } from '../command.ts';

/** The lock of a build below `root`. */
export const lockOf = (root: string): string => path.join(root, '.cache/build.lock');

/** Where the system does not say when processes began: a lock this old is stale. */
const longest = 60 * 60 * 1000;

/** How often a process asks again for a lock that another one has or asks for just then. */
const asks = 10;
/** Milliseconds between two such times, at most; the wait is drawn, so that two do not keep step. */
const pause = 20;

/**
 * A lock is a file for each process that asks, with the number of the process in its name and,
 * where the system tells, when that began: `build.lock.4711-812345`. No two processes ever write
 * the same name, so whoever finds the file of a dead one may take it away.
 */
const nameOf = (lock: string, pid: number): string =>
  [`${lock}.${pid}`, beginningOf(pid)].filter((part) => part !== undefined).join('-');

/** Whether the process that put `file` there still runs. */
function isHeld(file: string, pid: number, began: string | undefined, now: number): boolean {
  if (!isAlive(pid)) return false;
  // Number and beginning name a process whatever the clock says; the number alone ages.
  if (began !== undefined) return began === beginningOf(pid);
  const age = now - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  return Math.abs(age) < longest;
}

/** Numbers of the live processes that hold a lock or ask for it; takes files of dead ones away. */
export function holders(lock: string, now = Date.now()): number[] {
  const folder = path.dirname(lock);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.startsWith(`${path.basename(lock)}.`));
  return names.flatMap((name) => {
    const [pid, began] = name.slice(path.basename(lock).length + 1).split('-');
    const file = path.join(folder, name);
    if (isHeld(file, Number(pid), began, now)) return [Number(pid)];
    rmSync(file, { force: true });
    return [];
  });
}

/**
 * Takes the lock of a command, `build` say, and returns the function that gives it back. Throws
 * where another live process holds it; what a process that is gone left behind does not count.
 *
 * Each process first says that it asks and then looks who else does: of two, the one that looks
 * later sees the other. Where both see each other, both step back and ask again.
 */
export function takeLock(lock: string, command = 'build'): () => void {
  mkdirSync(path.dirname(lock), { recursive: true });
  const own = nameOf(lock, process.pid);
  const release = (): void => {
    rmSync(own, { force: true });
  };
  let others = holders(lock);
  for (let left = asks; left > 0 && !others.includes(process.pid); left -= 1) {
    writeFileSync(own, '');
    others = holders(lock).filter((pid) => pid !== process.pid);
    if (others.length === 0) {
      process.once('exit', release);
      return () => {
        process.off('exit', release);
        release();
      };
    }
    release();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * pause);
  }
  throw new Failure(
    `Unexpected second ${command}, process ${others[0] ?? ''} is at it already, wait until it is done`,
  );
}
