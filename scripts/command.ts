import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { diskFault } from './disk-fault.ts';

/** Wrong usage: told on standard error, exit code 2. */
export class UsageError extends Error {}

/** A failure that the message explains in full: told on standard error, exit code 1. */
export class Failure extends Error {
  /** 1, or what a signal asks for: 130 after Ctrl-C. */
  readonly exitCode: number;

  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A command of this project with `--help`; wrong options end it with exit code 2. */
export function command(name: string, description: string): Command {
  return new Command(`npm run ${name} --`)
    .description(description)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .helpOption('-h, --help', 'show this help')
    .showHelpAfterError('(--help lists all options)');
}

/**
 * Runs a command on the process's arguments. Sets the exit code: 0, 1 after a failure, 2 after wrong
 * usage. A reader that closes the pipe early ends it quietly; no fault shows a stack trace, except
 * with `EVENHAND_DEBUG` set.
 */
export async function run(program: Command, argv: readonly string[] = process.argv): Promise<void> {
  endQuietlyOnClosedPipe();
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    process.exitCode = exitCodeFor(error);
  }
}

function exitCodeFor(error: unknown): number {
  // Commander has written its message already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const ofDisk = diskFault(error);
  const known = ofDisk !== undefined || error instanceof UsageError || error instanceof Failure;
  const reason = ofDisk ?? (error instanceof Error ? error.message : String(error));
  process.stderr.write(known ? `${reason}\n` : `Unexpected failure: ${reason}\n`);
  if (!known && process.env.EVENHAND_DEBUG && error instanceof Error) {
    process.stderr.write(`${error.stack ?? ''}\n`);
  }
  if (error instanceof Failure) return error.exitCode;
  return error instanceof UsageError ? 2 : 1;
}

function endQuietlyOnClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      process.exit(exitCodeFor(error));
    });
  }
}

/**
 * Full path of a file named on the command line: from the working directory, else from the one in
 * which `npm run` was called.
 */
export function resolveFile(file: string): string {
  const full = resolve(file);
  const caller = process.env.INIT_CWD;
  if (existsSync(full) || caller === undefined) return full;
  const called = resolve(caller, file);
  return existsSync(called) ? called : full;
}

/** No machine whose clock is right runs this code earlier. */
const firstDay = '2026-11-01';

/**
 * Today as an ISO day in local time; `EVENHAND_TODAY` stands in for it where a run must be repeatable.
 * Throws a `Failure` where the clock has lost the time: every date would seem to lie in the future.
 */
export function today(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  const told = process.env.EVENHAND_TODAY ?? day;
  if (told >= firstDay) return told;
  throw new Failure(
    `Unexpected clock at ${told}, expected a day from ${firstDay} on, set the clock of this machine`,
  );
}

/** A count with its noun: `1 fault`, `2 faults`. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** Reads the value of an option that counts something: a whole number above 0. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Expected a whole number above 0.');
}
