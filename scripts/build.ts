import path from 'node:path';
import { nodeFault } from './build/node-version.ts';
import { inWords, Report } from './build/report.ts';
import { command, Failure, run } from './command.ts';
import { diskFault } from './disk-fault.ts';

export const root = path.resolve(import.meta.dirname, '..');

/** Builds into `dist/` and prints the counts; a fault in the corpus ends it with its messages. */
export async function buildAndTell(): Promise<void> {
  const old = nodeFault(process.versions.node);
  if (old !== undefined) throw new Failure(old);
  // Loaded late, so that an old Node.js gets a message and not a syntax error.
  const { buildSite } = await import('./build/site.ts');
  const report = new Report();
  try {
    const { sources, statements, claims, studies } = await buildSite(root, report);
    process.stdout.write(
      `${sources} sources, ${statements} statements, ${claims} claims, ${studies} studies in dist/ after ${inWords(report.elapsed)}\n`,
    );
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(diskFault(error) ?? (error instanceof Error ? error.message : String(error)));
  }
}

if (import.meta.main) {
  const program = command('build', 'Reads reviews/, analyses it and builds the site into dist/.');
  program.action(buildAndTell);
  await run(program);
}
