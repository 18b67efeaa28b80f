/** `npm run -s trace`: a filter that sets claims against the studies, JSON lines in, JSON lines out. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { claimKinds } from '../src/vocabulary.ts';
import { codeRoot } from './analyse.ts';
import { command, run } from './command.ts';
import { parseLine, unitOf, type Line } from './tag/line.ts';
import { tracerOf } from './trace/tracer.ts';

const program = command(
  'trace',
  'Trace claims to studies: JSON lines on standard input, JSON lines out.',
)
  .addHelpText(
    'after',
    '\nIn, one object a line: {id, text, kind}; kind is that of the page and may be left out.\n' +
      'Out, in the same order: {id, study, verdict, candidates, reasons}. The verdict is null where\n' +
      'the text makes no claim, or where the rules propose none; the reasons say which.',
  )
  .option('--root <folder>', 'folder that holds reviews/', codeRoot)
  .action(traceLines);

async function traceLines({ root }: { root: string }): Promise<void> {
  const trace = await tracerOf(root);
  let number = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (raw.trim() === '') continue;
    const parsed = parseLine(withoutClaimKind(raw));
    if ('message' in parsed) {
      process.stderr.write(`stdin:${number}: ${parsed.message}\n`);
      process.exitCode = 1;
      continue;
    }
    await answer(parsed.line, trace);
  }
}

async function answer(line: Line, trace: Awaited<ReturnType<typeof tracerOf>>): Promise<void> {
  const text = JSON.stringify({ id: line.id, ...trace(unitOf(line, undefined, undefined)) });
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** Lists of claims give the kind of the claim where lists of statements give that of the page. */
function withoutClaimKind(raw: string): string {
  const kinds = claimKinds.join('|');
  return raw.replace(new RegExp(String.raw`,?\s*"kind"\s*:\s*"(?:${kinds})"`), '');
}

await run(program);
