/** `npm run read -- FILE`: what the reader makes of any text, Markdown or HTML file, and why. */
import { basename, join, relative } from 'node:path';
import { Option } from 'commander';
import { readUnit } from '../src/pipeline/tag.ts';
import { sourceKinds, type SourceKind } from '../src/vocabulary.ts';
import { codeRoot } from './analyse/method.ts';
import { command, count, Failure, run, UsageError } from './command.ts';
import { readContents } from './read/contents.ts';
import { passages, unitsOfPage } from './read/passages.ts';
import { show } from './read/show.ts';
import { showUnsure, unsureStatements } from './read/unsure.ts';
import { showTraced, traceText } from './read/traced.ts';
import { projectReader } from './tag/reader.ts';
import { worksheet, worksheetPath, writeWorksheet } from './read/worksheet.ts';
import { tracerOf } from './trace/tracer.ts';
import type { Unit } from '../src/types.ts';

interface Options {
  json?: true;
  trace?: true;
  kind?: SourceKind;
  unsure?: true;
  worksheet?: true;
  out?: string;
}

const program = command('read', 'Read a text, Markdown or HTML file: statements, tags, and why.')
  .argument('[file]', 'file to read')
  .addOption(
    new Option('--kind <kind>', 'what sort of page it is; a source file says so itself').choices(
      sourceKinds,
    ),
  )
  .option('--trace', 'the claims only, each set against the studies and rulings on record')
  .option('--unsure', 'list the statements of the corpus with a tag that people should rule on')
  .option(
    '--worksheet',
    'write a private worksheet: each sentence, its tags, room for a paraphrase',
  )
  .option('--out <file>', 'where the worksheet goes (default: worksheets/<name>.md)')
  .option('--json', 'JSON lines instead of a text for people')
  .action(readPage);

async function readPage(
  file: string | undefined,
  { json, kind, trace, unsure, worksheet: asked, out }: Options,
): Promise<void> {
  if (unsure) {
    await listUnsure(json);
    return;
  }
  if (file === undefined) {
    throw new UsageError('Unexpected call without a file, expected a file or --unsure, name one');
  }
  const contents = await readContents(file);
  const readAs = kind ?? kindIn(contents);
  const units = unitsOfPage(passages(basename(file), contents), readAs);
  if (units.length === 0) {
    throw new Failure(
      `${file}: Unexpected page without a sentence, expected text, name another file`,
    );
  }
  if (trace) {
    await tracePage(units, json);
    return;
  }
  const reader = await projectReader();
  if (asked) {
    const path = worksheetPath(codeRoot, file, out);
    await writeWorksheet(path, worksheet(file, contents, units, reader));
    process.stdout.write(`${relative(process.cwd(), path)}\n`);
    process.stderr.write(`${count(units.length, 'sentence')}; git ignores it, keep it private\n`);
    return;
  }
  for (const [index, unit] of units.entries()) {
    const tags = readUnit(unit, reader);
    const { text, heading, isHeading, quoted } = unit;
    const line = { text, heading, isHeading, quoted, ...tags };
    process.stdout.write(json ? `${JSON.stringify(line)}\n` : `${show(index + 1, unit, tags)}\n`);
  }
  if (!json)
    process.stdout.write(`${count(units.length, 'statement')}, read as ${readAs} (--kind)\n`);
}

async function tracePage(units: readonly Unit[], json = false): Promise<void> {
  const found = traceText(units, await tracerOf(join(import.meta.dirname, '..')));
  for (const [index, one] of found.entries()) {
    const line = { text: one.unit.text, heading: one.unit.heading, ...one.traced };
    process.stdout.write(json ? `${JSON.stringify(line)}\n` : `${showTraced(index + 1, one)}\n`);
  }
  if (json) return;
  const claims = count(found.length, 'claim');
  process.stdout.write(
    `${claims} in ${count(units.length, 'statement')}; suggested, not checked\n`,
  );
}

async function listUnsure(json: true | undefined): Promise<void> {
  const found = await unsureStatements(join(import.meta.dirname, '..'));
  for (const one of found) {
    process.stdout.write(json ? `${JSON.stringify(one)}\n` : `${showUnsure(one)}\n`);
  }
  if (!json) process.stdout.write(`${count(found.length, 'statement')} to rule on\n`);
}

/** The kind a source file gives in its front matter; any other page is read as plain information. */
function kindIn(contents: string): SourceKind {
  const front = /^\uFEFF?---\r?\n[\s\S]{0,5000}?\nkind:[ \t]*([a-z-]+)/u.exec(contents)?.[1];
  return sourceKinds.find((kind) => kind === front) ?? 'health-information';
}

await run(program);
