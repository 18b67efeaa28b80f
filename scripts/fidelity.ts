/** `npm run fidelity -- ORIGINAL SOURCE`: holds a paraphrase against the page it was made from. */
import { createHash } from 'node:crypto';
import { basename, relative, sep } from 'node:path';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import { segmentSource } from '../src/pipeline/segment.ts';
import { createReader } from '../src/pipeline/tag.ts';
import { reporters } from './check/reporters.ts';
import { codeRoot } from './analyse/method.ts';
import { command, count, resolveFile, run, UsageError } from './command.ts';
import { compare } from './fidelity/compare.ts';
import { report } from './fidelity/explained.ts';
import { originalOf } from './fidelity/original.ts';
import { readContents } from './read/contents.ts';
import { passages, unitsOfPage } from './read/passages.ts';

const program = command(
  'fidelity',
  'Compare a source with its original: figures, denials, hedges, themes, shared words, pinpoints.',
)
  .argument('<original>', 'the page as it was read: HTML, Markdown or text; nothing of it is kept')
  .argument('<source>', 'file in reviews/sources that was made from it')
  .option('--root <folder>', 'folder that holds reviews/', codeRoot)
  .addHelpText(
    'after',
    '\nA difference that is none is explained, in our own words, in reviews/fidelity/<slug>.yaml.',
  )
  .action(fidelity);

async function fidelity(name: string, path: string, { root }: { root: string }): Promise<void> {
  const contents = await readContents(name);
  const corpus = parse(await read(root));
  const asked = relative(root, resolveFile(path)).split(sep).join('/');
  const source = corpus.sources.find(({ file }) => file.path === asked);
  if (!source?.data) {
    throw new UsageError(
      `Unexpected source "${path}", expected a file in reviews/sources that passes npm run check, correct it`,
    );
  }
  const page = passages(basename(name), contents);
  const original = originalOf(unitsOfPage(page, source.data.kind));
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  const recorded = corpus.fidelity.find(({ data }) => data?.source === source.slug);
  if (recorded?.data && recorded.data.original !== hash) {
    process.stderr.write(
      `${recorded.file.path}: made from another original (${recorded.data.original}, this one is ${hash}); the numbers of sentences may differ\n`,
    );
  }
  const { differences, statements, covered, sentences } = compare(
    source,
    original,
    createReader(corpus.lexicon),
  );
  const explained = report(differences, source, segmentSource(source), recorded);
  const files = recorded ? [source.file, recorded.file] : [source.file];
  const left = files.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal).length;
  const closing = [
    count(statements, 'statement'),
    `${covered} of ${count(sentences, 'sentence')} of the original (${hash}) under a pinpoint`,
    `${count(left, 'difference')} unexplained, ${explained} explained`,
  ].join('; ');
  process.stdout.write(reporters.text(files, closing));
  if (left === 0) return;
  const file = `reviews/fidelity/${source.slug}.yaml`;
  process.stderr.write(`What is no difference is explained in ${file}, in our own words\n`);
  process.exitCode = 1;
}

await run(program);
