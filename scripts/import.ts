/** `npm run import -- FILE`: reads a file of reviews and writes what they say, review by review and on the whole. */
import { existsSync, statSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import { Option } from 'commander';
import { sourceKinds, type SourceKind } from '../src/vocabulary.ts';
import { codeRoot } from './analyse/method.ts';
import { command, count, Failure, resolveFile, run, UsageError, wholeNumber } from './command.ts';
import { analyseFile } from './import/job.ts';
import { writeReports } from './import/report.ts';
import { everyCore } from './workers/in-order.ts';

interface Options {
  textColumn?: string;
  idColumn?: string;
  keep: string[];
  kind: SourceKind;
  out?: string;
  json?: boolean;
  restart?: boolean;
  workers: number;
}

const program = command(
  'import',
  'Analyse a CSV, TSV or JSON lines file of reviews; nothing goes into the corpus.',
)
  .argument('<file>', 'file of reviews, one a row')
  .option('--text-column <name>', 'column or key that holds the text')
  .option('--id-column <name>', 'column or key that names a review')
  .option(
    '--keep <a,b>',
    'columns that the tags carry along, such as a rating',
    (value: string) => value.split(',').map((part) => part.trim()),
    [],
  )
  .addOption(
    new Option('--kind <kind>', 'what the reviews are')
      .choices([...sourceKinds])
      .default('patient-review'),
  )
  .option('--out <folder>', 'where the results go (default: .cache/import/<file>)')
  .option('--restart', 'begin anew where an earlier run was interrupted')
  .option(
    '--workers <number>',
    'how many share a long file, this process among them',
    wholeNumber,
    everyCore,
  )
  .option('--json', 'print the totals as JSON')
  .action(importFile);

async function importFile(name: string, options: Options): Promise<void> {
  const path = resolveFile(name);
  if (!existsSync(path)) {
    throw new Failure(
      `${name}: Unexpected path without a file, expected a file of reviews, correct the name`,
    );
  }
  if (!statSync(path).isFile()) {
    throw new Failure(`${name}: Unexpected folder, expected a file of reviews, name a file in it`);
  }
  const folder = folderFor(path, options.out);
  const { keep, kind, textColumn, idColumn, restart = false, workers } = options;
  const wanted = { keep, ...(textColumn && { textColumn }), ...(idColumn && { idColumn }) };
  const tally = await analyseFile({ path, name, folder, kind, wanted, restart, workers });
  const summary = await writeReports(folder, basename(path), tally);
  process.stdout.write(options.json ? `${JSON.stringify(tally, null, 2)}\n` : summary);
  const files = 'tags.jsonl, bad-rows.jsonl, report.md, report.html';
  process.stderr.write(`In ${shownFolder(folder)}: ${files}\n`);
  if (tally.reviews === 0) {
    throw new Failure(
      `${name}: Unexpected file without a review, expected at least one row with text, look at the messages above`,
    );
  }
  const bad = count(tally.faulty, 'bad row');
  if (tally.faulty > 0) process.stderr.write(`${bad} left out, see bad-rows.jsonl\n`);
}

const shownFolder = (folder: string): string => relative(process.cwd(), folder) || '.';

/** The results are other people's words and tags about them: they stay out of all that is published. */
function folderFor(path: string, out: string | undefined): string {
  const folder = resolve(out ?? resolve(codeRoot, '.cache/import', basename(path)));
  const inside = relative(codeRoot, folder).split(sep);
  const ours = inside[0] !== '..' && inside[0] !== '.cache';
  if (!ours) return folder;
  const actual = `Unexpected folder "${out ?? ''}" inside the project`;
  throw new UsageError(
    `${actual}, expected one outside it or below .cache, name another with --out`,
  );
}

await run(program);
