import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A lock nobody has touched for this long is taken over: its process number may have been reused. */
const longest = 60 * 60 * 1000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process is there but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Number of the process that holds the lock, or `undefined` where the lock is stale or gone. */
export function holder(file: string, now = Date.now()): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    const fresh = now - statSync(file).mtimeMs < longest;
    return Number.isInteger(pid) && pid > 0 && fresh && isAlive(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, `${process.pid}\n`);
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Takes the lock file and returns the function that gives it back. Throws where another live process
 * holds it; a lock left behind by a process that is gone is taken over.
 */
export function takeLock(file: string): () => void {
  mkdirSync(path.dirname(file), { recursive: true });
  if (!create(file)) {
    const pid = holder(file);
    if (pid !== undefined) {
      throw new Error(
        `Unexpected second build, process ${pid} is building already, wait until it is done`,
      );
    }
    rmSync(file, { force: true });
    if (!create(file)) {
      throw new Error('Unexpected second build that began this moment, wait until it is done');
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
