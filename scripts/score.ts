/** `npm run score [FILE…]`: how well the reader reads, on statements that people labelled. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { score } from '../src/pipeline/tag/score.ts';
import { command, Failure, run } from './command.ts';
import { scoreOfClaims } from './score/claims.ts';
import { readGold } from './score/read-gold.ts';
import { committedNote, methodNote, scoreTable } from './score/table.ts';
import { projectReader } from './tag/reader.ts';
import type { Labelled } from '../src/pipeline/tag/gold.ts';

interface Options {
  json?: true;
  claims?: true;
  part: string;
}

const home = join(import.meta.dirname, '..');

const program = command('score', 'Score the reader on labelled statements.')
  .argument('[files...]', 'labelled JSON lines; without any, the test part of reviews/gold')
  .option('--part <part>', 'part of reviews/gold to score on: train, dev or test', 'test')
  .option('--claims', 'score the tracing of claims on the rulings of people instead')
  .option('--json', 'one JSON object a file instead of tables')
  .action(scoreFiles);

async function scoreFiles(files: string[], { json, part, claims }: Options): Promise<void> {
  if (claims) {
    process.stdout.write(await scoreOfClaims(home, json));
    return;
  }
  const reader = await projectReader();
  const sets = files.length > 0 ? await named(files) : [await committed(part)];
  for (const { name, rows } of sets) {
    const result = score(rows, reader);
    const shown = json
      ? `${JSON.stringify({ name, ...result })}\n`
      : `${scoreTable(name, result)}\n`;
    process.stdout.write(shown);
  }
  if (json) return;
  process.stdout.write(files.length > 0 ? methodNote : `${methodNote}${committedNote}`);
}

interface GoldSet {
  name: string;
  rows: Labelled[];
}

async function named(files: readonly string[]): Promise<GoldSet[]> {
  const read = await Promise.all(files.map(async (name) => ({ name, ...(await readGold(name)) })));
  refuse(read.flatMap(({ messages }) => messages));
  return read;
}

/** Lines of the committed files that belong to a part. */
async function committed(part: string): Promise<GoldSet> {
  const folder = join(home, 'reviews/gold');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  const read = await Promise.all(names.map((name) => readGold(join(folder, name))));
  refuse(read.flatMap(({ messages }) => messages));
  const rows = read.flatMap((file) => file.rows).filter((row) => row.part === part);
  if (rows.length === 0) {
    throw new Failure(
      `reviews/gold: Unexpected part "${part}", expected train, dev or test with lines, name one`,
    );
  }
  return { name: `reviews/gold, part ${part}`, rows };
}

function refuse(messages: readonly string[]): void {
  if (messages.length > 0) throw new Failure(messages.join('\n'));
}

await run(program);
