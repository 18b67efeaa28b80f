import { stringify } from 'yaml';
import type { TombstoneFile } from '../../src/schema/tombstone.ts';
import type { Corpus, CorpusFile } from '../../src/types.ts';

/** One file to be written, or (without contents) removed. */
export interface Removal {
  path: string;
  contents?: string;
  what: string;
}

/**
 * All that a withdrawal does to the files, the tombstone first: a run that is cut short leaves a corpus
 * that `check` refuses until it is run again.
 */
export function removals({ files }: Corpus, tombstone: TombstoneFile): Removal[] {
  const { source } = tombstone;
  return [
    {
      path: `reviews/withdrawn/${source}.yaml`,
      contents: stringify(tombstone, { lineWidth: 0 }),
      what: 'tombstone without content',
    },
    ...files.flatMap((file) => withoutLabels(file, source)),
    ...withoutWriter(files, source),
    ...files
      .filter(({ path }) => path === `reviews/decisions/${source}.yaml`)
      .map(({ path }) => ({ path, what: 'rulings, which restate it' })),
    ...files
      .filter(({ path }) => path === `reviews/fidelity/${source}.yaml`)
      .map(({ path }) => ({ path, what: 'its comparison with the original' })),
    { path: `reviews/sources/${source}.md`, what: 'its text' },
  ];
}

/** Labelled statements of the source leave the gold files: they are its words. */
function withoutLabels({ path, kind, contents }: CorpusFile, source: string): Removal[] {
  if (kind !== 'gold') return [];
  const lines = contents.split('\n');
  const kept = lines.filter((line) => !belongsTo(line, source));
  if (kept.length === lines.length) return [];
  const count = lines.length - kept.length;
  return [{ path, contents: kept.join('\n'), what: `without its ${count} labelled statements` }];
}

function belongsTo(line: string, source: string): boolean {
  if (line.trim() === '') return false;
  const { doc, id } = JSON.parse(line.replace(/^\uFEFF/, '')) as { doc?: unknown; id?: unknown };
  return doc === source || (typeof id === 'string' && id.replace(/-[0-9a-f]+$/, '') === source);
}

/** Further accounts by the same writer point at the first of them that is left. */
function withoutWriter(files: readonly CorpusFile[], source: string): Removal[] {
  const pointing = files.filter(
    ({ kind, contents }) => kind === 'source' && writerLine(source).test(contents),
  );
  const first = pointing[0]?.path.replace(/^.*\/|\.md$/g, '');
  return pointing.map(({ path, contents }, index) => {
    const instead = index === 0 ? '' : `same-writer: ${first ?? ''}$1`;
    const what = index === 0 ? 'now the first of its writer' : `same-writer: ${first ?? ''}`;
    return { path, contents: contents.replace(writerLine(source), instead), what };
  });
}

const writerLine = (source: string): RegExp =>
  new RegExp(`^same-writer:[ \\t]*["']?${source}["']?[ \\t]*(\\r\\n|\\n)`, 'm');
