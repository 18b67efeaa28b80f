/** `npm run bench`: how fast the project works on this machine, beside floors and peers in the same run. */
import { rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Argument } from 'commander';
import { codeRoot } from './analyse/method.ts';
import { benches, benchNames, type Bench, type BenchName, type Settings } from './bench/benches.ts';
import { runCommand } from './bench/run-command.ts';
import { asJson, asMarkdown, asTable, thisMachine, type Report } from './bench/report.ts';
import { command, run, today, wholeNumber } from './command.ts';

interface Options {
  rounds?: number;
  characters?: number;
  rows?: number;
  sources?: number;
  root: string;
  json?: boolean;
}

const defaults = { rounds: 5, characters: 2_000_000, rows: 200_000, sources: 10_000 };

const lines = benchNames.map((name) => `  ${name.padEnd(9)} ${benches[name].about}`);
const program = command(
  'bench',
  'Measure how fast the project works, beside others in the same run.',
)
  .addHelpText(
    'after',
    `\n${lines.join('\n')}\n\nWithout a name the site is built, all but dev are measured, at sizes that end in some minutes, and\nBENCHMARKS.md is written. Progress goes to standard error.`,
  )
  .addArgument(new Argument('[what]', 'what to measure').choices(benchNames))
  .option('--rounds <number>', 'rounds of which the fastest counts', wholeNumber)
  .option('--characters <number>', 'characters of text to read', wholeNumber)
  .option('--rows <number>', 'rows of a generated file of reviews', wholeNumber)
  .option('--sources <number>', 'sources of a generated corpus', wholeNumber)
  .option('--root <folder>', 'folder that holds reviews/', codeRoot)
  .option('--json', 'print the figures as JSON')
  .action(bench);

async function bench(what: BenchName | undefined, options: Options): Promise<void> {
  const all: Record<string, Bench> = benches;
  const names = what === undefined ? benchNames.filter((name) => !all[name]?.apart) : [what];
  const { json = false, root, ...sizes } = options;
  // Search is measured over dist/, which may be of another tree.
  if (what === undefined) await runCommand('build', []);
  const report: Report = { machine: thisMachine(), date: today(), benches: {} };
  for (const name of names) {
    const short = what === undefined ? all[name]?.short : undefined;
    const tell = (line: string) => process.stderr.write(`${name}: ${line}\n`);
    const settings: Settings = { ...defaults, ...short, ...sizes, root: resolve(root), tell };
    tell(benches[name].about);
    report.benches[name] = await benches[name].run(settings);
  }
  process.stdout.write(json ? asJson(report) : asTable(report));
  if (what === undefined) await writeReport(report);
}

async function writeReport(report: Report): Promise<void> {
  const file = join(codeRoot, 'BENCHMARKS.md');
  const about = Object.fromEntries(benchNames.map((name) => [name, benches[name].about]));
  await writeFile(`${file}.new`, asMarkdown(report, about));
  await rename(`${file}.new`, file);
  process.stderr.write('BENCHMARKS.md written\n');
}

// `npm run bench -- site -- --sources 1000` passes its second `--` on; no argument here begins with a dash.
await run(
  program,
  process.argv.filter((argument) => argument !== '--'),
);
