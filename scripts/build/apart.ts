/**
 * Runs one step of a build in a process of its own, whose memory is given back when it is done: no two steps
 * hold the corpus at once. This file is the process as well.
 */
import { fork } from 'node:child_process';
import { Failure } from '../command.ts';
import type { steps } from './steps.ts';

type Steps = typeof steps;
export type StepName = keyof Steps;

/** What a step's process says when it ends. */
type Answer =
  | { done: true; result?: unknown }
  /** `told` where the message explains all. */
  | { done: false; message: string; told: boolean };

/** Runs a step on the checkout below `root`; throws what the step throws. */
export async function apart<Name extends StepName>(
  name: Name,
  root: string,
): Promise<Awaited<ReturnType<Steps[Name]>>> {
  const answer = await new Promise<Answer>((resolve) => {
    let last: Answer | undefined;
    const child = fork(import.meta.filename, [name, root], { cwd: root });
    child.on('message', (message) => {
      last = message as Answer;
    });
    child.on('close', (code, signal) => {
      const message = `Unexpected end of the step "${name}" (${signal ?? `exit code ${String(code)}`})`;
      resolve(last ?? { done: false, message, told: false });
    });
  });
  if (answer.done) return answer.result as Awaited<ReturnType<Steps[Name]>>;
  throw answer.told ? new Failure(answer.message) : new Error(answer.message);
}

async function work(name: StepName, root: string): Promise<Answer> {
  try {
    // Loaded here, so that the build itself stays small.
    const { steps: all } = await import('./steps.ts');
    return { done: true, result: await all[name](root) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { done: false, message, told: error instanceof Failure };
  }
}

if (import.meta.main && process.send) {
  // Without the build that started it a step has nothing to do, and must not write into the next one's folders.
  process.on('disconnect', () => process.exit(1));
  const [name, root = ''] = process.argv.slice(2);
  const answer = await work(name as StepName, root);
  process.send(answer, () => process.exit(0));
}
