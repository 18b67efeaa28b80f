import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../command.ts';
import { readQuestions } from './questions.ts';
import { measureGenerated, measureSearch, type SearchMeasure } from './search.ts';
import { firstQuery } from './transfer.ts';

const grown = 10_000;

function line(measure: SearchMeasure, isGenerated: boolean): string {
  const { name, records, firstMs, warmMs, bytesPerRecord, answered } = measure;
  return [
    name.padEnd(16),
    records.toLocaleString('en-GB').padStart(9),
    firstMs.toFixed(2).padStart(12),
    warmMs.toFixed(2).padStart(10),
    Math.round(bytesPerRecord).toLocaleString('en-GB').padStart(14),
    (isGenerated ? '' : answered.toFixed(3)).padStart(16),
  ].join('');
}

/** Measures the search of `dist/` below `root`, today and grown, and writes it as a table. */
export async function benchSearch(root: string, rounds: number): Promise<string> {
  const site = path.join(root, 'dist');
  if (!existsSync(path.join(site, 'pagefind/table.json'))) {
    throw new Failure(
      'Missing search index in dist/pagefind, expected table.json, run "npm run build"',
    );
  }
  const questions = readQuestions(path.join(root, 'tests/search/queries.yaml'));
  const linked = await firstQuery(site, 'nausea');
  const spelled = await firstQuery(site, 'nausae');
  const today = await measureSearch(site, questions, rounds);
  const later = await measureGenerated(site, grown, questions, rounds);
  const header = `${'search'.padEnd(16)}${'records'.padStart(9)}${'first ms'.padStart(12)}${'warm ms'.padStart(10)}${'bytes/record'.padStart(14)}${'in first five'.padStart(16)}`;
  const kB = (transfer: typeof linked): string =>
    `${Math.round(transfer.sent)} kB gzipped, ${Math.round(transfer.raw)} kB plain, in ${transfer.files} files`;
  return [
    header,
    ...today.map((one) => line(one, false)),
    ...later.map((one) => line(one, true)),
    `first query ("nausea"): ${kB(linked)}; with a slip to mend ("nausae"): ${kB(spelled)}`,
    `median of ${questions.length} questions, fastest of ${rounds} rounds each; bytes without texts\n`,
  ].join('\n');
}
