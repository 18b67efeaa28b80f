/** `npm run moved -- REF`: which ids of an earlier state lead nowhere now, and where they may have gone. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { parse } from '../src/pipeline/parse.ts';
import { read } from '../src/pipeline/read.ts';
import { segment } from '../src/pipeline/segment.ts';
import { command, count, Failure, resolveFile, run, today } from './command.ts';
import { corpusAt } from './diff/git.ts';
import { lost, recordsOf, type Known } from './moved/lost.ts';

const codeRoot = resolve(import.meta.dirname, '..');

interface Options {
  root: string;
  release?: string;
  check?: boolean;
}

const program = command(
  'moved',
  'Propose entries for reviews/moved: ids of an earlier state that are gone and lead nowhere.',
)
  .argument('[ref]', 'commit, branch or tag to compare with')
  .option('--release <folder>', 'compare with the data files of an earlier release instead')
  .option('--check', 'propose nothing; fail where an id leads nowhere')
  .option('--root <folder>', 'folder of the repository', codeRoot)
  .action(async (ref: string | undefined, options: Options) => {
    const root = resolve(options.root);
    const corpus = parse(await read(root));
    const before = await earlier(root, ref, options.release);
    const found = lost(before, recordsOf(corpus, segment(corpus)), corpus);
    if (found.length === 0) {
      process.stderr.write('Every id leads somewhere.\n');
      return;
    }
    if (options.check === true) {
      const names = found.map(({ kind, id }) => `  ${kind} ${id}`).join('\n');
      const use = `run npm run moved -- ${ref ?? 'REF'} and record them in reviews/moved`;
      throw new Failure(
        `${count(found.length, 'id')} of ${ref ?? options.release ?? ''} lead nowhere, ${use}\n${names}`,
      );
    }
    const entries = found.map((one) => ({ ...one, by: 'maintainers', date: today() }));
    process.stdout.write(stringify({ moved: entries }, { lineWidth: 110 }));
    process.stderr.write(
      `${count(found.length, 'id')} without a trace. Look at each, give the reason, and save it in reviews/moved/.\n`,
    );
  });

async function earlier(
  root: string,
  ref: string | undefined,
  release: string | undefined,
): Promise<Known[]> {
  if (release !== undefined) return ofRelease(resolveFile(release));
  if (ref === undefined) {
    throw new Failure('Unexpected lack of a state to compare with, expected a commit or --release');
  }
  const corpus = parse({ files: await corpusAt(root, ref), faults: [] });
  return recordsOf(corpus, segment(corpus));
}

const lists = { sources: 'source', statements: 'statement', claims: 'claim', studies: 'study' };

async function ofRelease(folder: string): Promise<Known[]> {
  const all = await Promise.all(
    Object.entries(lists).map(async ([name, kind]) => {
      const file = join(folder, `${name}.json`);
      const text = await readFile(file, 'utf8').catch(() => {
        throw new Failure(`${file}: Unexpected lack of a file, expected a release of the data`);
      });
      return (JSON.parse(text) as { id: string; text?: string }[]).map((one) => ({
        kind: kind as Known['kind'],
        id: one.id,
        text: one.text ?? one.id,
      }));
    }),
  );
  return all.flat();
}

await run(program);
