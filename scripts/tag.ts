/** `npm run -s tag`: a filter from JSON lines to JSON lines, one answer a line, in the same order. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readUnit, type Reader } from '../src/pipeline/tag.ts';
import { command, run } from './command.ts';
import { parseLine, unitOf, type Line } from './tag/line.ts';
import { projectReader } from './tag/reader.ts';

const program = command('tag', 'Tag statements: JSON lines on standard input, JSON lines out.')
  .addHelpText(
    'after',
    '\nIn, one object a line: {id, doc, kind, heading, text}; only id and text are required.\n' +
      'Lines of one doc stand together and give each other context.\n' +
      'Out, in the same order: {id, themes, voice, stance, claim, figures, because, unsure, confidence}.',
  )
  .action(tagLines);

async function tagLines(): Promise<void> {
  const reader = await projectReader();
  let number = 0;
  let before: Line | undefined;
  let held: Line | undefined;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (raw.trim() === '') continue;
    const parsed = parseLine(raw);
    if ('message' in parsed) {
      process.stderr.write(`stdin:${number}: ${parsed.message}\n`);
      process.exitCode = 1;
      continue;
    }
    if (held) await answer(reader, held, before, parsed.line);
    [before, held] = [held, parsed.line];
  }
  if (held) await answer(reader, held, before, undefined);
}

/** A line is answered when the one after it is known, because that is part of its context. */
async function answer(
  reader: Reader,
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
): Promise<void> {
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
}

await run(program);
