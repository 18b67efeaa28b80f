import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseRemembered } from '../../scripts/check/remembered.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { applyRules } from '../../src/rules/index.ts';
import { messagesOf } from '../pipeline/corpus-of.ts';
import { folderWith } from './run-script.ts';
import type { Corpus, ParsedCorpus } from '../../src/types.ts';

const today = '2026-11-22';
const hostile = join(import.meta.dirname, '../fixtures/hostile');
const golden = '../../golden/corpus';
/** Where the YAML parser's stack ends, which `deep-yaml` reports, depends on who calls it. */
const folders = readdirSync(hostile).filter(
  (name) => name !== 'deep-yaml' && readdirSync(join(hostile, name)).includes('reviews'),
);

const told = ({ files }: ParsedCorpus, path: string): string[] =>
  messagesOf({ files: files.filter((file) => file.path === path) });

/** Messages on one file when it alone is asked for. */
async function alone(root: string, corpus: Corpus, path: string, memory: string) {
  const asked = (other: string) => other === path;
  const parsed = await parseRemembered(root, corpus, asked, memory);
  applyRules(parsed, today, [], asked);
  return told(parsed, path);
}

it.each([golden, ...folders])(
  '%s: a file alone is told what it is told among all',
  async (root) => {
    const corpus = await read(root);
    const whole = parse(corpus);
    applyRules(whole, today);
    const memory = folderWith({});
    for (const { path } of corpus.files) {
      const expected = told(whole, path);
      expect(await alone(root, corpus, path, memory)).toEqual(expected);
      // Again, with the others remembered.
      expect(await alone(root, corpus, path, memory)).toEqual(expected);
    }
  },
);

it('notices a remembered file that changed', async () => {
  const root = resolve(hostile, golden);
  const corpus = await read(root);
  const memory = folderWith({});
  const ruling = 'reviews/decisions/a-clinic.yaml';
  expect(await alone(root, corpus, ruling, memory)).toEqual([]);
  const without = corpus.files.map((file) =>
    file.path === 'reviews/sources/a-clinic.md'
      ? { ...file, contents: file.contents.replace(/^- .*$/gm, '- Something else is said.') }
      : file,
  );
  const messages = await alone(root, { ...corpus, files: without }, ruling, memory);
  expect(messages.join('\n')).toContain('Unexpected statement "');
});
