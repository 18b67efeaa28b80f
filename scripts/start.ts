import path from 'node:path';
import { InvalidArgumentError } from 'commander';
import { buildAndTell, root } from './build.ts';
import { holders, lockOf } from './build/lock.ts';
import { inWords } from './build/report.ts';
import { foldersOf, recover } from './build/swap.ts';
import { command, Failure, run } from './command.ts';
import { closeOnSignal, listen, siteServer } from './serve.ts';

/** A port number from the command line; 0 asks for any free one. */
function port(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535 || text.trim() === '') {
    throw new InvalidArgumentError('expected a whole number from 0 to 65535, use --port 4321');
  }
  return number;
}

async function start(options: { port: number; build: boolean }): Promise<void> {
  const began = performance.now();
  if (options.build) await buildAndTell();
  // A build that was killed in its last moment has put the old site aside.
  else if (holders(lockOf(root)).length === 0) recover(foldersOf(root));
  const server = siteServer(path.join(root, 'dist'));
  const address = await listen(server, options.port).catch((error: unknown) => {
    throw new Failure(error instanceof Error ? error.message : String(error));
  });
  closeOnSignal(server);
  const took = inWords(performance.now() - began);
  process.stdout.write(`Evenhand is at ${address} after ${took}. Ctrl-C ends it.\n`);
}

const program = command('start', 'Builds the site and serves it on this machine.')
  .option('--port <number>', 'port to listen on', port, 4321)
  .option('--no-build', 'serve dist/ as it is')
  .action(start);
await run(program);
