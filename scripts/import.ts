/** `npm run import -- FILE`: reads a file of reviews and prints what they say on the whole. */
import { existsSync } from 'node:fs';
import { Option } from 'commander';
import { sourceKinds, stances, themes, type SourceKind } from '../src/vocabulary.ts';
import { command, count, Failure, resolveFile, run } from './command.ts';
import { rowsOf } from './import/rows.ts';
import { Counter, type Tally } from './import/tally.ts';
import { projectReader } from './tag/reader.ts';

interface Options {
  textColumn?: string;
  kind: SourceKind;
  json?: boolean;
}

const program = command(
  'import',
  'Analyse a CSV, TSV or JSON lines file of reviews; nothing is published or kept.',
)
  .argument('<file>', 'file of reviews, one a row')
  .option('--text-column <name>', 'column or key that holds the text')
  .addOption(
    new Option('--kind <kind>', 'what the reviews are')
      .choices([...sourceKinds])
      .default('patient-review'),
  )
  .option('--json', 'print JSON in place of a table')
  .action(importFile);

/** Messages on single rows beyond this many are only counted. */
const told = 20;

async function importFile(
  name: string,
  { textColumn, kind, json = false }: Options,
): Promise<void> {
  const path = resolveFile(name);
  if (!existsSync(path)) {
    throw new Failure(
      `${name}: Unexpected path without a file, expected a file of reviews, correct the name`,
    );
  }
  const counter = new Counter(await projectReader(), kind);
  let faults = 0;
  for await (const row of rowsOf(path, textColumn)) {
    if ('text' in row) counter.addReview(row.text);
    else {
      counter.addFault();
      if (++faults <= told) process.stderr.write(`${name}:${row.line}: ${row.fault}\n`);
    }
  }
  if (faults > told) process.stderr.write(`${name}: ${faults - told} more faulty rows\n`);
  const tally = counter.result();
  process.stdout.write(json ? `${JSON.stringify(tally, null, 2)}\n` : table(tally));
  if (tally.reviews === 0) {
    throw new Failure(
      `${name}: Unexpected file without a review, expected at least one row with text, look at the messages above`,
    );
  }
}

function table(tally: Tally): string {
  const header = ['of reviews', ...stances, 'speaking'];
  const line = (
    name: string,
    counts: Record<(typeof stances)[number], number>,
    speaking: number,
  ) => [name, ...stances.map((stance) => String(counts[stance])), String(speaking)];
  const rows = [
    header,
    line('overall', tally.overall, tally.reviews),
    ...themes.map((theme) => line(theme, tally.themes[theme], tally.themes[theme].speaking)),
  ];
  const concepts = Object.entries(tally.concepts).slice(0, 15);
  return [
    `${count(tally.reviews, 'review')}, ${count(tally.statements, 'statement')}, ${count(tally.claims, 'claim')}, ${count(tally.faulty, 'faulty row')}`,
    '',
    ...rows.map(
      ([name = '', ...cells]) => name.padEnd(20) + cells.map((cell) => cell.padStart(12)).join(''),
    ),
    '',
    ...concepts.map(([name, number]) => `${name.padEnd(32)}${String(number).padStart(6)}`),
    '',
  ].join('\n');
}

await run(program);
