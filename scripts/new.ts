/** `npm run new`: writes a source that passes `check`, from flags, a saved page and questions. */
import { readFile } from 'node:fs/promises';
import { Option } from 'commander';
import { read } from '../src/pipeline/read.ts';
import * as words from '../src/vocabulary.ts';
import { command, Failure, resolveFile, run, today, UsageError } from './command.ts';
import { askFor, askForSlug } from './new/questions.ts';
import { readPage } from './new/page.ts';
import { list, missing, type Answers, type Flags } from './new/answers.ts';
import { freeSlug, slugFrom } from './new/slug.ts';
import { suggest } from './new/suggest.ts';
import { writeSource } from './new/write.ts';
import type { Corpus } from '../src/types.ts';

const choice = (flags: string, text: string, values: readonly string[]) =>
  new Option(flags, text).choices([...values]);
const choices = (flags: string, text: string, values: readonly string[]) =>
  new Option(flags, `${text}: ${values.join(', ')}`).argParser((value) =>
    list(value, values, flags),
  );

const program = command(
  'new',
  'Write a new source into reviews/sources/, ready for its statements.',
)
  .option('--title <text>', 'title as the page gives it')
  .option('--url <address>', 'address of the page')
  .option('--publisher <text>', 'who publishes it; never the name of a private person')
  .addOption(choice('--kind <kind>', 'what sort of page it is', words.sourceKinds))
  .option('--published <date>', 'day, month or year: 2023-07-18, 2023-07, 2023')
  .option('--accessed <day>', 'day on which the page was read (default: today)')
  .addOption(choices('--interests <a,b>', 'who gains', words.interests))
  .addOption(choices('--drug <a,b>', 'drug', words.drugs))
  .addOption(choices('--route <a,b>', 'ways it is given', words.routes))
  .option('--condition <a,b>', 'what it is taken for', (value: string) => list(value))
  .addOption(choice('--setting <setting>', 'where it is taken', words.settings))
  .addOption(choice('--psychotherapy <part>', 'part of therapy', words.psychotherapies))
  .addOption(choice('--coverage <part>', 'how much of the page you read', words.coverages))
  .addOption(choice('--rights <ground>', 'ground on which text may stand here', words.rightsKinds))
  .option('--permission <text>', 'who gave permission, and when')
  .option('--same-writer <slug>', 'earlier account by the same writer')
  .option('--second-hand', 'told by someone other than the patient')
  .option('--note <text>', 'what a reader should know about this source')
  .option('--statement <text...>', 'a statement in your own words (may be repeated)')
  .option('--slug <slug>', 'name of the file (default: from the title)')
  .option(
    '--from <file>',
    'saved page or text: suggests title, publisher, date, drug, route, condition',
  )
  .option('--root <folder>', 'folder that holds reviews/', '.')
  .action(create);

async function create(flags: Flags): Promise<void> {
  const corpus = await read(flags.root);
  const page = flags.from === undefined ? undefined : readPage(await readSaved(flags.from));
  const hints = page ? suggest(page, corpus) : {};
  const given: Answers = { accessed: today(), ...(page?.known ?? {}), ...flags };
  const { answers, asked } = await complete(given, hints);
  const slug = await chooseSlug(answers, flags, corpus, asked);
  const path = await writeSource({ root: flags.root, slug, answers, corpus, today: today() });
  process.stdout.write(`${path}\n`);
  if (hints.condition && answers.condition === undefined) {
    process.stderr.write(`The page suggests condition: [${hints.condition.join(', ')}]\n`);
  }
  process.stderr.write(`Next: write its statements, then run npm run check -- ${path}\n`);
}

async function readSaved(file: string): Promise<string> {
  try {
    return await readFile(resolveFile(file), 'utf8');
  } catch {
    throw new UsageError(`Unexpected file "${file}", expected a saved page, correct the path`);
  }
}

async function complete(
  given: Answers,
  hints: Answers,
): Promise<{ answers: Answers; asked: boolean }> {
  const lacking = missing(given);
  if (lacking.length === 0) return { answers: given, asked: false };
  if (process.stdin.isTTY && process.stdout.isTTY) {
    return { answers: await askFor(given, hints), asked: true };
  }
  const flags = lacking.map((key) => {
    const hint = hints[key];
    return hint === undefined ? `--${key}` : `--${key} (the page suggests ${String(hint)})`;
  });
  const expected = 'expected them or a terminal to ask on, add them (--help lists what they take)';
  throw new UsageError(`Unexpected lack of ${flags.join(', ')}, ${expected}`);
}

async function chooseSlug(
  answers: Answers,
  flags: Flags,
  corpus: Corpus,
  asked: boolean,
): Promise<string> {
  const taken = [...corpus.files, ...corpus.faults].map(({ path }) => path);
  if (flags.slug === undefined) {
    const free = freeSlug(slugFrom(answers.title ?? ''), taken);
    return asked ? askForSlug(free, taken) : free;
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(flags.slug)) {
    const use = `use "${slugFrom(flags.slug)}"`;
    throw new UsageError(
      `Unexpected slug "${flags.slug}", expected small letters, digits and hyphens, ${use}`,
    );
  }
  if (!taken.includes(`reviews/sources/${flags.slug}.md`)) return flags.slug;
  const use = `use "${freeSlug(flags.slug, taken)}"`;
  throw new Failure(`Unexpected slug "${flags.slug}", expected one that is not taken, ${use}`);
}

await run(program);
