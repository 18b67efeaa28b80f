import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';

/** What a command and all processes below it took. */
export interface Usage {
  /** From start to end. */
  seconds: number;
  /** Of all processors, in user and kernel mode; ticks of a hundredth, so nothing much below a second. */
  processorSeconds: number;
  /** Most resident memory of the whole tree at one time, in MB; pages that processes share count for each. */
  peakMegabytes: number;
  /** Its standard error. */
  told: string;
}

/** Milliseconds between two looks at the tree. */
const look = 100;
const pageBytes = 4096;
const ticksPerSecond = 100;

/**
 * Runs a command, with the file `input` as its standard input, and watches its process tree in /proc until
 * it ends; throws with what it said on standard error where it fails. Where there is no /proc, processor
 * time and memory are 0.
 */
export async function watch(
  file: string,
  args: readonly string[],
  { cwd, env = {}, input }: { cwd: string; env?: Record<string, string>; input?: string },
): Promise<Usage> {
  const began = performance.now();
  const stdin = input === undefined ? undefined : openSync(input, 'r');
  const child = spawn(file, args, {
    cwd,
    stdio: [stdin ?? 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  if (stdin !== undefined) closeSync(stdin);
  let told = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    told += part;
  });
  const most = { processorSeconds: 0, peakMegabytes: 0 };
  const timer = setInterval(() => {
    const { seconds, megabytes } = treeOf(child.pid);
    most.processorSeconds = Math.max(most.processorSeconds, seconds);
    most.peakMegabytes = Math.max(most.peakMegabytes, megabytes);
  }, look);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(timer);
  if (code !== 0) throw new Error(`${file} ${args.join(' ')} ended with ${String(code)}:\n${told}`);
  return { seconds: (performance.now() - began) / 1000, ...most, told };
}

interface Process {
  parent: number;
  ticks: number;
  pages: number;
}

/** Processor time and memory of a process and all below it, with the time of those that ended. */
function treeOf(root: number | undefined): { seconds: number; megabytes: number } {
  const all = processes();
  const inTree = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = all.get(at)?.parent) {
      if (at === root) return true;
    }
    return false;
  };
  const tree = [...all].filter(([pid]) => inTree(pid)).map(([, one]) => one);
  return {
    seconds: tree.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond,
    megabytes: (tree.reduce((sum, { pages }) => sum + pages, 0) * pageBytes) / 1e6,
  };
}

function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of existsSync('/proc') ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      // The name of the program stands in brackets and may hold anything; after it, see proc(5).
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
      found.set(Number(name), {
        parent: fields[1] ?? 0,
        ticks: user + system + childUser + childSystem,
        pages: fields[21] ?? 0,
      });
    } catch {
      // It ended while the list was read.
    }
  }
  return found;
}
