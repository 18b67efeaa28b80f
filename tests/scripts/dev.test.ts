import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Kept } from '../../scripts/dev/kept.ts';
import { quick } from '../../scripts/dev/quick.ts';
import { analyse } from '../../src/pipeline/index.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { tag } from '../../src/pipeline/tag.ts';
import { applyRules } from '../../src/rules/index.ts';
import { messagesOf } from '../pipeline/corpus-of.ts';
import type { Corpus } from '../../src/types.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await read(join(import.meta.dirname, '../golden/corpus'));
});

const path = 'reviews/sources/another-account.md';
const edited = (change: (text: string) => string): Corpus => ({
  faults: [],
  files: corpus.files.map((file) =>
    file.path === path ? { ...file, contents: change(file.contents) } : file,
  ),
});

describe('what the development server keeps', () => {
  it('parses and tags as if it had kept nothing, faults and their going away included', () => {
    const kept = new Kept();
    const broken = edited((text) => text.replace('kind:', 'knid:'));
    for (const one of [
      corpus,
      broken,
      edited((text) => `${text}- Vomiting lasted all night.\n`),
      corpus,
    ]) {
      const [fresh, own] = [parse(one), kept.parse(one)];
      applyRules(fresh, '2026-11-22');
      applyRules(own, '2026-11-22');
      expect(messagesOf(own)).toEqual(messagesOf(fresh));
      expect(analyse(own, '', kept.tag)).toEqual(analyse(fresh));
    }
  });

  it('shows an edited source as the whole analysis would', () => {
    const after = edited((text) => `${text}- Vomiting lasted all night.\n`);
    const last = analyse(parse(corpus));
    const whole = analyse(parse(after));
    const shown = quick(last, parse(after), new Set(['another-account']), tag);
    expect({ ...shown, version: whole.version }).toEqual(whole);
  });

  it('lets a source go that was removed', () => {
    const after = { faults: [], files: corpus.files.filter((file) => file.path !== path) };
    const whole = analyse(parse(after));
    const shown = quick(analyse(parse(corpus)), parse(after), new Set(['another-account']), tag);
    expect({ ...shown, version: whole.version }).toEqual(whole);
  });
});
