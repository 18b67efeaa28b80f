/** `npm run bench`: how fast the project works on this machine, beside floors in the same run. */
import { InvalidArgumentError } from 'commander';
import { unitsOf } from '../src/pipeline/dataset/units.ts';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import { segment } from '../src/pipeline/segment.ts';
import { createReader } from '../src/pipeline/tag.ts';
import { codeRoot } from './analyse.ts';
import { measureImport } from './bench/import.ts';
import { measureReading } from './bench/read.ts';
import { command, count, run } from './command.ts';
import type { SourceKind } from '../src/vocabulary.ts';

const program = command(
  'bench',
  'Measure how fast statements are read, beside Intl.Segmenter and JSON.parse; how the search of dist/ does, beside MiniSearch and lunr; how long `npm run dev` takes to show a save; or `npm run import` on generated rows, whole and interrupted.',
)
  .argument(
    '[what]',
    'what to measure: read, search, dev or import',
    oneOf(['read', 'search', 'dev', 'import']),
    'read',
  )
  .option('--rounds <number>', 'rounds of which the fastest counts', positive, 5)
  .option('--rows <number>', 'rows to import', positive, 200_000)
  .option('--root <folder>', 'folder that holds reviews/', codeRoot)
  .action(bench);

async function bench(
  what: string,
  { rounds, rows, root }: { rounds: number; rows: number; root: string },
): Promise<void> {
  if (what === 'search') {
    // Loaded late: it needs the search libraries and a browser, which the other measures do not.
    const { benchSearch } = await import('./bench/search-table.ts');
    process.stdout.write(await benchSearch(root, rounds));
    return;
  }
  if (what === 'dev') {
    process.stdout.write(await devReport(root, rounds));
    return;
  }
  const corpus = parse(await read(root));
  if (what === 'import') {
    const texts = segment(corpus).map(({ text }) => text);
    process.stdout.write(await importReport(texts, rows));
    return;
  }
  const kinds = new Map<string, SourceKind>(
    corpus.sources.flatMap(({ slug, data }) => (data === undefined ? [] : [[slug, data.kind]])),
  );
  const units = unitsOf(segment(corpus), kinds).map(({ unit }) => unit);
  const measures = measureReading(units, createReader(corpus.lexicon), rounds);
  const reader = measures[0]?.tokensPerSecond ?? 0;
  const lines = measures.map(({ name, sentencesPerSecond, tokensPerSecond }) =>
    [
      name.padEnd(16),
      whole(sentencesPerSecond).padStart(14),
      whole(tokensPerSecond).padStart(14),
      `${(tokensPerSecond / reader).toFixed(1)}×`.padStart(10),
    ].join(''),
  );
  const header = `${'read'.padEnd(16)}${'sentences/s'.padStart(14)}${'tokens/s'.padStart(14)}${'of reader'.padStart(10)}`;
  const memory = Math.round(process.memoryUsage().rss / 1e6);
  process.stdout.write(
    `${[header, ...lines].join('\n')}\n${count(units.length, 'statement')}, fastest of ${count(rounds, 'round')}, ${memory} MB resident\n`,
  );
}

async function devReport(root: string, rounds: number): Promise<string> {
  const { measureDev } = await import('./bench/dev.ts');
  const { shown, faultMs, mendedMs } = await measureDev(root, rounds);
  return (
    `a saved source on the open page: ${shown.join(', ')} ms (each save, in order)\n` +
    `a fault over the page: ${faultMs} ms; taken away again: ${mendedMs} ms\n`
  );
}

async function importReport(texts: readonly string[], rows: number): Promise<string> {
  const found = await measureImport(texts, rows);
  if (!found.same) process.exitCode = 1;
  return (
    `${whole(found.rows)} rows, ${whole(found.bad)} bad, ${whole(found.perSecond)} a second; ` +
    `${found.early ?? '?'} MB after a tenth, ${found.peak ?? '?'} MB at most; ` +
    `after Ctrl-C and going on ${found.same ? 'the same to the byte' : 'DIFFERENT'}\n`
  );
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}

function positive(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('Expected a whole number above 0.');
}

function oneOf(names: readonly string[]): (text: string) => string {
  return (text) => {
    if (names.includes(text)) return text;
    throw new InvalidArgumentError(`Expected one of ${names.join(', ')}.`);
  };
}

await run(program);
