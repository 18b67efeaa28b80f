/** `npm run -s trace`: a filter that sets claims against the studies, JSON lines in, JSON lines out. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { claimKinds, type ClaimKind } from '../src/vocabulary.ts';
import { codeRoot } from './analyse/method.ts';
import { command, run } from './command.ts';
import { parseLine, Doc, type Line } from './tag/line.ts';
import { tracerOf } from './trace/tracer.ts';
import type { Tracer } from '../src/pipeline/trace/tracer.ts';

const program = command(
  'trace',
  'Trace claims to studies: JSON lines on standard input, JSON lines out.',
)
  .addHelpText(
    'after',
    '\nIn, one object a line: {id, text, kind}; kind is that of the page, or of the claim, and may be\n' +
      'left out. Out, in the same order: {id, study, verdict, candidates, reasons}. The verdict is\n' +
      'null only where the text makes no claim to trace. Rulings of people are drawn on, and named.',
  )
  .option('--root <folder>', 'folder that holds reviews/', codeRoot)
  .action(traceLines);

async function traceLines({ root }: { root: string }): Promise<void> {
  const trace = await tracerOf(root);
  let number = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (raw.trim() === '') continue;
    const claimKind = claimKindIn(raw);
    const parsed = parseLine(withoutClaimKind(raw));
    if ('message' in parsed) {
      process.stderr.write(`stdin:${number}: ${parsed.message}\n`);
      process.exitCode = 1;
      continue;
    }
    await answer(parsed.line, claimKind, trace);
  }
}

async function answer(line: Line, kind: ClaimKind | undefined, trace: Tracer): Promise<void> {
  const unit = new Doc().unitOf(line, undefined, undefined);
  const traced = trace(unit, kind === undefined ? {} : { claimKind: kind });
  const text = JSON.stringify({ id: line.id, ...traced });
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

const kinds = claimKinds.join('|');

function claimKindIn(raw: string): ClaimKind | undefined {
  const found = new RegExp(String.raw`"kind"\s*:\s*"(${kinds})"`).exec(raw)?.[1];
  return claimKinds.find((kind) => kind === found);
}

/** Lists of claims give the kind of the claim where lists of statements give that of the page. */
function withoutClaimKind(raw: string): string {
  return raw.replace(new RegExp(String.raw`,?\s*"kind"\s*:\s*"(?:${kinds})"`), '');
}

await run(program);
