import { describe, expect, it } from 'vitest';
import { importsBelow } from './imports.ts';

const stages = ['read', 'parse', 'segment', 'tag', 'trace', 'balance', 'dataset', 'index'];

/** `src/pipeline/tag/words.ts` and `src/pipeline/tag.ts` both belong to `tag`. */
function stageOf(path: string): number {
  const name = /^src\/pipeline\/([^/.]+)/.exec(path)?.[1] ?? '';
  return stages.indexOf(name);
}

const pipeline = importsBelow('src/pipeline');
const source = importsBelow('src');

describe('the imports', () => {
  it('are found at all', () => {
    const trace = pipeline.filter(({ file }) => file === 'src/pipeline/trace/ask.ts');
    expect(trace.map(({ target }) => target)).toContain('src/pipeline/tag.ts');
    expect(new Set(pipeline.map(({ file }) => stageOf(file))).size).toBe(stages.length);
  });

  it('of a stage point only at stages before it, and at a stage as a whole or its own parts', () => {
    const back = pipeline.filter(
      ({ file, target }) => stageOf(target) >= 0 && stageOf(target) > stageOf(file),
    );
    expect(back).toEqual([]);
  });

  it('of the pipeline name no file outside of it but schema, vocabulary, types and messages', () => {
    const allowed = /^src\/(pipeline|schema)\/|^src\/(vocabulary|types|fault|nearest)\.ts$/;
    const outside = pipeline.filter(
      ({ target }) => /^(src|scripts|tests)\//.test(target) && !allowed.test(target),
    );
    expect(outside).toEqual([]);
  });

  it('of src never reach scripts or tests', () => {
    expect(source.filter(({ target }) => /^(scripts|tests)\//.test(target))).toEqual([]);
  });

  it('of node:fs stand in read alone among the stages', () => {
    const users = pipeline.filter(({ target }) =>
      /^(node:)?(fs|child_process|http|https|net)\b/.test(target),
    );
    expect(users.filter(({ file }) => stageOf(file) !== 0)).toEqual([]);
  });

  it('of natural go by deep path: its index reads .env and prints', () => {
    expect(source.filter(({ target }) => target === 'natural')).toEqual([]);
  });
});
