import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A command whose runs are killed. */
export interface Trial {
  name: string;
  /** Program and arguments of a run. */
  command: readonly string[];
  /** Where it runs and writes; whatever a run leaves below it is looked at. */
  folder: string;
  /** Its results, relative to the folder: each, a file or a folder, must be old or new as a whole. */
  outputs: readonly string[];
  /** Puts in what a run reads: first the old, then what leads to new results, and either again. */
  put: (which: 'old' | 'new') => void;
  /** Takes the results away before each run, for a command that writes over none. */
  clear?: () => void;
  /** What the next run does first: a folder put aside between two renames is brought back. */
  settle?: () => void;
  /** Files that hold no results and may come or go with any run. */
  passing?: RegExp;
}

/** What became of the kills. */
export interface Survival {
  kills: number;
  /** Runs that were done before their kill came. */
  ended: number;
  /** Running time of a run that finds what an earlier one kept, in milliseconds: kills fall into it. */
  took: number;
  /** Kills after which an output was still the old one, and after which it was the new one. */
  old: number;
  new: number;
  /** Outputs that were neither, runs that failed, and files that an undisturbed run does not leave. */
  faults: string[];
}

/**
 * Runs a command to its end twice, then kills it (SIGKILL, with all it started) at `times` random moments of
 * its running time, and looks at its results after each kill; what it reads changes as soon as it is through. The run after the last kill, with nothing
 * cleaned between, must end well and leave no file that an undisturbed run does not leave. `clock` gives milliseconds.
 */
export async function killAtRandom(
  trial: Trial,
  times: number,
  random: () => number,
  clock: () => number = () => performance.now(),
): Promise<Survival> {
  const { outputs } = trial;
  trial.put('old');
  const first = await toItsEnd(trial);
  trial.clear?.();
  // What is killed later finds what an earlier run kept, and is as quick as this one.
  const began = clock();
  const again = await toItsEnd(trial);
  const took = clock() - began;
  const expected = new Set(filesIn(trial));
  trial.clear?.();
  const old = outputs.map((output) => printOf(join(trial.folder, output)));
  const seen: string[][] = [];
  let ended = 0;
  let next: 'old' | 'new' = 'new';
  trial.put(next);
  for (let kill = 0; kill < times; kill += 1) {
    trial.clear?.();
    if (await killedAfter(momentOf(random) * took, trial)) ended += 1;
    trial.settle?.();
    const prints = outputs.map((output) => printOf(join(trial.folder, output)));
    seen.push(prints);
    // A run that has nothing to change proves nothing when it is killed: once it is through, the way back.
    const isOld = prints.every((print, at) => print === old[at]);
    if (isOld !== (next === 'old')) continue;
    next = isOld ? 'new' : 'old';
    trial.put(next);
  }
  trial.put('new');
  trial.clear?.();
  const last = await toItsEnd(trial);
  const fresh = outputs.map((output) => printOf(join(trial.folder, output)));
  const count = (whole: readonly string[]) =>
    seen.filter((prints) => prints.every((print, at) => print === whole[at])).length;
  const half = seen.flatMap((prints, kill) =>
    prints.flatMap((print, at) =>
      print === old[at] || print === fresh[at]
        ? []
        : [`${outputs[at] ?? ''} half after kill ${kill + 1}`],
    ),
  );
  const left = filesIn(trial).filter((file) => !expected.has(file));
  const failed = [first, again, last].filter((fault) => fault !== undefined);
  const faults = [...half, ...left.map((file) => `${file} left behind`), ...failed];
  return { kills: times, ended, took, old: count(old), new: count(fresh), faults };
}

/** A share of the running time: half of the kills fall anywhere, half towards the end, where runs write. */
const momentOf = (random: () => number): number =>
  random() < 0.5 ? random() : 0.8 + 0.25 * random();

/** The same for every run, and no earlier than any that the corpus names. */
const day = '2099-12-31';

function begun({ command, folder }: Trial): ChildProcess {
  const [program = '', ...args] = command;
  // Temporary files lie below the folder too, so that those left behind are found.
  const TMPDIR = join(folder, 'tmp');
  mkdirSync(TMPDIR, { recursive: true });
  const env = { ...process.env, EVENHAND_TODAY: day, NO_COLOR: '1', TMPDIR };
  // A group of its own, so that the kill reaches what it started.
  return spawn(program, args, {
    cwd: folder,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

/** What was wrong with a run to the end, if anything. */
async function toItsEnd(trial: Trial): Promise<string | undefined> {
  const child = begun(trial);
  let told = '';
  child.stderr?.on('data', (part: Buffer) => (told += part.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return status === 0 ? undefined : `a run to the end gave ${status ?? 'no code'}: ${told}`;
}

/** Whether the run was done before its kill came. */
function killedAfter(milliseconds: number, trial: Trial): Promise<boolean> {
  const child = begun(trial);
  child.stderr?.resume();
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, milliseconds);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve(status !== null);
    });
  });
}

/** All files below the trial's folder but those of its outputs and those that pass. */
function filesIn({ folder, outputs, passing }: Trial): string[] {
  const inside = (file: string) =>
    outputs.some((output) => file === output || file.startsWith(`${output}/`));
  return below(folder).filter((file) => !inside(file) && passing?.test(file) !== true);
}

/** Files below a folder by relative path, sorted; links are not followed. */
const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** A print of a file, or of a folder with all in it; `none` where neither is there. */
function printOf(path: string): string {
  const hash = createHash('sha256');
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'none';
  if (found.isFile()) return hash.update(readFileSync(path)).digest('hex');
  for (const file of below(path)) hash.update(`\0${file}\0`).update(readFileSync(join(path, file)));
  return hash.digest('hex');
}
