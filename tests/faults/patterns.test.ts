import { join } from 'node:path';
import { analyse } from 'scslre';
import { describe, expect, it, vi } from 'vitest';
import { quotations } from '../../src/rules/paraphrase-only/quotations.ts';
import { tracerOf } from '../../scripts/trace/tracer.ts';

const project = join(import.meta.dirname, '../..');
const trace = await tracerOf(project);

/** Words that raise matters, in the patterns whose time grows with the square or cube of a text. */
describe('a claim of 100,000 characters', () => {
  it.each(['ketamine than ', '12,', '('])('of %j is traced to its end', (part) => {
    const text = `Studies show relief. ${part.repeat(Math.ceil(100_000 / part.length))}`;
    // Where the time grew faster than the text, this would not end before the limit of a test.
    expect(trace({ text, kind: 'clinic-marketing', heading: null }).reasons).not.toEqual([]);
  });
});

describe('quotations', () => {
  it('are found with their marks, of every kind, and unclosed ones are none', () => {
    const text = '“One “two” «three» „four“ "five" “six';
    expect(quotations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '“One “two”',
      '«three»',
      '„four“',
      '"five"',
    ]);
  });

  it('are looked for once in a million opening marks', () => {
    expect(quotations('“«'.repeat(500_000))).toEqual([]);
  });
});

/** The linter sees what stands in the code; these are put together while it runs. */
describe('patterns made at run time', () => {
  it('take no time that grows faster than the text', async () => {
    const made = await madeAtRunTime();
    expect(made.length).toBeGreaterThan(15);
    const slow = made.filter((pattern) => analyse(pattern).reports.length > 0);
    expect(slow.map(({ source }) => source)).toEqual([]);
  });
});

/** All patterns that the project's code makes with `new RegExp` while it loads and reads a corpus. */
async function madeAtRunTime(): Promise<RegExp[]> {
  const made = new Map<string, RegExp>();
  const real = RegExp;
  globalThis.RegExp = new Proxy(real, {
    construct(target, args: ConstructorParameters<typeof RegExp>) {
      const pattern = new target(...args);
      const maker = (new Error().stack ?? '').split('\n')[2] ?? '';
      if (/\/(?:src|scripts)\//.test(maker) && !maker.includes('node_modules')) {
        made.set(String(pattern), pattern);
      }
      return pattern;
    },
  });
  try {
    // Loaded anew: what other tests of this file have loaded has made its patterns already.
    vi.resetModules();
    const { read } = await import('../../src/pipeline/read.ts');
    const { parse } = await import('../../src/pipeline/parse.ts');
    const { applyRules } = await import('../../src/rules/index.ts');
    const pipeline = await import('../../src/pipeline/index.ts');
    await import('../../src/content/prices.ts');
    const corpus = parse(await read(join(project, 'tests/golden/corpus')));
    applyRules(corpus, '2026-11-22');
    pipeline.analyse(corpus, 'method');
  } finally {
    globalThis.RegExp = real;
  }
  return [...made.values()];
}
