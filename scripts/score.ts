/** `npm run score [FILE…]`: how well the reader reads, on statements that people labelled. */
import { join } from 'node:path';
import { calibration, worst } from '../src/pipeline/tag/calibration.ts';
import { score, type Reading } from '../src/pipeline/tag/score.ts';
import { stances, voices } from '../src/vocabulary.ts';
import { command, Failure, run } from './command.ts';
import { scoreOfClaims } from './score/claims.ts';
import { readGold } from './score/read-gold.ts';
import { agreement, seenBefore } from './score/agreement.ts';
import {
  calibrationTable,
  committedNote,
  confusion,
  methodNote,
  missList,
  scoreTable,
} from './score/table.ts';
import { goldRows } from './train/rows.ts';
import { projectReader } from './tag/reader.ts';
import type { Labelled } from '../src/pipeline/tag/gold.ts';

interface Options {
  json?: true;
  claims?: true;
  part: string;
  set: string;
  agreement?: true;
}

const home = join(import.meta.dirname, '..');

const program = command('score', 'Score the reader on labelled statements.')
  .argument('[files...]', 'labelled JSON lines; without any, the test part of reviews/gold')
  .option('--part <part>', 'part of reviews/gold to score on: train, dev or test', 'test')
  .option('--claims', 'score the tracing of claims on the rulings of people instead')
  .option('--set <name>', 'file of reviews/gold to score on: corpus or behaviour', 'corpus')
  .option('--agreement', 'score the annotators against each other instead of the reader')
  .option('--json', 'one JSON object a file instead of tables')
  .action(scoreFiles);

async function scoreFiles(
  files: string[],
  { json, part, claims, set, agreement: people }: Options,
): Promise<void> {
  if (people) {
    await scoreAgreement();
    return;
  }
  if (claims) {
    process.stdout.write(await scoreOfClaims(home, json));
    return;
  }
  const reader = await projectReader();
  const sets = files.length > 0 ? await named(files) : [await committed(part, set)];
  for (const { name, rows } of sets) {
    const result = score(rows, reader);
    const { readings, ...figures } = result;
    const shown = json
      ? `${JSON.stringify({ name, ...figures, calibration: calibration(readings) })}\n`
      : `${scoreTable(name, result)}\n${details(readings, files.length === 0)}\n`;
    process.stdout.write(shown);
  }
  if (json) return;
  process.stdout.write(files.length > 0 ? methodNote : `${methodNote}${committedNote}`);
}

/** Tables beneath the scores; errors are shown of committed sentences only, which are our own words. */
function details(readings: readonly Reading[], ours: boolean): string {
  const asked = readings.some(({ row }) => row.asked !== undefined);
  const tables = asked
    ? []
    : [confusion(readings, 'voice', voices), confusion(readings, 'stance', stances)];
  tables.push(calibrationTable(calibration(readings)));
  if (ours) tables.push(`worst errors\n${missList(worst(readings))}`);
  return tables.join('\n');
}

/** Two annotators, before adjudication; documents whose originals they knew stand apart. */
async function scoreAgreement(): Promise<void> {
  const rows = await goldRows(home);
  const sets = [
    ['annotators, documents new to them', (doc: string) => !seenBefore.includes(doc)],
    [
      'annotators, documents whose originals they had seen labelled',
      (doc: string) => seenBefore.includes(doc),
    ],
  ] as const;
  for (const [name, fits] of sets) {
    process.stdout.write(`${scoreTable(name, await agreement(home, rows, fits))}\n`);
  }
  process.stdout.write(methodNote);
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

/** Lines of a committed file that belong to a part. */
async function committed(part: string, set: string): Promise<GoldSet> {
  const read = await readGold(join(home, 'reviews/gold', `${set}.jsonl`));
  refuse(read.messages);
  const rows = read.rows.filter((row) => row.part === part);
  if (rows.length === 0) {
    throw new Failure(
      `reviews/gold: Unexpected part "${part}", expected train, dev or test with lines, name one`,
    );
  }
  return { name: `reviews/gold/${set}.jsonl, part ${part}`, rows };
}

function refuse(messages: readonly string[]): void {
  if (messages.length > 0) throw new Failure(messages.join('\n'));
}

await run(program);
