/** `npm run -s tag`: a filter from JSON lines to JSON lines, one answer a line, in the same order. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { resolve } from 'node:path';
import { Option } from 'commander';
import { readUnit, type Reader } from '../src/pipeline/tag.ts';
import { command, run } from './command.ts';
import { parseLine, unitOf, type Line } from './tag/line.ts';
import { projectReader } from './tag/reader.ts';
import { asJson, mergedTally, Summary, writeTally } from './tag/summary.ts';
import type { Tags } from '../src/types.ts';

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
  .action(tagOrMerge);

async function tagOrMerge({ summary, merge }: { summary?: string; merge?: string[] }) {
  if (merge !== undefined) process.stdout.write(asJson(await mergedTally(merge)));
  else if (summary === undefined) await tagLines();
  else {
    const said = new Summary();
    await tagLines(said);
    await writeTally(resolve(process.env.INIT_CWD ?? '', summary), said.result());
  }
}

async function tagLines(summary?: Summary): Promise<void> {
  const reader = await projectReader();
  let number = 0;
  let before: Line | undefined;
  let held: Line | undefined;
  const answerHeld = async (after?: Line): Promise<void> => {
    if (held === undefined) return;
    const tags = await answer(reader, held, before, after);
    summary?.add(held, tags);
  };
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (raw.trim() === '') continue;
    const parsed = parseLine(raw);
    if ('message' in parsed) {
      process.stderr.write(`stdin:${number}: ${parsed.message}\n`);
      process.exitCode = 1;
      summary?.addFault();
      continue;
    }
    await answerHeld(parsed.line);
    [before, held] = [held, parsed.line];
  }
  await answerHeld();
}

/** A line is answered when the one after it is known, because that is part of its context. */
async function answer(
  reader: Reader,
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
): Promise<Tags> {
  const tags = readUnit(unitOf(line, before, after), reader);
  const { themes, voice, stance, claim, because, unsure, confidence } = tags;
  const figures = tags.figures.map(({ value, high, unit, of }) => ({ value, high, unit, of }));
  const text = JSON.stringify({
    id: line.id,
    themes,
    voice,
    stance,
    claim,
    figures,
    because,
    unsure,
    confidence,
  });
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
  return tags;
}

await run(program);
