import { join } from 'node:path';
import { parse } from '../../src/pipeline/parse.ts';
import { applyRules } from '../../src/rules/index.ts';
import { Failure } from '../command.ts';
import { writeNew } from '../write-whole.ts';
import { sourceText } from './template.ts';
import type { Answers } from './answers.ts';
import type { Corpus } from '../../src/types.ts';

export interface NewSource {
  root: string;
  slug: string;
  answers: Answers;
  corpus: Corpus;
  today: string;
}

/**
 * Writes a source and returns its path; whole or not at all, never over another. Throws a `Failure`
 * that lists the faults where it would not pass the check.
 */
export async function writeSource({
  root,
  slug,
  answers,
  corpus,
  today,
}: NewSource): Promise<string> {
  const path = `reviews/sources/${slug}.md`;
  const contents = sourceText(answers);
  refuseFaults(path, contents, corpus, today);
  try {
    await writeNew(join(root, path), contents);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!taken) throw error;
    throw new Failure(
      `Unexpected file ${path}, expected a name that is not taken, use another --slug`,
    );
  }
  return path;
}

function refuseFaults(path: string, contents: string, corpus: Corpus, today: string): void {
  const files = [...corpus.files, { path, kind: 'source' as const, contents }];
  const parsed = parse({ files, faults: [] });
  applyRules(parsed, today);
  const messages = parsed.files.find((file) => file.path === path)?.messages ?? [];
  const faults = messages.filter(({ fatal }) => fatal);
  if (faults.length === 0) return;
  throw new Failure([...faults.map(({ reason }) => reason), 'Nothing was written.'].join('\n'));
}
