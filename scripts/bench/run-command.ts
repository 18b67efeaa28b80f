import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command of the project took from start to end. */
export interface Run {
  seconds: number;
  /** Of all its threads. */
  processorSeconds: number;
  /** Most resident memory, MB. */
  peakMegabytes: number;
  /** SHA-256 of what it printed. */
  hash: string;
}

const told = join(import.meta.dirname, 'tell-usage.ts');

/** Runs `scripts/<name>.ts` in a process of its own; throws with its messages where it fails. */
export async function runCommand(
  name: string,
  args: readonly string[],
  { input }: { input?: string } = {},
): Promise<Run> {
  const script = join(import.meta.dirname, `../${name}.ts`);
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-usage-'));
  const usage = join(folder, 'usage.json');
  const stdin = input === undefined ? undefined : openSync(input, 'r');
  try {
    const began = performance.now();
    const stdio: StdioOptions = [stdin ?? 'ignore', 'pipe', 'pipe'];
    const env = { ...process.env, EVENHAND_USAGE: usage };
    const child: ChildProcess = spawn(process.execPath, ['--import', told, script, ...args], {
      stdio,
      env,
    });
    const hash = createHash('sha256');
    let messages = '';
    child.stdout?.on('data', (part: Buffer) => hash.update(part));
    child.stderr?.on('data', (part: Buffer) => (messages += part.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    const seconds = (performance.now() - began) / 1000;
    if (code !== 0) throw new Error(`${name} ended with ${String(code)}: ${messages}`);
    const took = JSON.parse(await readFile(usage, 'utf8')) as Omit<Run, 'seconds' | 'hash'>;
    return { seconds, ...took, hash: hash.digest('hex') };
  } finally {
    if (stdin !== undefined) closeSync(stdin);
    await rm(folder, { recursive: true, force: true });
  }
}
