import path from 'node:path';
import { dev } from 'astro';
import { InvalidArgumentError } from 'commander';
import { analyse } from './analyse/analyse.ts';
import { root } from './build.ts';
import { inWords } from './build/report.ts';
import { command, Failure, run } from './command.ts';
import { Overlay } from './dev/overlay.ts';
import { Session } from './dev/session.ts';

/** How long a file must rest after a save: editors write in several steps. */
const rest = 60;

/** Analyses once and says how it went; faults are printed with their places and never thrown. */
async function analyseAndTell(): Promise<boolean> {
  const began = performance.now();
  try {
    const { sources, statements } = (await analyse({ root })).counts;
    const took = inWords(performance.now() - began);
    process.stderr.write(`${sources} sources, ${statements} statements, ${took}\n`);
    return true;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${text}\nThe site still shows the last state without faults.\n`);
    return false;
  }
}

type Watcher = Awaited<ReturnType<typeof dev>>['watcher'];

/**
 * Runs `work` after every change below `folder`, one run at a time and none lost. The server's own
 * watcher is used, because it follows editors that save by putting a new file in the old one's place.
 */
function onChange(watcher: Watcher, folder: string, work: () => Promise<unknown>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  watcher.add(folder);
  watcher.on('all', (_event, file) => {
    if (!path.resolve(root, file).startsWith(folder + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, rest);
  });
}

async function develop(options: { port: number }): Promise<void> {
  const ready = await analyseAndTell();
  if (!ready)
    process.stderr.write('Mend the faults above; the site comes up as soon as they are gone.\n');
  const overlay = new Overlay();
  const session = new Session(root, overlay);
  await session.begin();
  const server = await dev({
    root,
    server: { port: options.port },
    logLevel: 'warn',
    vite: { plugins: [overlay.plugin] },
  });
  onChange(server.watcher, path.join(root, 'reviews'), () => session.saved());
  process.stdout.write(
    `Evenhand is at http://localhost:${server.address.port}/ and follows reviews/. Search needs \`npm start\`. Ctrl-C ends it.\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      session.end();
      void server.stop().finally(() => process.exit(0));
    });
  }
}

const program = command('dev', 'Serves the site and shows every saved change of reviews/ at once.')
  .option(
    '--port <number>',
    'port to listen on',
    (text) => {
      const number = Number(text);
      if (!Number.isInteger(number) || number < 0 || number > 65_535) {
        throw new InvalidArgumentError('expected a whole number from 0 to 65535, use --port 4321');
      }
      return number;
    },
    4321,
  )
  .action((options: { port: number }) =>
    develop(options).catch((error: unknown) => {
      throw new Failure(error instanceof Error ? error.message : String(error));
    }),
  );
await run(program);
