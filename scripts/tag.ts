/** `npm run -s tag`: a filter from JSON lines to JSON lines, one answer a line, in the same order. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { createReader } from '../src/pipeline/tag.ts';
import { codeRoot } from './analyse/method.ts';
import { command, run, wholeNumber } from './command.ts';
import { answersTo, type Asked } from './tag/answer.ts';
import { readLexicon } from './tag/reader.ts';
import { placedIn, type Placed } from './tag/stream.ts';
import { asJson, mergedTally, Summary, writeTally } from './tag/summary.ts';
import { everyCore, inOrder } from './workers/in-order.ts';

/** Chunks of 64 kB read in this process before workers are started. */
const alone = 2;

const program = command('tag', 'Tag statements: JSON lines on standard input, JSON lines out.')
  .addHelpText(
    'after',
    '\nIn, one object a line: {id, doc, kind, heading, text}; only id and text are required.\n' +
      'Lines of one doc stand together and give each other context.\n' +
      'Out, in the same order: {id, themes, voice, stance, claim, figures, because, unsure, confidence}.\n' +
      'A file cut between two docs gives the same lines part by part, and the summaries of the parts merge.',
  )
  .option('--summary <file>', 'also write what the docs say on the whole, as JSON')
  .addOption(
    new Option('--merge <files...>', 'read no lines; print the sum of such summaries').conflicts(
      'summary',
    ),
  )
  .option(
    '--workers <number>',
    'how many share a long input, this process among them',
    wholeNumber,
    everyCore,
  )
  .action(tagOrMerge);

interface Options {
  summary?: string;
  merge?: string[];
  workers: number;
}

async function tagOrMerge({ summary, merge, workers }: Options): Promise<void> {
  if (merge !== undefined) process.stdout.write(asJson(await mergedTally(merge)));
  else if (summary === undefined) await tagLines(workers);
  else {
    const said = new Summary();
    await tagLines(workers, said);
    await writeTally(resolve(process.env.INIT_CWD ?? '', summary), said.result());
  }
}

async function tagLines(workers: number, summary?: Summary): Promise<void> {
  const lexicon = await readLexicon(codeRoot);
  const reader = createReader(lexicon);
  const asked: Placed[][] = [];
  const onFault = (number: number, message: string): void => {
    process.stderr.write(`stdin:${number}: ${message}\n`);
    process.exitCode = 1;
    summary?.addFault();
  };
  async function* batches(): AsyncGenerator<Asked> {
    for await (const placed of placedIn(process.stdin.setEncoding('utf8'), onFault)) {
      asked.push(placed);
      const lines = placed.map(({ line: { id }, unit }) => ({ id, unit }));
      yield { lines, count: summary !== undefined };
    }
  }
  const here = (batch: Asked) => answersTo(batch, reader);
  const crew = { lexicon, workers, alone };
  for await (const { text, counted } of inOrder('answers', batches(), here, crew)) {
    const placed = asked.shift() ?? [];
    counted.forEach((tags, at) => {
      const line = placed[at]?.line;
      if (line) summary?.add(line, tags);
    });
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
}

await run(program);
