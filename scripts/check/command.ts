/** `npm run check [FILE…]`: holds corpus and guide, or some files of them, against every rule. */
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Option } from 'commander';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { applyRules } from '../../src/rules/index.ts';
import { command, count, resolveFile, run, today, UsageError } from '../command.ts';
import { guideFolder, readGuide, readingLevels } from './guide.ts';
import { parseRemembered } from './remembered.ts';
import { reporters, type Format } from './reporters.ts';
import type { ParsedCorpus } from '../../src/types.ts';
import type { VFile } from 'vfile';

interface Options {
  format: Format;
  root: string;
}

const program = command('check', 'Hold the corpus in reviews/ and the guide against their rules.')
  .argument('[files...]', 'report on these files or folders only; others are read for reference')
  .addOption(
    new Option('--format <format>', 'how faults are shown')
      .choices(Object.keys(reporters))
      .default('text'),
  )
  .option('--root <folder>', 'folder that holds reviews/', '.')
  .action(check);

async function check(files: string[], { format, root }: Options): Promise<void> {
  const start = performance.now();
  const named = files.map(resolveFile);
  const withGuide = files.length === 0 || named.some((full) => reachesGuide(root, full));
  const guide = withGuide ? readGuide(root) : [];
  const outside = named.filter((full) => !pathFrom(root, full).startsWith(guideFolder));
  const isAsked = (path: string) => isNamed(path, root, named);
  const found = await read(root, outside);
  const corpus = files.length === 0 ? parse(found) : await parseRemembered(root, found, isAsked);
  applyRules(corpus, today(), guide, files.length === 0 ? undefined : isAsked);
  const all = [...corpus.files, ...guide.map(({ file }) => file)];
  const shown = all.filter(({ path }) => isNamed(path, root, named));
  refuseNames(named, root, all);
  sortMessages(shown);
  const faults = shown.flatMap(({ messages }) => messages).filter(({ fatal }) => fatal).length;
  const seconds = (performance.now() - start) / 1000;
  const counted = files.length === 0 ? counts(corpus) : count(shown.length, 'file');
  const closing = `${counted}: ${count(faults, 'fault')} in ${seconds.toFixed(1)} s`;
  const chapters = guide.filter(({ file }) => shown.includes(file));
  if (format === 'text') process.stdout.write(readingLevels(chapters));
  process.stdout.write(reporters[format](shown, closing));
  if (faults > 0) process.exitCode = 1;
}

/** The guide, a chapter of it, or a folder that holds it. */
function reachesGuide(root: string, full: string): boolean {
  const path = pathFrom(root, full);
  return path === '' || path.startsWith(guideFolder) || guideFolder.startsWith(`${path}/`);
}

const pathFrom = (root: string, full: string): string => {
  const inside = relative(resolve(root), full).split(sep).join('/');
  return inside.startsWith('..') || isAbsolute(inside) ? full : inside;
};

function isNamed(path: string, root: string, named: readonly string[]): boolean {
  if (named.length === 0) return true;
  return named.some((full) => {
    const asked = pathFrom(root, full);
    return asked === '' || path === asked || path.startsWith(`${asked}/`);
  });
}

/** A name inside `reviews/` that matches no file of the corpus would pass in silence. */
function refuseNames(named: readonly string[], root: string, files: readonly VFile[]): void {
  const lost = named.find((full) => !files.some(({ path }) => isNamed(path, root, [full])));
  if (lost === undefined) return;
  const path = pathFrom(root, lost);
  throw new UsageError(`Unexpected file "${path}", expected one of the corpus, correct the name`);
}

function sortMessages(files: readonly VFile[]): void {
  for (const { messages } of files) {
    messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }
}

function counts({ sources, studies, decisions }: ParsedCorpus): string {
  const rulings = decisions.reduce(
    (sum, { data }) => sum + (data ? data.claims.length + data.tags.length : 0),
    0,
  );
  const parts = [count(sources.length, 'source'), count(studies.length, 'study', 'studies')];
  return [...parts, count(rulings, 'ruling')].join(', ');
}

await run(program);
